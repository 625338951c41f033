/** The look of the API's page: system fonts, two columns, light and dark. */
export const referenceStyle = `
:root { color-scheme: light dark; --text: light-dark(#1c2430, #e6e9ee); --soft: light-dark(#4b5768, #a9b3c1);
  --line: light-dark(#d5dae1, #3a4350); --back: light-dark(#fff, #14181e); --side: light-dark(#f5f7f9, #1a1f27);
  --accent: light-dark(#0b57a4, #8bbcf2); }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: 20rem minmax(0, 1fr); color: var(--text);
  background: var(--back); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--accent); }
[hidden] { display: none !important; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--back); padding: 0.5rem; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1rem; background: var(--side);
  border-right: 1px solid var(--line); font-size: 0.875rem; }
nav .brand { margin: 0 0 1rem; font-size: 1.125rem; font-weight: 600; }
nav h2 { margin: 1rem 0 0.25rem; font-size: 0.875rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li a { display: block; padding: 0.25rem 0; text-decoration: none; overflow-wrap: anywhere; }
nav li a:hover { text-decoration: underline; }
.search label { display: block; margin-bottom: 0.25rem; }
.search input { width: 100%; min-height: 2.25rem; padding: 0.25rem 0.5rem; font: inherit; color: inherit;
  background: var(--back); border: 1px solid var(--soft); border-radius: 4px; }
main { max-width: 60rem; padding: 1rem 2rem 4rem; }
h2[id], tr[id] { scroll-margin-top: 1rem; }
section { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h1 { font-size: 1.75rem; } h2 { font-size: 1.25rem; margin: 0; } h3 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 3.75rem; font: 600 0.75rem ui-monospace, monospace; color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.25rem 1rem; margin: 0.25rem 0;
  padding-left: 0.75rem; border-left: 2px solid var(--line); font-size: 0.9375rem; }
dd { margin: 0; min-width: 0; } .type, em { color: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 48rem) {
  body { display: block; } nav { position: static; height: auto; max-height: 50vh; } main { padding: 1rem; }
  dl { display: block; } dd { margin: 0 0 0.5rem 0.75rem; }
  table, thead, tbody, tr, th, td { display: block; } thead { display: none; } td { border: 0; padding: 0.125rem 0; }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
}
@media print { nav { display: none; } body { display: block; } }
`;
