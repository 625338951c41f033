import type { Rule, RuleFinding } from '../rule.ts';

/**
 * Bullets, people and dates of one row that no longer stand beside each other. Which belongs to
 * which is the reader's question (its doubts), the defect is the plan's.
 */
export const unalignedCell: Rule = {
  name: 'unaligned-cell',
  find({ entries }) {
    return entries.flatMap((entry): RuleFinding[] => {
      const unaligned = entry.item.doubts.filter((d) => d.code.startsWith('unaligned-'));
      if (unaligned.length === 0) return [];
      return [
        {
          sentence: 'unaligned-cell',
          severity: 'warning',
          items: [entry.path],
          params: { bullets: entry.children.length },
        },
      ];
    });
  },
};
