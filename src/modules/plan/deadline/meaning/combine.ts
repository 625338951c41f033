import type { Item } from '../lexing/item.ts';
import { rhythmOf } from './frequency.ts';
import type { Element, Meaning, MonthDays, Recurrence } from './meaning.ts';

type Separator = 'none' | 'comma' | 'bracket' | 'newline';

interface Phrase {
  readonly meanings: readonly Meaning[];
  readonly first: number;
  readonly next: number;
}

/** Meanings that belong together, with the tokens they cover. */
export interface Combined {
  readonly meaning: Meaning;
  readonly first: number;
  readonly next: number;
}

/**
 * Joins neighbouring phrases that make one deadline: «щомісяця» and «до 5 числа», «вересень» and «ІІ
 * тиждень», «двічі на рік» and its two months. What does not join stays a part of its own.
 */
export function combine(elements: readonly Element[], items: readonly Item[]): Combined[] {
  const phrases: Phrase[] = [];
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index]!;
    let phrase: Phrase = { ...element, meanings: [element.meaning] };
    const listed = listedDates(elements, index, items);
    if (listed > index + 1 && element.meaning.type === 'recurrence') {
      const dates = elements.slice(index + 1, listed).map(({ meaning }) => meaning);
      phrase = {
        ...phrase,
        meanings: [{ ...element.meaning, dates }],
        next: elements[listed - 1]!.next,
      };
      index = listed - 1;
    }
    const spelled = datesBefore(phrases, element, items);
    if (spelled) {
      phrases.splice(phrases.length - spelled.length);
      const dates = spelled.flatMap(({ meanings }) => meanings);
      const meaning = { ...(element.meaning as Recurrence), dates };
      phrase = { meanings: [meaning], first: spelled[0]!.first, next: element.next };
    }
    for (;;) {
      const before = phrases.at(-1);
      const joined =
        before && join(before, phrase, separatorBetween(items, before.next, phrase.first));
      if (!before || !joined) break;
      phrases.pop();
      phrase = { meanings: joined, first: before.first, next: phrase.next };
    }
    phrases.push(phrase);
  }
  return phrases.flatMap(({ meanings, first, next }) =>
    meanings.map((meaning) => ({ meaning: settle(meaning), first, next })),
  );
}

function separatorBetween(items: readonly Item[], from: number, to: number): Separator {
  let found: Separator = 'none';
  for (let at = from; at < to; at++) {
    const kind = items[at]!.token.kind;
    if (kind === 'open' || kind === 'close') return 'bracket';
    if (kind === 'newline') found = 'newline';
    if (found === 'none' && (kind === 'comma' || kind === 'unknown')) found = 'comma';
  }
  return found;
}

const isDate = ({ type }: Meaning) => type === 'at' || type === 'span' || type === 'until';

/** How many dates a year a coarse recurrence can be spelt out with; 0 when it can't. */
function datesAYear(meaning: Recurrence): number | undefined {
  const { frequency, times } = rhythmOf(meaning);
  if (frequency === 'yearly' || frequency === 'multiyear') return undefined;
  if (frequency === 'semiannual' || frequency === 'semester') return 2;
  if (frequency === 'quarterly') return 4;
  if (frequency === 'trimester') return 3;
  return times > 1 ? times : 0;
}

/** The first element behind the dates that spell a recurrence out: «двічі на рік (травень, жовтень)». */
function listedDates(elements: readonly Element[], index: number, items: readonly Item[]): number {
  const { meaning } = elements[index]!;
  if (meaning.type !== 'recurrence' || meaning.weekdays) return index;
  const expected = datesAYear(meaning);
  if (expected === 0) return index;
  let next = index + 1;
  while (next < elements.length && isDate(elements[next]!.meaning)) {
    const between = separatorBetween(items, elements[next - 1]!.next, elements[next]!.first);
    if (between === 'newline') break;
    next++;
  }
  return expected === undefined || next - index - 1 === expected ? next : index;
}

