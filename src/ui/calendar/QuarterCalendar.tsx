import { useTranslation } from 'react-i18next';
import { isoDate, monthSpan, partsOf } from '#platform/datetime/iso-date.ts';
import { sayExactDate, sayMonth, sayWeekday } from '#platform/datetime/say-date.ts';
import { useLocale } from '../locale/use-locale.ts';
import { EntryLinks } from './EntryLinks.tsx';
import { byDay, type CalendarEntry } from './entry.ts';
import classes from './QuarterCalendar.module.css';

/**
 * Three months side by side, each a list of its days that have something.
 *
 * @param firstMonth from 1; the months may run into the next year
 */
export function QuarterCalendar({
  year,
  firstMonth,
  entries,
}: {
  year: number;
  firstMonth: number;
  entries: readonly CalendarEntry[];
}) {
  const locale = useLocale();
  const { t } = useTranslation('ui');
  const sorted = entries.toSorted((a, b) => a.date.localeCompare(b.date));
  return (
    <div className={classes.quarter}>
      {[0, 1, 2].map((offset) => {
        const [first, last] = monthSpan(year, firstMonth + offset);
        const days = byDay(sorted.filter(({ date }) => date >= first && date <= last));
        const month = partsOf(isoDate(year, firstMonth + offset, 1));
        return (
          <section key={first} className={classes.month}>
            <h2>{sayMonth(locale, month.month, month.year)}</h2>
            {days.size === 0 && <p className={classes.none}>{t('year.none')}</p>}
            <ol>
              {[...days].map(([date, here]) => (
                <li key={date}>
                  <time dateTime={date} title={sayExactDate(locale, date)} suppressHydrationWarning>
                    <b>{partsOf(date).day}</b> {sayWeekday(locale, partsOf(date).weekday, 'short')}
                  </time>
                  <EntryLinks entries={here} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
