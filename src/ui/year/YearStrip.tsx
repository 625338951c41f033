import { clsx } from 'clsx';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayMonth, sayShortMonth } from '#platform/datetime/say-date.ts';
import { usePlainLinks } from '../link/use-plain-links.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { Tone } from '../status/tones.ts';
import { useToday } from '../time/today.tsx';
import classes from './YearStrip.module.css';

/** A month of the strip: how many of each state; in the order in which they are piled up. */
export interface StripMonth {
  year: number;
  /** From 1. */
  month: number;
  counts: readonly { tone: Tone; label: string; count: number }[];
  href?: string;
}

/**
 * The year as a picture: twelve months, each with a column of its tasks by state and their number.
 * The column is as high as the month is full against the fullest one.
 */
export function YearStrip({ label, months }: { label: string; months: readonly StripMonth[] }) {
  const most = Math.max(1, ...months.map(totalOf));
  const strip = useRef<HTMLOListElement>(null);
  usePlainLinks(strip);
  return (
    <ol className={classes.strip} aria-label={label} ref={strip}>
      {months.map((month) => (
        <li key={`${month.year}-${month.month}`}>
          <Month month={month} most={most} />
        </li>
      ))}
    </ol>
  );
}

function Month({ month, most }: { month: StripMonth; most: number }) {
  const locale = useLocale();
  const { t } = useTranslation('ui');
  const today = partsOf(useToday());
  const present = today.year === month.year && today.month === month.month;
  const total = totalOf(month);
  const said = month.counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`)
    .join(', ');
  const content = (
    <>
      <span className={classes.column} aria-hidden="true">
        {month.counts.map(
          ({ tone, count }) =>
            count > 0 && (
              <span
                key={tone}
                className={classes.part}
                data-tone={tone}
                style={{ height: `${(count / most) * 100}%` }}
              />
            ),
        )}
      </span>
      <span className={classes.total} aria-hidden="true">
        {total || '·'}
      </span>
      <span className={classes.name} aria-hidden="true">
        {sayShortMonth(locale, month.month).slice(0, 3)}
      </span>
      <span className="visually-hidden">
        {`${sayMonth(locale, month.month, month.year)}: ${said || t('year.none')}`}
      </span>
    </>
  );
  const props = {
    className: clsx(classes.month, present && classes.present),
    title: said || undefined,
  };
  return month.href ? (
    <a href={month.href} aria-current={present ? 'date' : undefined} {...props}>
      {content}
    </a>
  ) : (
    <div {...props}>{content}</div>
  );
}

function totalOf({ counts }: StripMonth): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