function join(before: Phrase, after: Phrase, separator: Separator): Meaning[] | undefined {
  const a = before.meanings.at(-1)!;
  const b = after.meanings[0]!;
  const kept = before.meanings.slice(0, -1);
  const joined =
    joinMonthAndDays(a, b, separator) ??
    joinMonthAndDue(a, b, separator) ??
    joinEventAndDate(a, b, separator) ??
    joinRecurrences(a, b) ??
    joinRecurrenceAndDays(a, b) ??
    joinRecurrenceAndBounds(a, b, separator) ??
    joinStanding(a, b, separator) ??
    joinWeekdayNote(a, b) ??
    joinException(a, b);
  return joined && [...kept, ...joined, ...after.meanings.slice(1)];
}

/** «щомісяця, крім липня», «щодня, крім вихідних» */
function joinException(a: Meaning, b: Meaning): Meaning[] | undefined {
  if (a.type === 'except' && b.type === 'recurrence') return joinException(b, a);
  if (b.type !== 'except') return undefined;
  if (a.type === 'monthDays' && a.monthly !== 'no') return joinException(settle(a), b);
  if (a.type === 'recurrence' && b.daysOff && a.unit === 'day') {
    return [{ ...a, weekdays: [1, 2, 3, 4, 5] }];
  }
  if (a.type === 'recurrence' && b.months.length > 0) return [{ ...a, exceptMonths: b.months }];
  if (a.type === 'recurrence') {
    return [{ ...a, warnings: [...(a.warnings ?? []), 'exception-unread'] }];
  }
  return a.type === 'continuous' ? [a] : undefined;
}

/** «вересень, ІІ тиждень», «ІІ тиждень (вересень)», «вересень, до 15 числа» */
function joinMonthAndDays(a: Meaning, b: Meaning, separator: Separator): Meaning[] | undefined {
  const days = a.type === 'monthDays' ? a : b.type === 'monthDays' ? b : undefined;
  const at = a.type === 'at' ? a : b.type === 'at' ? b : undefined;
  if (!days || at?.anchor.type !== 'month' || days.monthly === 'stated') return undefined;
  if (separator === 'newline' && days === a) return undefined;
  const { month, year } = at.anchor;
  if (days.days.every((one) => one.type === 'days' && one.from === 1 && one.to === 31)) return [at];
  return days.days.map((one): Meaning => {
    const anchor = { type: 'monthDays', days: one, month, ...(year && { year }) } as const;
    return days.due ? { type: 'until', anchor, edge: 'end' } : { type: 'at', anchor };
  });
}

/** «вересень, до 15.09»: the month is said twice, and the day bounds it. */
function joinMonthAndDue(a: Meaning, b: Meaning, separator: Separator): Meaning[] | undefined {
  if (a.type !== 'at' || a.anchor.type !== 'month' || separator === 'newline') return undefined;
  if (b.type !== 'until' || b.anchor.type !== 'day') return undefined;
  return a.anchor.month === b.anchor.month && a.anchor.year === b.anchor.year ? [b] : undefined;
}

/** «до Дня вчителя (05.10)»: the bracket dates the event that bounds the work. */
function joinEventAndDate(a: Meaning, b: Meaning, separator: Separator): Meaning[] | undefined {
  if (a.type !== 'relative' || a.relation !== 'before' || a.offset) return undefined;
  if (separator !== 'bracket' || b.type !== 'at' || b.anchor.type !== 'day') return undefined;
  return [{ type: 'until', anchor: b.anchor }];
}

