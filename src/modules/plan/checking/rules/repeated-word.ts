import { cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const twice = /(?<![\p{L}\p{N}-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}-])/giu;
/** «аналіз та облік та діяльності»: the same conjunction on both sides of one word. */
const around = /(?<![\p{L}])(та|і|и)\s+(\p{L}+)\s+\1\s+(?=\p{L})/giu;

/** A word typed twice. */
export const repeatedWord: Rule = {
  name: 'repeated-word',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const cell of cellsOf(plan)) {
      const { field, text } = cell;
      // «квітень квітень» is one month for each line of the cell.
      if (field === 'responsible' || (field !== 'text' && cell.entry?.children.length)) continue;
      const found = text.match(twice);
      if (found) {
        findings.push({
          sentence: 'repeated-word',
          severity: 'warning',
          items: [cell.path],
          params: { words: found.join(', ') },
          repair: repairCell(cell, text.replace(twice, '$1')),
        });
      }
      const conjunction = text.match(around);
      if (conjunction && field === 'text') {
        findings.push({
          sentence: 'repeated-word.conjunction',
          severity: 'warning',
          items: [cell.path],
          params: { words: conjunction[0].trim() },
        });
      }
    }
    return findings;
  },
};
