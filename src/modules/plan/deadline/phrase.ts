import { daysInMonth, monthOf, yearOf } from './calendar/days.ts';
import { phraseRecurrence } from './phrase-recurrence.ts';
import { type PhraseWords, phraseWords } from './phrase-words.ts';
import type { Deadline, DeadlineLanguage, DueWindow, IsoDate } from './types.ts';

/**
 * The canonical phrase of a deadline, for the plan's editor: «щоквартально», «до 1 червня 2026».
 *
 * Reading the phrase in the same plan gives the same kind, frequency and windows. Where there is
 * nothing to say it with (unreadable, a date outside the period) the original text is returned.
 */
export function phraseDeadline(deadline: Deadline, language: DeadlineLanguage): string {
  const words = phraseWords[language];
  if (deadline.parts) {
    return deadline.parts.map((part) => phraseDeadline(part, language)).join('; ');
  }
  switch (deadline.kind) {
    case 'continuous':
      return words.continuous;
    case 'scheduled':
      return words.scheduled;
    case 'on_demand':
      return words.onDemand;
    case 'relative':
      return phraseRelative(deadline, words) ?? deadline.text;
    case 'recurring':
      return phraseRecurrence(deadline, words, phraseWindows) ?? deadline.text;
    case 'unreadable':
      return deadline.text;
    default:
      if (deadline.windows.length === 0) return deadline.text;
      return phraseWindows(deadline.windows, words, deadline.kind);
  }
}

/** What the windows are, where they are all alike: it decides how a whole or a cut month is said. */
export type WindowSort = Deadline['kind'] | 'any';

function phraseWindows(
  windows: readonly DueWindow[],
  words: PhraseWords,
  sort: WindowSort,
): string {
  return windows.map((window) => phraseWindow(window, words, sort)).join(', ');
}

function phraseWindow([start, end]: DueWindow, words: PhraseWords, sort: WindowSort): string {
  if (start === null) return end === null ? '' : `${words.until} ${phraseDay(end, words)}`;
  if (end === null) return `${words.from} ${phraseDay(start, words)}`;
  if (sort === 'month') return `${words.months[monthOf(start) - 1]} ${yearOf(start)}`;
  if (start === end && sort !== 'range') return phraseDay(start, words);
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const whole = start.endsWith('-01') && dayOf(end) === daysInMonth(yearOf(end), monthOf(end));
  if (whole && !(sameMonth && sort === 'range')) {
    const last = `${words.months[monthOf(end) - 1]} ${yearOf(end)}`;
    if (sameMonth) return last;
    const sameYear = yearOf(start) === yearOf(end);
    return `${words.months[monthOf(start) - 1]}${sameYear ? '' : ` ${yearOf(start)}`} – ${last}`;
  }
  const from = sameMonth ? String(dayOf(start)) : phraseDay(start, words);
  return `${words.from} ${from} ${words.to} ${phraseDay(end, words)}`;
}

function phraseDay(date: IsoDate, words: PhraseWords): string {
  return `${dayOf(date)} ${words.monthsOf[monthOf(date) - 1]} ${yearOf(date)}`;
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** «протягом 3 днів після засідання»; the event stays in the words and the case it was written in. */
function phraseRelative(
  { event, relation, offset }: Deadline,
  words: PhraseWords,
): string | undefined {
  if (!event || !relation) return undefined;
  const match = offset && /^PT?(\d+)([DWMYH])$/.exec(offset);
  if (offset && !match) return undefined;
  if (!match) {
    if (relation === 'during') {
      return `${/[ая]х$/.test(event) ? words.on : words.relation.during} ${event}`;
    }
    if (relation === 'after' && /(ами|ями|ам|ям|ом)( |$)/.test(event)) return undefined;
    const instrumental = /(ом|ем|ям|им|ою|ею|ами|ями)$/.test(event);
    const preposition =
      relation === 'before' && instrumental ? words.beforeSoon : words.relation[relation];
    return `${preposition} ${event}`;
  }
  const count = Number(match[1]);
  const [one, many] = words.units[match[2] as keyof PhraseWords['units']];
  const length = `${count} ${count === 1 ? one : many}`;
  if (relation === 'after') return `${words.within} ${length} ${words.relation.after} ${event}`;
  return relation === 'before' ? `${words.ahead} ${length} ${words.until} ${event}` : undefined;
}