/** «щомісяця, до 5 числа», «25 числа щомісяця», «щомісяця, останній четвер» */
function joinRecurrenceAndDays(a: Meaning, b: Meaning): Meaning[] | undefined {
  const days = a.type === 'monthDays' ? a : b.type === 'monthDays' ? b : undefined;
  const recurrence = a.type === 'recurrence' ? a : b.type === 'recurrence' ? b : undefined;
  if (!days || !recurrence || recurrence.days || recurrence.dates) return undefined;
  if (recurrence.weekdays) return joinWeekdayAndWeek(recurrence, days);
  if (recurrence.unit === 'month') {
    const due = days.due ? { due: true } : {};
    const times = recurrence.times === days.days.length ? 1 : recurrence.times;
    return [{ ...recurrence, times, days: days.days, ...due }];
  }
  const ofMonth = days.monthly === 'stated' || days.monthly === 'month';
  if (recurrence.unit === 'quarter' && ofMonth && days.unit === 'month') {
    return [{ ...recurrence, days: days.days, due: days.due }];
  }
  if (recurrence.unit === 'quarter' && days.unit === 'quarter') {
    const { monthOfUnit } = days;
    return [{ ...recurrence, days: days.days, due: days.due, ...(monthOfUnit && { monthOfUnit }) }];
  }
  if (recurrence.unit === 'week' || recurrence.unit === 'day') return undefined;
  return [{ ...recurrence, warnings: [...(recurrence.warnings ?? []), 'month-missing'] }];
}

/** «щоп'ятниці 4-го тижня місяця»: weeks are counted by sevens, so that is the fourth Friday. */
function joinWeekdayAndWeek(
  { weekdays = [], count }: Recurrence,
  { days }: Extract<Meaning, { type: 'monthDays' }>,
): Meaning[] | undefined {
  const nths = days.map(weekOf);
  if (count !== 1 || nths.some((nth) => nth === undefined)) return undefined;
  const list = weekdays.flatMap((weekday) =>
    nths.map((nth): MonthDays => ({ type: 'nthWeekday', nth: nth!, weekday })),
  );
  return [{ type: 'recurrence', unit: 'month', count: 1, times: 1, days: list }];
}

/** The same rhythm said twice, or «щотижня» with its weekday. */
function joinRecurrences(a: Meaning, b: Meaning): Meaning[] | undefined {
  if (a.type !== 'recurrence' || b.type !== 'recurrence') return undefined;
  const plain = (one: Recurrence) => !one.weekdays && !one.days && !one.within && !one.dates;
  if (a.unit === 'week' && b.unit === 'week' && a.count === b.count) {
    if (plain(a) && b.weekdays) return [{ ...b, times: 1, loose: undefined }];
    if (plain(b) && a.weekdays) return [{ ...a, times: 1, loose: undefined }];
  }
  const [first, second] = [rhythmOf(a), rhythmOf(b)];
  const same =
    first.step === second.step && first.every === second.every && first.times === second.times;
  return same && plain(a) && plain(b) ? [a] : undefined;
}

/** «щомісяця з вересня по травень», «у жовтні щотижня», «щороку до 1 вересня», «вересень щорічно». */
function joinRecurrenceAndBounds(
  a: Meaning,
  b: Meaning,
  separator: Separator,
): Meaning[] | undefined {
  const recurrence = a.type === 'recurrence' ? a : b.type === 'recurrence' ? b : undefined;
  const bound = recurrence === a ? b : a;
  if (!recurrence || recurrence.loose) return undefined;
  const dueEachYear = a.type === 'recurrence' && b.type === 'until' && !recurrence.dates;
  if (separator === 'newline' && !(dueEachYear && recurrence.unit === 'year')) return undefined;
  if (bound.type === 'untilPeriodEnd' && recurrence.unit === 'year') return [recurrence];
  if (bound.type === 'continuous' && bound.stated === 'year') {
    return separator === 'none' ? [recurrence] : undefined;
  }
  if (
    bound.type !== 'at' &&
    bound.type !== 'span' &&
    bound.type !== 'until' &&
    bound.type !== 'since'
  ) {
    return undefined;
  }
  if (rhythmOf(recurrence).frequency === 'yearly' && !recurrence.within) {
    const whole =
      bound.type === 'at' && (bound.anchor.type === 'years' || bound.anchor.type === 'schoolYear');
    if (!whole) return [{ ...recurrence, dates: [...(recurrence.dates ?? []), bound] }];
  }
  const more = recurrence === a && recurrence.within !== undefined && separator === 'comma';
  const days = recurrence.weekdays !== undefined && separator === 'comma';
  const close =
    more || days || separator === 'none' || separator === 'bracket' || bound.type === 'span';
  if (!close || recurrence.dates) return undefined;
  return [{ ...recurrence, within: [...(recurrence.within ?? []), bound] }];
}

