import { describe, expect, it } from 'vitest';
import { bounds } from './examples/bounds.ts';
import { dates } from './examples/dates.ts';
import { mixedCells } from './examples/mixed-cells.ts';
import { recurrences } from './examples/recurrences.ts';
import { russian } from './examples/russian.ts';
import { schoolYear } from './examples/school-year.ts';
import { shorthand } from './examples/shorthand.ts';
import { slips } from './examples/slips.ts';
import { standing } from './examples/standing.ts';
import { readDeadline } from './read.ts';
import type { DeadlineContext } from './types.ts';

const calendarYear: DeadlineContext = { period: ['2026-01-01', '2026-12-31'] };
const school: DeadlineContext = { period: ['2025-09-01', '2026-08-31'] };

describe('readDeadline', () => {
  it.each([...dates, ...bounds, ...recurrences, ...standing, ...mixedCells, ...slips, ...russian])(
    'reads «%s»',
    (text, reading) => {
      expect(shorthand(readDeadline(text, calendarYear))).toBe(reading);
    },
  );

  it.each(schoolYear)('in a school year reads «%s»', (text, reading) => {
    expect(shorthand(readDeadline(text, school))).toBe(reading);
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
