import { sayShortDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';

interface Days {
  since: string;
  until: string | null;
}

/** From which day to which, in words; an end that is not given is left out. */
export function Period({ since, until }: Days) {
  const locale = useLocale();
  const today = useToday();
  return <span suppressHydrationWarning>{sayPeriod(locale, [since, until], today)}</span>;
}

/** The same for a narrow column: «01.09.2026 – 31.08.2027». */
export function ShortPeriod({ since, until }: Days) {
  const locale = useLocale();
  const [from, to] = [since, until].map((day) => day && sayShortDate(locale, day));
  return (
    <>
      {from} – {to}
    </>
  );
}
