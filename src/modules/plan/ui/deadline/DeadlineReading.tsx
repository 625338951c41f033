import { useTranslation } from 'react-i18next';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { DueWindow } from '../../deadline/types.ts';
import classes from './DeadlineReading.module.css';

/** How many windows are named; the rest is counted. */
const shown = 3;

/** Slips that were set right without a change of meaning: said quietly. */
const slips = new Set(['spelling', 'lost-space', 'lost-dot', 'mixed-alphabets', 'words-skipped']);

/**
 * How a deadline was understood: its kind, the first of its windows, and what has to be known of it.
 *
 * @param deadline `count` says how many windows there are when not all are given
 */
export function DeadlineReading({
  deadline,
}: {
  deadline: {
    kind: string | null;
    windows: readonly DueWindow[];
    count?: number;
    warnings?: readonly string[];
  };
}) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const today = useToday();
  if (!deadline.kind) return null;
  const { kind, windows, count = windows.length, warnings = [] } = deadline;
  const dates = windows.slice(0, shown).map((window) => sayPeriod(locale, window, today));
  const more = count - dates.length;
  return (
    <span className={classes.reading} data-kind={kind}>
      <span className={classes.kind}>{t(`deadline.${kind as 'point'}`)}</span>
      {kind !== 'continuous' && dates.length > 0 && (
        <span>
          {dates.join(', ')}
          {more > 0 && ` +${more}`}
        </span>
      )}
      {warnings.map((code) => (
        <span key={code} className={slips.has(code) ? classes.slip : classes.warning}>
          {t(`warning.${code as 'empty'}`, { defaultValue: code })}
        </span>
      ))}
    </span>
  );
}
