import { translator } from '#platform/i18n/translator.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { dayCellIn } from '#platform/pages/clock.ts';
import { sayCode } from '../../certificates/code.ts';
import type { CertificateRow } from '../../certificates/list-certificates.ts';
import { sayCredit } from '../../certificates/say-content.ts';

/** Rows of the register, or of the own list, as a sheet of Excel. */
export function registerSheet(args: PageArgs, rows: readonly CertificateRow[]) {
  const { locale } = callerOf(args);
  const dayOf = dayCellIn(args);
  const t = translator(locale).getFixedT(null, 'eventsCertificates');
  return {
    name: t('list.sheet'),
    columns: [
      { header: t('fact.number'), width: 16 },
      { header: t('list.issued'), width: 13 },
      { header: t('list.name'), width: 36 },
      { header: t('list.organisation'), width: 40 },
      { header: t('list.event'), width: 50 },
      { header: t('fact.days'), width: 13 },
      { header: t('list.role'), width: 14 },
      { header: t('list.credit'), width: 34 },
      { header: t('list.issuedBy'), width: 26 },
      { header: t('fact.replaces'), width: 16 },
      { header: t('list.revoked'), width: 13 },
      { header: t('list.reason'), width: 34 },
      { header: t('list.code'), width: 34 },
    ],
    rows: rows.map((row) => [
      row.number,
      { date: row.issuedOn },
      row.name,
      row.organisation,
      row.title,
      { date: row.startsOn },
      t(`role.${row.role}`),
      sayCredit(locale, row.credit),
      row.issuedBy,
      row.replaces ?? '',
      row.revokedAt ? dayOf(row.revokedAt) : '',
      row.revokedReason,
      sayCode(row.code),
    ]),
  };
}
