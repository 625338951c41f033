import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayDate, sayWeekday } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { EventTime } from '../../events.ts';

type Time = Pick<EventTime, 'startsOn' | 'endsOn' | 'startsTime' | 'endsTime'>;

/** Days and times of an event as a letter says them: «12 березня 2026 р. (четвер), 10:00–12:00». */
export function sayTime(locale: Locale, { startsOn, endsOn, startsTime, endsTime }: Time): string {
  const days =
    startsOn === endsOn
      ? `${sayDate(locale, startsOn)} (${sayWeekday(locale, partsOf(startsOn).weekday, 'long')})`
      : sayPeriod(locale, [startsOn, endsOn]);
  const hours = [startsTime, endsTime].filter(Boolean).join('–');
  return hours ? `${days}, ${hours}` : days;
}
