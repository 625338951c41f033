import { describe, expect, it } from 'vitest';
import { bounds } from './examples/bounds.ts';
import { calendarPlans } from './examples/calendar-plans.ts';
import { dates } from './examples/dates.ts';
import { lyceums } from './examples/lyceums.ts';
import { mixedCells } from './examples/mixed-cells.ts';
import { fromAugust, untilJune, untilMay } from './examples/odd-years.ts';
import { officeDates } from './examples/office-dates.ts';
import { officeNotes } from './examples/office-notes.ts';
import { programmes } from './examples/programmes.ts';
import { recurrences } from './examples/recurrences.ts';
import { russian } from './examples/russian.ts';
import { schoolDates } from './examples/school-dates.ts';
import { schoolRhythms } from './examples/school-rhythms.ts';
import { schoolWords } from './examples/school-words.ts';
import { schoolYear } from './examples/school-year.ts';
import { shorthand } from './examples/shorthand.ts';
import { slips } from './examples/slips.ts';
import { standing } from './examples/standing.ts';
import { readDeadline } from './read.ts';
import type { DeadlineContext } from './types.ts';

const calendarYear: DeadlineContext = { period: ['2026-01-01', '2026-12-31'] };
const school: DeadlineContext = { period: ['2025-09-01', '2026-08-31'] };

describe('readDeadline', () => {
  it.each([
    ...dates,
    ...bounds,
    ...recurrences,
    ...standing,
    ...mixedCells,
    ...slips,
    ...russian,
    ...calendarPlans,
    ...officeDates,
    ...officeNotes,
  ])('reads «%s»', (text, reading) => {
    expect(shorthand(readDeadline(text, calendarYear))).toBe(reading);
  });

  it.each([...schoolYear, ...schoolDates, ...schoolRhythms, ...schoolWords, ...lyceums])(
    'in a school year reads «%s»',
    (text, reading) => {
      expect(shorthand(readDeadline(text, school))).toBe(reading);
    },
  );

  it.each([
    { period: ['2025-08-01', '2026-07-31'], examples: fromAugust },
    { period: ['2025-09-01', '2026-05-31'], examples: untilMay },
    { period: ['2025-09-01', '2026-06-30'], examples: untilJune },
    { period: ['2026-01-01', '2028-12-31'], examples: programmes },
  ] as const)('reads a plan for $period', ({ period, examples }) => {
    for (const [text, reading] of examples) {
      expect([text, shorthand(readDeadline(text, { period }))]).toEqual([text, reading]);
    }
  });

  it('takes the one month of a monthly plan for the month that is not named', () => {
    const month: DeadlineContext = { period: ['2025-11-01', '2025-11-30'] };
    expect(shorthand(readDeadline('протягом місяця', month))).toBe('month 2025-11-01/2025-11-30');
    expect(readDeadline('ІІ тиждень', month).windows).toEqual([['2025-11-08', '2025-11-14']]);
    expect(readDeadline('ІІ тиждень', school).warnings).toEqual(['month-missing']);
  });

  it.each([
    'протягом навчального року',
    '1 раз на місяць',
    'до 10 вересня 2025 року',
    'не пізніше 15 травня',
    'остання декада травня',
    'останній четвер кожного місяця',
    'щомісяця до 10 числа',
    'впродовж І семестру',
    'протягом 3 днів після засідання',
    'у терміни визначені наказом',
    'не рідше одного разу на семестр',
    'каждый последний четверг месяца',
    'в течение учебного года',
    'до 20.09. 2025',
  ])('reads «%s» however a narrow column breaks it', (text) => {
    const { kind, frequency, windows } = readDeadline(text, school);
    for (const blank of text.matchAll(/ /g)) {
      const broken = `${text.slice(0, blank.index)}\n${text.slice(blank.index + 1)}`;
      expect({ ...readDeadline(broken, school), text: broken }).toMatchObject({
        text: broken,
        kind,
        windows,
        ...(frequency && { frequency }),
      });
    }
  });

  it('keeps the expression as it was written', () => {
    const text = ' до\u00ad 19 беpезня ';
    expect(readDeadline(text, calendarYear).text).toBe(text);
  });

  it('takes the kind of the part that can be checked and keeps the parts in order', () => {
    const { kind, frequency, parts } = readDeadline('постійно, щокварталу', calendarYear);
    expect({ kind, frequency }).toEqual({ kind: 'recurring', frequency: 'quarterly' });
    expect(parts?.map((part) => [part.text, part.kind])).toEqual([
      ['постійно', 'continuous'],
      ['щокварталу', 'recurring'],
    ]);
  });

  it("uses the institution's semesters without a warning", () => {
    const semesters = [
      ['2025-09-01', '2025-12-26'],
      ['2026-01-12', '2026-05-29'],
    ] as const;
    const context = { ...school, semesters };
    expect(readDeadline('раз на семестр', context)).toMatchObject({
      frequency: 'semester',
      windows: semesters,
      warnings: [],
    });
    expect(readDeadline('ІІ семестр', context).windows).toEqual([semesters[1]]);
    expect(readDeadline('до кінця І семестру', context)).toMatchObject({
      kind: 'until',
      windows: [[null, '2025-12-26']],
    });
  });

  it('asks for the year where a programme has several', () => {
    const programme: DeadlineContext = { period: ['2026-01-01', '2028-12-31'] };
    expect(readDeadline('березень', programme)).toMatchObject({
      kind: 'month',
      windows: [],
      warnings: ['year-missing'],
    });
    expect(readDeadline('березень 2027', programme).windows).toEqual([
      ['2027-03-01', '2027-03-31'],
    ]);
    expect(readDeadline('щорічно', programme).windows).toHaveLength(3);
  });

  it('gives an iCalendar rule where one can say it', () => {
    const rule = (text: string) => readDeadline(text, calendarYear).rule;
    expect(rule('останній четвер місяця')).toBe('FREQ=MONTHLY;BYDAY=-1TH');
    expect(rule('до 31 числа щомісяця')).toBe('FREQ=MONTHLY;BYMONTHDAY=-1');
    expect(rule('до 30 числа щомісяця')).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1');
    expect(rule('щопонеділка та щочетверга')).toBe('FREQ=WEEKLY;BYDAY=MO,TH');
    expect(rule('раз на два роки')).toBe('FREQ=YEARLY;INTERVAL=2');
    expect(rule('раз на семестр')).toBeUndefined();
  });

  it('does not read a text that is too long for a deadline', () => {
    expect(readDeadline('вересень '.repeat(500), calendarYear).kind).toBe('unreadable');
  });
});
