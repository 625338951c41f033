import { dayNumber, monthOf, yearOf } from './calendar/days.ts';
import type { PhraseWords } from './phrase-words.ts';
import type { Deadline, DueWindow } from './types.ts';

type PhraseWindows = (
  windows: readonly DueWindow[],
  words: PhraseWords,
  sort: 'month' | 'any',
) => string;

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const workingWeek = 'MO,TU,WE,TH,FR';

/** The phrase of a recurrence, or `undefined` when only its original words can say it. */
export function phraseRecurrence(
  deadline: Deadline,
  words: PhraseWords,
  phraseWindows: PhraseWindows,
): string | undefined {
  const { frequency, windows } = deadline;
  const rule = new Map(
    (deadline.rule ?? '').split(';').map((part) => part.split('=') as [string, string]),
  );
  if (frequency === 'multiyear') return words.yearsApart(Number(rule.get('INTERVAL')));
  const partly = ['several-times', 'outside-period', 'exception-unread'];
  if (windows.length === 0 || deadline.warnings.some((one) => partly.includes(one)))
    return undefined;
  if (!frequency) return deadline.rule?.endsWith('=10,20,-1') ? words.decades : undefined;
  if (frequency === 'biweekly') {
    return rule.get('FREQ') === 'MONTHLY' ? undefined : words.frequency.biweekly;
  }
  const spelled =
    (rule.get('FREQ') === 'YEARLY' && rule.has('BYMONTH')) ||
    (!deadline.rule && isSpelled(deadline));
  if (spelled)
    return `${words.frequency[frequency]} (${phraseWindows(windows, words, rule.has('BYMONTH') ? 'month' : 'any')})`;
  if (!deadline.rule) return frequency === 'semester' ? words.frequency.semester : undefined;
  const base = baseOf(deadline, rule, words);
  const months = rule.get('BYMONTH');
  return base && months ? inMonths(base, months, deadline, words) : base;
}

/** Without a rule: dates given one by one, as against the semesters themselves. */
function isSpelled({ frequency, windows }: Deadline): boolean {
  if (frequency !== 'semester' && frequency !== 'yearly' && frequency !== 'semiannual') {
    return frequency === 'quarterly';
  }
  return windows.every(
    ([start, end]) => start === null || end === null || dayNumber(end) - dayNumber(start) <= 31,
  );
}

function baseOf(
  { frequency, windows }: Deadline,
  rule: ReadonlyMap<string, string>,
  words: PhraseWords,
): string | undefined {
  if (!frequency || frequency === 'multiyear') return undefined;
  const plain = words.frequency[frequency];
  const byDay = rule.get('BYDAY');
  if (byDay) {
    if (frequency === 'monthly') return nthWeekday(byDay, words);
    if (frequency === 'daily') return byDay === workingWeek ? words.workdays : undefined;
    const codes = byDay.split(',');
    return codes.map((code) => words.everyWeekday[weekdayCodes.indexOf(code)]).join(', ');
  }
  const byMonthDay = rule.get('BYMONTHDAY');
  if (!byMonthDay) return plain;
  const [start, end] = longest(windows);
  const days = byMonthDay.split(',');
  const last = rule.has('BYSETPOS') ? days.at(-1)! : days[0]!;
  const due = start !== end || (start.endsWith('-01') && last !== '1');
  if (frequency === 'quarterly') return `${plain}, ${words.dueAfterQuarter(last)}`;
  if (days.length > 1 && !rule.has('BYSETPOS')) {
    return windows.every(([from, to]) => from === to)
      ? `${days.join(', ')} ${words.dayOfMonth} ${plain}`
      : undefined;
  }
  const number = last === '-1' ? '31' : last;
  if (due && start.endsWith('-01')) return `${plain} ${words.until} ${number} ${words.dayOfMonth}`;
  if (due) {
    return `${words.from} ${Number(start.slice(8))} ${words.to} ${number} ${words.dayOfMonth} ${plain}`;
  }
  return last === '-1'
    ? `${words.lastOf} ${words.dayOfMonth} ${words.ofMonth}`
    : `${number} ${words.dayOfMonth} ${plain}`;
}

/** The window that the edge of the period has not cut. */
function longest(windows: readonly DueWindow[]): [start: string, end: string] {
  const length = ([start, end]: DueWindow) => dayNumber(end!) - dayNumber(start!);
  return [...windows].sort((a, b) => length(b) - length(a))[0] as [string, string];
}

/** «перший, третій вівторок місяця»; different weekdays have no such phrase. */
function nthWeekday(byDay: string, words: PhraseWords): string | undefined {
  const entries = byDay.split(',').map((code) => ({
    nth: Number(code.slice(0, -2)),
    weekday: weekdayCodes.indexOf(code.slice(-2)) + 1,
  }));
  const weekday = entries[0]!.weekday;
  if (entries.some((entry) => entry.weekday !== weekday || entry.nth > 4)) return undefined;
  const ordinals = words.ordinals(weekday);
  const names = entries.map(({ nth }) => (nth < 0 ? ordinals[4] : ordinals[nth - 1]));
  return `${names.join(', ')} ${words.weekdays[weekday - 1]} ${words.ofMonth}`;
}

/** «щотижня (жовтень 2026)», «щомісяця (вересень 2025 – травень 2026)»: runs of the windows' months. */
function inMonths(
  base: string,
  months: string,
  { windows, frequency }: Deadline,
  words: PhraseWords,
): string | undefined {
  if (windows.some(([start, end]) => start === null || end === null)) return undefined;
  const numbers = months.split(',').map(Number);
  const indexes = [...new Set(windows.map(([start]) => yearOf(start!) * 12 + monthOf(start!) - 1))];
  if (indexes.at(-1)! - indexes[0]! !== indexes.length - 1) {
    if (frequency !== 'monthly') return undefined;
    const left = words.monthsOf.filter((_, index) => !numbers.includes(index + 1));
    return `${base}, ${words.except} ${left.join(', ')}`;
  }
  const name = (index: number) => `${words.months[index % 12]} ${Math.floor(index / 12)}`;
  if (indexes.length === 1) return `${base} (${name(indexes[0]!)})`;
  return `${base} (${name(indexes[0]!)} – ${name(indexes.at(-1)!)})`;
}
