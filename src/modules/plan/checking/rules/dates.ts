import { cellText, type Entry, type TextField } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { exists, isoDate, type WrittenDate, writtenDates } from '../text/written-dates.ts';
import { partsOf } from './deadline-words.ts';

interface Place {
  entry: Entry;
  field: TextField;
  date: WrittenDate;
}

const dated: TextField[] = ['text', 'form', 'deadline'];

function datesOf(entries: Entry[], fields: TextField[]): Place[] {
  return entries.flatMap((entry) =>
    fields.flatMap((field) =>
      writtenDates(cellText(entry.item, field)).map((date) => ({ entry, field, date })),
    ),
  );
}

/** «31 червня», «30.02.2026»; and «щомісяця до 31 числа», which five months of a year don't have. */
export const impossibleDate: Rule = {
  name: 'impossible-date',
  find(plan) {
    const findings = datesOf(plan.entries, dated)
      .filter(({ date }) => !exists(date))
      .map(
        ({ entry, date }): RuleFinding => ({
          sentence: 'impossible-date',
          severity: 'error',
          items: [entry.path],
          params: { date: date.written },
        }),
      );
    for (const entry of plan.entries) {
      const short = partsOf(entry.item.deadline).some((p) => p.warnings.includes('short-month'));
      if (!short) continue;
      findings.push({
        sentence: 'impossible-date.shortMonth',
        severity: 'warning',
        items: [entry.path],
        params: { deadline: entry.item.deadline.raw.trim() },
      });
    }
    return findings;
  },
};

/** A day of the observed calendar (World … Day) is held when it falls: only noticed. */
const observedDay =
  /(?:всесвітн|міжнародн|всеукраїнськ|всемирн|международн|всероссийск)\p{L}*\s+(?:д(?:ень|ня|ню)|дн)/iu;

/** A deadline on a Saturday or Sunday. */
export const weekendDate: Rule = {
  name: 'weekend-date',
  find({ entries, period }) {
    if (!period) return [];
    return datesOf(entries, ['deadline']).flatMap(({ entry, date }): RuleFinding[] => {
      if (!exists(date)) return [];
      const iso = isoDate(date, period);
      const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
      if (weekday !== 0 && weekday !== 6) return [];
      return [
        {
          sentence: weekday === 6 ? 'weekend-date.saturday' : 'weekend-date.sunday',
          severity: observedDay.test(entry.item.text) ? 'notice' : 'warning',
          items: [entry.path],
          params: { date: iso },
        },
      ];
    });
  },
};

/** A deadline with a year or a day that the plan's period doesn't cover. */
export const outsidePeriod: Rule = {
  name: 'outside-period',
  find({ entries, period }) {
    if (!period) return [];
    const [first, last] = period.map((day) => Number(day.slice(0, 4))) as [number, number];
    return entries.flatMap((entry): RuleFinding[] => {
      const raw = entry.item.deadline.raw;
      const outside = writtenDates(raw).find(
        (d) =>
          exists(d) &&
          d.year !== null &&
          (isoDate(d, period) < period[0] || isoDate(d, period) > period[1]),
      );
      const year = Array.from(raw.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g), (m) =>
        Number(m[0]),
      ).find((y) => y < first || y > last);
      const schoolYears = /(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)?\d{2}/.test(raw);
      if (!outside && (year === undefined || schoolYears)) return [];
      return [
        {
          sentence: 'outside-period',
          severity: 'warning',
          items: [entry.path],
          params: { deadline: outside?.written ?? String(year), from: period[0], to: period[1] },
        },
      ];
    });
  },
};
