import type { Entry } from '../plan-view.ts';
import { repairOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A number without words: an empty row, or lines whose common beginning is lost. */
export const missingText: Rule = {
  name: 'missing-text',
  find({ entries }) {
    return entries.flatMap((entry): RuleFinding[] => {
      if (entry.item.number === null || /[\p{L}\p{N}]/u.test(entry.item.text)) return [];
      const lines = entry.children.length;
      return [
        {
          sentence: lines > 0 ? 'missing-text.lead' : 'missing-text',
          severity: lines > 0 ? 'notice' : 'warning',
          items: [entry.path],
        },
      ];
    });
  },
};

/**
 * A full stop or semicolon after an item although the others of its chapter end without one. Said
 * once for the chapter; an item of several sentences ends with a stop rightly.
 */
export const closingMark: Rule = {
  name: 'closing-mark',
  find({ chapters, entries }) {
    return chapters.flatMap((chapter): RuleFinding[] => {
      const own = entries.filter(
        (e) => e.chapter === chapter && e.item.number !== null && e.children.length === 0,
      );
      const marked = own.filter((e) => endsWithMark(e) && !severalSentences(e));
      if (marked.length === 0 || marked.length * 3 > own.length) return [];
      const [only] = marked;
      return [
        {
          sentence: 'closing-mark',
          severity: 'notice',
          items: marked.map((e) => e.path),
          independent: true,
          ...(only && marked.length === 1
            ? { repair: repairOf(only, 'text', only.item.text.replace(/\s*[.;]\s*$/, '')) }
            : {}),
        },
      ];
    });
  },
};

const endsWithMark = ({ item }: Entry): boolean => /(?:\p{L}{3}|[»)])[.;]\s*$/u.test(item.text);
const severalSentences = ({ item }: Entry): boolean => /\p{Ll}{3,}\.\s+\p{Lu}/u.test(item.text);
