import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type IsoDate, isoDate, partsOf } from '#platform/datetime/iso-date.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { Tone } from '../status/tones.ts';
import { useToday } from '../time/today.tsx';
import { WeekdayHead } from './WeekdayHead.tsx';
import { weeksOf } from './weeks.ts';
import classes from './YearCalendar.module.css';

/** How much stands on a day, and the state that deserves attention most. */
export interface DayLoad {
  count: number;
  tone: Tone;
}

/**
 * Twelve small months; a day that has something is coloured and leads to its list.
 *
 * @param firstMonth 1 for a calendar year, 9 for a school year
 * @param dayHref where a day leads
 * @param monthHref where a month's name leads
 */
export function YearCalendar({
  year,
  firstMonth = 1,
  days,
  dayHref,
  monthHref,
}: {
  year: number;
  firstMonth?: number;
  days: ReadonlyMap<IsoDate, DayLoad>;
  dayHref: (date: IsoDate) => string;
  monthHref: (year: number, month: number) => string;
}) {
  const locale = useLocale();
  const months = Array.from({ length: 12 }, (_, index) =>
    partsOf(isoDate(year, firstMonth + index, 1)),
  );
  return (
    <div className={classes.year}>
      {months.map(({ year, month }) => (
        <table key={month} className={classes.month}>
          <caption>
            <Link to={monthHref(year, month)}>{sayMonth(locale, month, year)}</Link>
          </caption>
          <WeekdayHead />
          <tbody>
            {weeksOf(year, month).map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td key={date}>
                    {partsOf(date).month === month && (
                      <DayCell date={date} load={days.get(date)} href={dayHref(date)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function DayCell({ date, load, href }: { date: IsoDate; load: DayLoad | undefined; href: string }) {
  const { t } = useTranslation('ui');
  const { day, weekday } = partsOf(date);
  const className = clsx(
    classes.day,
    weekday > 5 && classes.weekend,
    date === useToday() && classes.today,
  );
  if (!load) return <span className={className}>{day}</span>;
  const said = t('year.entries', { count: load.count });
  return (
    <Link to={href} className={className} data-tone={load.tone} title={said}>
      {day}
      <span className="visually-hidden">, {said}</span>
    </Link>
  );
}