/** Dates that stand before their rhythm: «жовтень, квітень (двічі на рік)». */
function datesBefore(
  phrases: readonly Phrase[],
  { meaning, first }: Element,
  items: readonly Item[],
): Phrase[] | undefined {
  if (meaning.type !== 'recurrence' || meaning.weekdays) return undefined;
  const expected = datesAYear(meaning);
  if (!expected || expected < 2) return undefined;
  const dates = phrases.slice(-expected);
  if (dates.length < expected) return undefined;
  if (separatorBetween(items, dates.at(-1)!.next, first) === 'newline') return undefined;
  return dates.every(({ meanings }) => meanings.length === 1 && isDate(meanings[0]!))
    ? dates
    : undefined;
}

/** «постійно протягом року» is said once; so are two schedules and two demands. */
function joinStanding(a: Meaning, b: Meaning, separator: Separator): Meaning[] | undefined {
  if (a.type === 'continuous' && b.type === 'continuous') return [a];
  if (a.type === b.type && (a.type === 'scheduled' || a.type === 'onDemand')) return [a];
  const years = a.type === 'at' && a.anchor.type === 'years' ? a.anchor : undefined;
  if (years && years.first === years.last && separator !== 'newline' && b.type === 'at') {
    const inYear = 'month' in b.anchor && b.anchor.year === undefined;
    if (inYear)
      return [{ type: 'at', anchor: { ...b.anchor, year: years.first } as typeof b.anchor }];
  }
  return undefined;
}

/**
 * «понеділок, 15 вересня»: the weekday only comments on the date. «вересень, 2-й тиждень, вівторок»:
 * it is the day of that week; beside a month or a range, such days of it.
 */
function joinWeekdayNote(a: Meaning, b: Meaning): Meaning[] | undefined {
  const weekday = a.type === 'recurrence' ? a : b.type === 'recurrence' ? b : undefined;
  const date = weekday === a ? b : a;
  if (!weekday?.loose || !weekday.weekdays || !isDate(date)) return undefined;
  if (date.type === 'until' || (date.type === 'at' && date.anchor.type === 'day')) return [date];
  const nth = date.type === 'at' && date.anchor.type === 'monthDays' && weekOf(date.anchor.days);
  if (date.type === 'at' && date.anchor.type === 'monthDays' && nth) {
    const { anchor } = date;
    return weekday.weekdays.map((one): Meaning => {
      const days: MonthDays = { type: 'nthWeekday', nth, weekday: one };
      return { type: 'at', anchor: { ...anchor, days } };
    });
  }
  return [{ ...weekday, loose: undefined, within: [date] }];
}

/** The number of a week counted by sevens, -1 for the last; undefined for other days of a month. */
function weekOf(days: MonthDays): number | undefined {
  if (days.type !== 'days' || !days.approximate) return undefined;
  if (days.from === -7) return -1;
  return days.from % 7 === 1 && days.to === days.from + 6 ? (days.from + 6) / 7 : undefined;
}

/** What stood alone gets its last meaning: days of every month, or a question. */
function settle(meaning: Meaning): Meaning {
  if (meaning.type !== 'monthDays') return meaning;
  if (meaning.monthly === 'no') return meaning;
  const warnings = meaning.monthly === 'likely' ? ['monthly-assumed'] : [];
  const days: readonly MonthDays[] = meaning.days;
  return {
    type: 'recurrence',
    unit: meaning.unit ?? 'month',
    count: 1,
    times: 1,
    days,
    due: meaning.due,
    ...(meaning.monthOfUnit && { monthOfUnit: meaning.monthOfUnit }),
    warnings,
  };
}
