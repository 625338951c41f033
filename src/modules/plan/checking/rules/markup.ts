import { cellText, repairOf, textFields } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const markup =
  /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"<>]*"?)*\s*\/?>|<[a-z]+\s[^<>]*?"(?=\s)|\*\*|__(?=\p{L})|&(?:nbsp|amp|quot|lt|gt);|^-{3,}$/giu;

/** Tags, asterisks and entities left by another program. */
export const leftoverMarkup: Rule = {
  name: 'leftover-markup',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const entry of plan.entries) {
      for (const field of textFields) {
        const text = cellText(entry.item, field);
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
          items: [entry.path],
          params: { markup: Array.from(new Set(found)).join(' ') },
          repair: repairOf(entry, field, clean),
        });
      }
    }
    return findings;
  },
};
