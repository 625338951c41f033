import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import type { CertificateRow } from '../../certificates/list-certificates.ts';
import classes from './certificates.module.css';
import { useSayCredit } from './say-credit.ts';

/** Certificates as a register has them, or as their holder does. */
export function CertificateTable({
  rows,
  sort,
  own = false,
  mayChange = false,
  empty,
}: {
  rows: readonly CertificateRow[];
  sort: Sort;
  /** The holder's own: without names. */
  own?: boolean;
  mayChange?: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation('eventsCertificates');
  const sayCredit = useSayCredit();
  const person: Column<CertificateRow> = {
    key: 'name',
    header: t('list.name'),
    sortable: true,
    cell: ({ personId, name, organisation }) => (
      <>
        {personId ? <Link to={`/people/${personId}`}>{name}</Link> : name}
        <span className={classes.faint}>{organisation}</span>
      </>
    ),
  };
  return (
    <DataTable
      caption={t(own ? 'own.title' : 'list.title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.revokedAt ? 'faded' : undefined)}
      sort={sort}
      empty={empty}
      columns={[
        {
          key: 'number',
          header: t('fact.number'),
          sortable: true,
          nowrap: true,
          rowHeader: true,
          cell: ({ number, replaces }) => (
            <>
              {number}
              {replaces && (
                <span className={classes.faint}>{t('paper.replaces', { number: replaces })}</span>
              )}
            </>
          ),
        },
        ...(own ? [] : [person]),
        {
          key: 'event',
          header: t('list.event'),
          sortable: true,
          cell: ({ eventId, title, role, startsOn }) => (
            <>
              <Link to={`/events/${eventId}`}>{title}</Link>
              <span className={classes.faint}>
                <Day date={startsOn} /> · {t(`role.${role}`)}
              </span>
            </>
          ),
        },
        { key: 'credit', header: t('list.credit'), cell: ({ credit }) => sayCredit(credit) },
        {
          key: 'issued',
          header: t('list.issued'),
          sortable: true,
          nowrap: true,
          cell: ({ issuedOn, revokedAt, revokedReason }) => (
            <>
              <Day date={issuedOn} />
              {revokedAt && (
                <span className={classes.revoked} title={revokedReason}>
                  {' '}
                  {t('list.revoked')}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'files',
          header: t('one.check'),
          cell: ({ id, code, revokedAt }) => (
            <span className={classes.links}>
              <a href={`/c/${code}`}>{t('one.check')}</a>
              {!revokedAt && (
                <a href={`/certificates/${id}/paper`} download>
                  {t('one.pdf')}
                </a>
              )}
              {mayChange && <Link to={`/certificates/${id}`}>{t('one.revoke')}</Link>}
            </span>
          ),
        },
      ]}
    />
  );
}
