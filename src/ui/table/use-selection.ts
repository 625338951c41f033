import { useEffect, useState } from 'react';

/**
 * How many checkboxes of a form are ticked. The checkboxes themselves are the truth, so that the
 * form works without JavaScript; this only watches them.
 *
 * @param form id of the form
 * @param name name of the checkboxes
 */
export function useSelection(form: string, name: string) {
  const [counts, setCounts] = useState({ chosen: 0, all: 0 });
  useEffect(() => {
    const count = () => {
      const boxes = checkboxes(form, name);
      const chosen = boxes.filter((box) => box.checked).length;
      setCounts((old) =>
        old.chosen === chosen && old.all === boxes.length ? old : { chosen, all: boxes.length },
      );
    };
    count();
    // A new list of rows or a form sent and reset changes the ticks without an event on them.
    const observer = new MutationObserver(count);
    observer.observe(document.getElementById('main') ?? document.body, {
      childList: true,
      subtree: true,
    });
    document.addEventListener('change', count);
    return () => {
      observer.disconnect();
      document.removeEventListener('change', count);
    };
  }, [form, name]);
  return counts;
}

/** Ticks or unticks all of a form's checkboxes. */
export function selectAll(form: string, name: string, checked: boolean) {
  for (const box of checkboxes(form, name)) box.checked = checked;
  document.dispatchEvent(new Event('change'));
}

function checkboxes(form: string, name: string): HTMLInputElement[] {
  const selector = `input[type=checkbox][form="${CSS.escape(form)}"][name="${CSS.escape(name)}"]`;
  return [...document.querySelectorAll<HTMLInputElement>(selector)];
}
