import { wordKey } from '../text/alphabet.ts';

const weekday =
  /^(понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|нд|вс)\.?(?=[ ,(]|$)/;

/** What follows a day of the week that the text begins with («Пн 02.03» → «02.03»); null without one. */
export function afterWeekday(text: string): string | null {
  const match = weekday.exec(wordKey(text));
  return match ? text.slice(match[0].length).replace(/^[\s,(]+|[\s)]+$/g, '') : null;
}

/** Whether the texts of a row are days of the week side by side: the header of a calendar. */
export function isWeekdayHeader(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) => weekday.exec(wordKey(text))?.[1] ?? []);
  const filled = texts.filter((text) => text !== '').length;
  return days.length >= 3 && new Set(days).size === days.length && filled <= days.length + 1;
}
