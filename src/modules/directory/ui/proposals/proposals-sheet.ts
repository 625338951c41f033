import type { TFunction } from 'i18next';
import type { Sheet } from '#platform/documents/excel/workbook.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Proposal } from '../../proposals/schema.ts';
import { sayProposed } from './say-value.ts';

/** Proposals as a list of a file. @param day makes a cell of a moment */
export function proposalsSheet(
  rows: readonly Proposal[],
  {
    t,
    locale,
    choices,
    day,
  }: {
    t: TFunction<('proposals' | 'people')[]>;
    locale: Locale;
    choices: Parameters<typeof sayProposed>[2];
    day: (at: Date) => { date: string };
  },
): Sheet {
  return {
    name: t('list.sheet'),
    columns: [
      { header: t('list.person'), width: 34 },
      { header: t('list.organisation'), width: 34 },
      { header: t('list.subject'), width: 22 },
      { header: t('list.from'), width: 30 },
      { header: t('list.to'), width: 30 },
      { header: t('list.ground'), width: 30 },
      { header: t('list.created'), width: 14 },
      { header: t('list.state'), width: 14 },
      { header: t('list.reason'), width: 30 },
    ],
    rows: rows.map((row) => [
      row.person,
      row.organisation,
      t(`subject.${row.subject}`),
      sayProposed(t as never, locale, choices, row.subject, row.before),
      sayProposed(t as never, locale, choices, row.subject, row.after),
      row.ground,
      day(row.createdAt),
      t(`state.${row.state}`),
      row.reason,
    ]),
  };
}
