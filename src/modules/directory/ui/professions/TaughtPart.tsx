import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { TaughtRow } from '../../professions/schema.ts';
import classes from '../organisations/organisations.module.css';
import { Period } from '../organisations/Period.tsx';

/** Professions that an institution teaches, or institutions that teach a profession, with licence and form. */
export function TaughtPart({
  rows,
  side,
  change = false,
}: {
  rows: readonly TaughtRow[];
  /** What each row names: the page itself is the other one. */
  side: 'profession' | 'institution';
  change?: boolean;
}) {
  const { t } = useTranslation('professions');
  const locale = useLocale();
  const today = useToday();
  const current = rows.filter(({ until }) => until === null || until >= today);
  const volume = current.reduce((sum, { licenceVolume }) => sum + (licenceVolume ?? 0), 0);
  const columns: Column<TaughtRow>[] = [
    side === 'profession'
      ? {
          key: 'profession',
          header: t('columns.title'),
          rowHeader: true,
          cell: (row) => (
            <Link to={`/professions/${row.professionId}`}>
              {row.code} {row.title}
            </Link>
          ),
        }
      : {
          key: 'institution',
          header: t('institution'),
          rowHeader: true,
          cell: (row) => (
            <Link to={`/institutions/${row.organisationId}`}>{row.organisationName}</Link>
          ),
        },
    {
      key: 'licence',
      header: t('field.licence'),
      cell: (row) => (
        <>
          {row.licence}
          <span className={classes.faint}>{row.levels}</span>
        </>
      ),
    },
    {
      key: 'volume',
      header: t('volume'),
      align: 'end',
      nowrap: true,
      cell: (row) => row.licenceVolume !== null && sayNumber(locale, row.licenceVolume),
    },
    { key: 'form', header: t('form'), nowrap: true, cell: (row) => row.dual && t('dual') },
    {
      key: 'period',
      header: t('period'),
      cell: (row) => <Period since={row.since} until={row.until} />,
    },
    ...(change
      ? [
          {
            key: 'edit',
            header: t('taught.edit'),
            cell: (row: TaughtRow) => (
              <Link
                to={`/institutions/${row.organisationId}/professions/${row.id}`}
                aria-label={`${t('taught.edit')}: ${row.title}`}
              >
                {t('taught.edit')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  if (rows.length === 0)
    return (
      <p className={classes.quiet}>{t(side === 'profession' ? 'taught.none' : 'noInstitutions')}</p>
    );
  return (
    <>
      <DataTable
        caption={t(side === 'profession' ? 'taught.caption' : 'taught.institutions')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.until !== null && row.until < today ? 'faded' : undefined)}
      />
      {volume > 0 && <p className={classes.quiet}>{t('taught.total', { count: volume })}</p>}
    </>
  );
}
