import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { AgreementRow } from '../../partners/schema.ts';
import classes from '../organisations/organisations.module.css';
import { agreementTones } from './agreement-tones.ts';

/** Agreements with their terms, states and files. @param withPartner names whose each is */
export function AgreementsTable({
  agreements,
  sort,
  withPartner = false,
  change,
  empty,
}: {
  agreements: readonly AgreementRow[];
  sort?: Sort;
  withPartner?: boolean;
  change: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation('partners');
  const locale = useLocale();
  const today = useToday();
  const numbered = ({ number }: AgreementRow) =>
    number ? `№ ${number}` : t('agreement.withoutNumber');
  const columns: Column<AgreementRow>[] = [
    {
      key: 'number',
      header: t('agreement.number'),
      sortable: sort !== undefined,
      rowHeader: true,
      cell: (row) => (
        <>
          {change ? (
            <Link to={`/partners/${row.partnerId}/agreements/${row.id}`}>{numbered(row)}</Link>
          ) : (
            numbered(row)
          )}
          <span className={classes.faint}>{row.subject}</span>
        </>
      ),
    },
    ...(withPartner
      ? [
          {
            key: 'partner',
            header: t('agreement.partner'),
            sortable: true,
            cell: (row: AgreementRow) => (
              <Link to={`/partners/${row.partnerId}`}>{row.partnerName}</Link>
            ),
          },
          {
            key: 'person',
            header: t('columns.person'),
            sortable: true,
            cell: (row: AgreementRow) => row.personName,
          },
        ]
      : []),
    {
      key: 'signed',
      header: t('agreement.signed'),
      sortable: sort !== undefined,
      nowrap: true,
      cell: (row) => row.signedOn && <Day date={row.signedOn} />,
    },
    {
      key: 'until',
      header: t('agreement.until'),
      sortable: sort !== undefined,
      nowrap: true,
      cell: (row) => (row.until ? <Day date={row.until} /> : t('openEnded')),
    },
    {
      key: 'state',
      header: t('agreement.state'),
      nowrap: true,
      cell: (row) => (
        <>
          <StatusBadge tone={agreementTones[row.state]}>
            {t(`agreement.states.${row.state}`)}
          </StatusBadge>
          {row.remindedOn && (
            <span className={classes.faint}>
              {t('agreement.reminded', { date: sayDate(locale, row.remindedOn, today) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'file',
      header: t('agreement.file'),
      cell: (row) =>
        row.fileId && (
          <Link to={`/partners/${row.partnerId}/agreements/${row.id}/file`} reloadDocument>
            {row.fileName}
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('agreement.caption')}
      columns={columns}
      rows={agreements}
      rowKey={(row) => row.id}
      sort={sort}
      rowTone={(row) => (row.state === 'ended' ? 'faded' : undefined)}
      empty={empty}
    />
  );
}
