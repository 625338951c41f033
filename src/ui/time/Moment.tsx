import { createContext, type ReactNode, use } from 'react';
import { dateFormat } from '#platform/datetime/format.ts';
import { useLocale } from '../locale/use-locale.ts';

const Zone = createContext('Europe/Kyiv');

/** Tells the components below by which clock moments are said: the centre's. */
export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <Zone value={zone}>{children}</Zone>;
}

/** The zone of the clock by which moments are said here. */
export const useZone = (): string => use(Zone);

/** A moment with its hour, by the centre's clock: «15 квіт. 2026 р., 14:05». */
export function Moment({ at }: { at: Date }) {
  const locale = useLocale();
  const zone = use(Zone);
  return (
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at)}
    </time>
  );
}

/** The day of a moment, by the centre's clock: «15 квіт. 2026 р.». */
export function MomentDay({ at }: { at: Date }) {
  const locale = useLocale();
  const zone = use(Zone);
  return (
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {dateFormat(locale, { dateStyle: 'medium', timeZone: zone }).format(at)}
    </time>
  );
}

/** The hour of a moment, by the centre's clock: «14:05». */
export function MomentTime({ at }: { at: Date }) {
  const locale = useLocale();
  const zone = use(Zone);
  return (
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {dateFormat(locale, { timeStyle: 'short', timeZone: zone }).format(at)}
    </time>
  );
}
