import type { Entry } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { properName, writtenNames } from '../text/person-names.ts';

const month =
  '(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|фев|март|апр|ма[йя]|июн|июл|авг|сент|окт|нояб|дек)\\p{L}*';
/** Deadlines laid one under another: separated by a line or a mere space, not by a comma or dash. */
const oneDeadline = new RegExp(
  `${month}(?:\\s*[-–—,]\\s*${month})*(?:\\s+\\d{4})?|(?:до\\s+)?\\d{1,2}\\.\\d{1,2}\\.\\d{4}|постійно|постоянно|(?:упродовж|впродовж|протягом|в течение)\\s+\\p{L}+|що\\p{L}+|(?:\\d+|один)?\\s*раз\\p{L}*\\s+(?:на|в|у)\\s+\\p{L}+|за\\s+окремим\\s+графіком`,
  'giu',
);

function deadlinesIn(raw: string): number {
  return /[,;]/.test(raw) ? 1 : (raw.match(oneDeadline)?.length ?? 0);
}

/** Somebody named twice: the names stood one for each line, and the lines are no longer as many. */
function namesRepeat(entry: Entry): boolean {
  const names = writtenNames(entry.item.responsible.raw).map(properName);
  return new Set(names).size < names.length && names.length !== entry.children.length;
}

/**
 * Bullets, people and dates of one row that no longer stand beside each other: more than one date,
 * but not one for each bullet, or a person named twice. Several people for all the bullets are
 * usual and are not reported.
 */
export const unalignedCell: Rule = {
  name: 'unaligned-cell',
  find({ entries }) {
    return entries.flatMap((entry): RuleFinding[] => {
      const bullets = entry.children.filter((c) => c.item.number === null);
      const own = bullets.some((b) => b.item.deadline.raw !== '' || b.item.responsible.raw !== '');
      if (bullets.length < 2 || own) return [];
      const dates = deadlinesIn(entry.item.deadline.raw);
      if (!(dates > 1 && dates !== bullets.length) && !namesRepeat(entry)) return [];
      return [
        {
          sentence: 'unaligned-cell',
          severity: 'warning',
          items: [entry.path],
          params: { bullets: bullets.length, dates },
        },
      ];
    });
  },
};
