import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { sayExactDate, sayRelative } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { Icon } from '../icon/Icon.tsx';
import { useLocale } from '../locale/use-locale.ts';
import classes from './Deadline.module.css';
import { useToday } from './today.tsx';
import { urgencyOf } from './urgency.ts';

/**
 * When something is due: the window as people say it and, while it is open, how far its end is. A late
 * or near one has a colour and an icon beside the words; the exact day is in the tooltip.
 *
 * @param window closed interval; `null` stands for an end that isn't given
 * @param closed done or called off: no more counting of days
 */
export function Deadline({
  window: [start, end],
  closed = false,
}: {
  window: readonly [IsoDate | null, IsoDate | null];
  closed?: boolean;
}) {
  const locale = useLocale();
  const today = useToday();
  const tone = closed ? undefined : urgencyOf([start, end], today);
  const exact = [start, end]
    .filter((date, index, dates) => date !== null && dates.indexOf(date) === index)
    .map((date) => sayExactDate(locale, date as IsoDate))
    .join(' – ');
  return (
    <span className={classes.deadline} data-tone={tone}>
      <time dateTime={end ?? start ?? undefined} title={exact} suppressHydrationWarning>
        {sayPeriod(locale, [start, end], today)}
      </time>
      {end !== null && !closed && (
        <span className={classes.relative} suppressHydrationWarning>
          {tone && <Icon of={tone === 'late' ? IconAlertTriangle : IconClock} size={14} />}
          {sayRelative(locale, end, today)}
        </span>
      )}
    </span>
  );
}
