import type { CreditSystem } from '#packs/credit.ts';
import { daysBetween } from '#platform/datetime/iso-date.ts';
import type { EventFields } from '../planning/schema.ts';
import type { CertificateContent } from './schema.ts';

/** How long an event is, minutes, its days together; null when its times don't say. */
export function lengthOf({
  startsOn,
  endsOn,
  startsTime,
  endsTime,
}: Pick<EventFields, 'startsOn' | 'endsOn' | 'startsTime' | 'endsTime'>): number | null {
  if (!startsTime || !endsTime) return null;
  const [from, to] = [minuteOf(startsTime), minuteOf(endsTime)];
  return to > from ? (to - from) * (daysBetween(startsOn, endsOn) + 1) : null;
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Minutes of credit as hours and credits, both rounded down: a certificate never says more than there was.
 *
 * @param share - of the time that the person was there, 0–1
 */
export function creditOf(
  minutes: number | null,
  share: number,
  hour: 45 | 60,
  system: { hours: CreditSystem['hours']; words: string } | null,
): CertificateContent['credit'] {
  const got = Math.floor((minutes ?? 0) * Math.min(1, share));
  if (got === 0) return null;
  return {
    minutes: got,
    hour,
    hours: Math.floor((got / hour) * 10) / 10,
    credits: system && {
      amount: Math.floor((got / 60 / system.hours) * 100) / 100,
      words: system.words,
    },
  };
}
