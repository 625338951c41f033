import { sayDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { EventRow } from '../../planning/schema.ts';
import classes from './events.module.css';

/** When an event is: its day or days, below them its hours. */
export function EventTime({
  event: { startsOn, endsOn, startsTime, endsTime },
}: {
  event: Pick<EventRow, 'startsOn' | 'endsOn' | 'startsTime' | 'endsTime'>;
}) {
  const locale = useLocale();
  const today = useToday();
  const hours = [startsTime, endsTime].filter(Boolean).join('–');
  return (
    <span suppressHydrationWarning>
      {startsOn === endsOn
        ? sayDate(locale, startsOn, today)
        : sayPeriod(locale, [startsOn, endsOn], today)}
      {hours && <span className={classes.faint}>{hours}</span>}
    </span>
  );
}
