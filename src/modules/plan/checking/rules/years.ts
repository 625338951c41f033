import type { Entry } from '../plan-view.ts';
import { deadlineOf, lineage } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** An abbreviation or a name in quotation marks with a year after a dash. */
const labelled =
  /(?<label>(?<!\p{L})\p{Lu}{2,}|(?<=«)[^«»]{3,60}?)\s?[-–]\s?(?<year>20\d{2})(?![\d/–-])/gu;

/**
 * A label with last year's number where the plan elsewhere has this year's: «НМТ-2025» beside
 * «НМТ-2026». Sums of last year («за 2025 рік») and school years are legitimate and not met here.
 */
export const staleYear: Rule = {
  name: 'stale-year',
  find({ entries, period }) {
    if (!period) return [];
    const labels = entries.flatMap((entry) =>
      Array.from(entry.item.text.matchAll(labelled), (m) => ({
        entry,
        label: m.groups!.label!.trim(),
        year: Number(m.groups!.year),
      })),
    );
    const [first, last] = period.map((day) => Number(day.slice(0, 4))) as [number, number];
    return labels.flatMap(({ entry, label, year }): RuleFinding[] => {
      if (year >= first) return [];
      const current = labels.find((l) => l.label === label && l.year >= first && l.year <= last);
      if (!current) return [];
      return [
        {
          sentence: 'stale-year',
          severity: 'warning',
          items: [entry.path],
          params: { stale: `${label}-${year}`, current: `${label}-${current.year}` },
        },
      ];
    });
  },
};

const summing =
  /підсум|результат|звіт|інформаційно-аналітич|аналіз діяльн|стан діяльн|зріз діяльн|итог|отч[её]т|анализ деятельн/iu;
const ofYear = /(?:у|в|за|во)\s+(?<year>20\d{2})\s+(?:році|рік|р\.|году|год|г\.)/iu;

/** Results of a year that are due before half of it has passed: last year's number was meant. */
export const reportTooEarly: Rule = {
  name: 'report-too-early',
  find({ entries }) {
    return entries.flatMap((entry): RuleFinding[] => {
      const { text } = entry.item;
      const year = ofYear.exec(text)?.groups?.year;
      if (!year || !summing.test(text) || isAboutEarlier(text, year)) return [];
      const ends = windowsEnds(entry);
      if (ends.length === 0 || ends.some((end) => end > `${year}-06-30`)) return [];
      return [
        {
          sentence: 'report-too-early',
          severity: 'warning',
          items: [entry.path],
          params: { year, deadline: deadlineOf(entry)!.raw.trim() },
        },
      ];
    });
  },
};

/** «Про підсумки 2025 року та завдання на 2026 рік» sums up the earlier year. */
function isAboutEarlier(text: string, year: string): boolean {
  return Array.from(text.matchAll(/20\d{2}/g)).some((m) => m[0] < year);
}

function windowsEnds(entry: Entry): string[] {
  const deadline = lineage(entry).find((e) => e.item.deadline.windows.length > 0)?.item.deadline;
  return (deadline?.windows ?? []).flatMap(([, end]) => (end ? [end] : []));
}
