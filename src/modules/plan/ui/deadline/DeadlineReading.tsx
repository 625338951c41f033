import { useTranslation } from 'react-i18next';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { DueWindow } from '../../deadline/types.ts';
import classes from './DeadlineReading.module.css';

/** How many windows are named; the rest is counted. */
const shown = 3;

/** How a deadline was understood: its kind and the first of its windows. */
export function DeadlineReading({
  deadline,
}: {
  deadline: { kind: string | null; windows: readonly DueWindow[] };
}) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const today = useToday();
  if (!deadline.kind) return null;
  const dates = deadline.windows.slice(0, shown).map((window) => sayPeriod(locale, window, today));
  const more = deadline.windows.length - shown;
  return (
    <span className={classes.reading} data-kind={deadline.kind}>
      <span className={classes.kind}>{t(`deadline.${deadline.kind as 'point'}`)}</span>
      {deadline.kind !== 'continuous' && dates.length > 0 && (
        <span>
          {dates.join(', ')}
          {more > 0 && ` +${more}`}
        </span>
      )}
    </span>
  );
}
