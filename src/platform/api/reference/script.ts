/** Narrows the page to the operations that hold every word typed. */
export const referenceScript = `'use strict';
const field = document.getElementById('search');
const found = document.getElementById('found');
const entries = [...document.querySelectorAll('[data-find]')];
field.closest('.search').hidden = false;
function narrow() {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const entry of entries) {
    entry.hidden = !words.every((word) => entry.dataset.find.includes(word));
    if (!entry.hidden && entry.tagName === 'SECTION') count += 1;
  }
  for (const list of document.querySelectorAll('nav ul')) {
    const empty = ![...list.children].some((entry) => !entry.hidden);
    list.hidden = empty;
    list.previousElementSibling.hidden = empty;
  }
  found.textContent = words.length > 0 ? String(count) : '';
}
field.addEventListener('input', narrow);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  }
});
narrow();
`;
