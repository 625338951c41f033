import type { DueWindow, IsoDate, Period } from '#modules/plan/deadline/types.ts';
import type { PaperLanguage } from '#platform/documents/paper/paper.ts';

const locales: Record<PaperLanguage, string> = { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' };

/** «31.03.2031». */
export function paperDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** «01.01.2031–31.03.2031», one date for a single day, «…» for an end that is not given. */
export function paperDates([start, end]: Period | DueWindow): string {
  if (start !== null && start === end) return paperDate(start);
  return `${start === null ? '…' : paperDate(start)}–${end === null ? '…' : paperDate(end)}`;
}

/** Short name of a month (`YYYY-MM`) for a chart: «бер.». */
export function shortMonth(month: string, language: PaperLanguage): string {
  return named(month, language, { month: 'short' });
}

/** Name of a month (`YYYY-MM`) with its year, with a capital: «Березень 2031». */
export function longMonth(month: string, language: PaperLanguage): string {
  const name = named(month, language, { month: 'long' });
  return `${name.charAt(0).toLocaleUpperCase(locales[language])}${name.slice(1)} ${month.slice(0, 4)}`;
}

function named(month: string, language: PaperLanguage, how: Intl.DateTimeFormatOptions): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], { ...how, timeZone: 'UTC' }).format(day);
}
