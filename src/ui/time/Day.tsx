import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { sayDate, sayExactDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useToday } from './today.tsx';

/** A day as people say it, «15 квітня»; the weekday and the year are in its tooltip. */
export function Day({ date }: { date: IsoDate }) {
  const locale = useLocale();
  const today = useToday();
  return (
    // The browser's tables of names may differ from the server's by a space: not worth a new render.
    <time dateTime={date} title={sayExactDate(locale, date)} suppressHydrationWarning>
      {sayDate(locale, date, today)}
    </time>
  );
}
