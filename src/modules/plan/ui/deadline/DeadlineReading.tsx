import { useTranslation } from 'react-i18next';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import { ReadingLine, type ShownReading } from './ReadingLine.tsx';

/** How a deadline was understood: its kind, the first of its windows, and what has to be known of it. */
export function DeadlineReading({ deadline }: { deadline: ShownReading }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const locale = useLocale();
  const today = useToday();
  if (!deadline.kind) return null;
  return <ReadingLine deadline={deadline} t={t} locale={locale} today={today} />;
}
