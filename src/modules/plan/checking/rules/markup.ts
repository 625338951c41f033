import { cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const markup =
  /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"<>]*"?)*\s*\/?>|<[a-z]+\s[^<>]*?"(?=\s)|\*\*|__(?=\p{L})|&(?:nbsp|amp|quot|lt|gt);|^-{3,}$/giu;

/** Tags, asterisks and entities left by another program. */
export const leftoverMarkup: Rule = {
  name: 'leftover-markup',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const cell of cellsOf(plan)) {
      const { text } = cell;
      const found = text.match(markup);
      if (!found) continue;
      const clean = text
        .replace(/&nbsp;/g, ' ')
        .replace(markup, '')
        .replace(/ {2,}/g, ' ')
        .trim();
      findings.push({
        sentence: 'leftover-markup',
        severity: 'warning',
        items: [cell.path],
        params: { markup: Array.from(new Set(found)).join(' ') },
        repair: repairCell(cell, clean),
      });
    }
    return findings;
  },
};
