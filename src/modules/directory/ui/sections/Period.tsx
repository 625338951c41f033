import { sayPeriod } from '#platform/datetime/say-period.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';

/** From which day to which; an end that is not given is left out. */
export function Period({ since, until }: { since: string; until: string | null }) {
  const locale = useLocale();
  const today = useToday();
  return <span suppressHydrationWarning>{sayPeriod(locale, [since, until], today)}</span>;
}
