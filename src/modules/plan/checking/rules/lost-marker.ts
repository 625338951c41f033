import type { Rule, RuleFinding } from '../rule.ts';

/** «…; »: the end of a line of a list, with the next line run into it. */
const runOn = /;\s+(?=\p{Ll})/u;

/** A bullet that hides another: after a semicolon the next line goes on without its mark. */
export const lostMarker: Rule = {
  name: 'lost-marker',
  find({ entries }) {
    return entries.flatMap((entry): RuleFinding[] => {
      if (entry.item.number !== null) return [];
      const outside = entry.item.text.replace(/\([^()]*\)|«[^«»]*»/gu, '');
      const at = outside.search(runOn);
      if (at === -1) return [];
      const next = outside
        .slice(at + 1)
        .trim()
        .split(/\s+/)
        .slice(0, 3)
        .join(' ');
      return [
        {
          sentence: 'lost-marker',
          severity: 'notice',
          items: [entry.path],
          params: { next },
        },
      ];
    });
  },
};
