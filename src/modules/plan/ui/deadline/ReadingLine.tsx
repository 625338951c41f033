import type { TFunction } from 'i18next';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { DueWindow } from '../../deadline/types.ts';
import classes from './DeadlineReading.module.css';

/** How many windows are named; the rest is counted. */
const shown = 3;

/** Slips that were set right without a change of meaning: said quietly. */
const slips = new Set(['spelling', 'lost-space', 'lost-dot', 'mixed-alphabets', 'words-skipped']);

export interface ShownReading {
  kind: string | null;
  windows: readonly DueWindow[];
  /** How many windows there are, when not all are given. */
  count?: number;
  warnings?: readonly string[];
}

/** `DeadlineReading` for tables of many rows: what it needs of its surroundings is handed to it. */
export function ReadingLine({
  deadline: { kind, windows, count = windows.length, warnings = [] },
  t,
  locale,
  today,
}: {
  deadline: ShownReading;
  t: TFunction<['planDocument', 'plan']>;
  locale: Locale;
  today: string;
}) {
  const dates = windows.slice(0, shown).map((window) => sayPeriod(locale, window, today));
  const more = count - dates.length;
  return (
    <span className={classes.reading} data-kind={kind}>
      <b>{t(`plan:deadline.${kind as 'point'}`)}</b>
      {kind !== 'continuous' && dates.length > 0 && (
        // The browser's tables of names may differ from the server's by a space.
        <span suppressHydrationWarning>{dates.join(', ') + (more > 0 ? ` +${more}` : '')}</span>
      )}
      {warnings.map((code) => (
        <span key={code} className={slips.has(code) ? classes.slip : classes.warning}>
          {t(`plan:warning.${code as 'empty'}`, { defaultValue: code })}
        </span>
      ))}
    </span>
  );
}
