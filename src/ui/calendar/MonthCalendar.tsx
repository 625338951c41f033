import { clsx } from 'clsx';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayDate, sayMonth, sayWeekday } from '#platform/datetime/say-date.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useToday } from '../time/today.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import { byDay, type CalendarEntry } from './entry.ts';
import classes from './MonthCalendar.module.css';
import { WeekdayHead } from './WeekdayHead.tsx';
import { weeksOf } from './weeks.ts';

/**
 * A month as a table of weeks with the entries in their days. On a phone it becomes a list of the days
 * that have something; in print it fills a page.
 *
 * @param month from 1
 */
export function MonthCalendar({
  year,
  month,
  entries,
}: {
  year: number;
  month: number;
  entries: readonly CalendarEntry[];
}) {
  const locale = useLocale();
  const today = useToday();
  const days = byDay(entries);
  return (
    <table className={classes.month}>
      <caption className="visually-hidden">{sayMonth(locale, month, year)}</caption>
      <WeekdayHead />
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const here = days.get(date) ?? [];
              const parts = partsOf(date);
              return (
                <td
                  key={date}
                  className={clsx(
                    parts.month !== month && classes.outside,
                    parts.weekday > 5 && classes.weekend,
                    date === today && classes.today,
                    here.length === 0 && classes.empty,
                  )}
                  aria-current={date === today ? 'date' : undefined}
                >
                  <time dateTime={date} className={classes.day}>
                    <span className={classes.number}>{parts.day}</span>
                    <span className={classes.full} suppressHydrationWarning>
                      {`${sayDate(locale, date, today)}, ${sayWeekday(locale, parts.weekday, 'short')}`}
                    </span>
                  </time>
                  {here.length > 0 && <EntryLinks entries={here} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
