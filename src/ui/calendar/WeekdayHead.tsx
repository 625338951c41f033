import { sayWeekday } from '#platform/datetime/say-date.ts';
import { useLocale } from '../locale/use-locale.ts';

/** The head of a calendar's table: the days of the week from Monday. */
export function WeekdayHead() {
  const locale = useLocale();
  return (
    <thead>
      <tr>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <th key={weekday} scope="col" abbr={sayWeekday(locale, weekday, 'long')}>
            {sayWeekday(locale, weekday, 'short')}
          </th>
        ))}
      </tr>
    </thead>
  );
}
