import type { Rhythm } from './frequency.ts';
import type { MonthDays } from './meaning.ts';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** iCalendar's code of a weekday, 1 for Monday. */
function weekdayCode(weekday: number): string {
  return weekdayCodes[weekday - 1]!;
}

/** What a recurrence says beyond its rhythm. */
export interface RuleParts {
  readonly weekdays?: readonly number[];
  readonly days?: readonly MonthDays[];
  readonly months?: readonly number[];
}

/** The iCalendar RRULE of a recurrence (RFC 5545, 3.3.10), or `undefined` where it has no words for it. */
export function ruleOf(rhythm: Rhythm, parts: RuleParts): string | undefined {
  const frequency = frequencyPart(rhythm);
  if (!frequency || rhythm.times > 1) return undefined;
  const byMonth = parts.months ? `;BYMONTH=${parts.months.join(',')}` : '';
  if (parts.weekdays)
    return `${frequency}${byMonth};BYDAY=${parts.weekdays.map(weekdayCode).join(',')}`;
  if (!parts.days) return `${frequency}${byMonth}`;
  const days = daysPart(parts.days);
  return days && `${frequency}${byMonth};${days}`;
}

function frequencyPart({ step, every, frequency }: Rhythm): string | undefined {
  if (frequency === 'multiyear') return `FREQ=YEARLY;INTERVAL=${every}`;
  if (step === 'days') return 'FREQ=DAILY';
  if (step === 'weeks') return every === 1 ? 'FREQ=WEEKLY' : `FREQ=WEEKLY;INTERVAL=${every}`;
  if (step === 'months') return every === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${every}`;
  if (step === 'halfMonths') return 'FREQ=MONTHLY;BYMONTHDAY=15,-1';
  if (step === 'decades') return 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1';
  return step === 'years' && frequency === 'yearly' ? 'FREQ=YEARLY' : undefined;
}

function daysPart(days: readonly MonthDays[]): string | undefined {
  const weekdays: string[] = [];
  const numbers: number[] = [];
  const [only] = days;
  if (only?.type === 'workingDay') {
    return days.length === 1 ? `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${only.nth}` : undefined;
  }
  for (const day of days) {
    if (day.type === 'workingDay') return undefined;
    if (day.type === 'nthWeekday') weekdays.push(`${day.nth}${weekdayCode(day.weekday)}`);
    else if (day.approximate) return undefined;
    else numbers.push(day.to === 31 ? -1 : day.to);
  }
  if (weekdays.length && numbers.length) return undefined;
  if (weekdays.length) return `BYDAY=${weekdays.join(',')}`;
  const number = numbers.length === 1 ? numbers[0]! : 0;
  if (number === 29 || number === 30) {
    const upTo = Array.from({ length: number - 27 }, (_, index) => 28 + index);
    return `BYMONTHDAY=${upTo.join(',')};BYSETPOS=-1`;
  }
  return `BYMONTHDAY=${numbers.join(',')}`;
}
