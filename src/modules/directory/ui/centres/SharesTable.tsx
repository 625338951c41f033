import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { Share, ShareState } from '../../shares/schema.ts';
import { AnswerForm } from './AnswerForm.tsx';
import classes from './centres.module.css';
import { Term } from './Term.tsx';

export const shareTones: Record<ShareState, Tone> = {
  proposed: 'due',
  coming: 'info',
  'in-force': 'done',
  refused: 'idle',
  ended: 'idle',
};

/** What centres show each other. What waits for this centre's answer has its buttons in the row. */
export function SharesTable({
  shares,
  sort,
  mayAnswer,
  empty,
}: {
  shares: readonly Share[];
  sort: Sort;
  mayAnswer: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation('centres');
  const locale = useLocale();
  const columns: Column<Share>[] = [
    {
      key: 'object',
      header: t('share.object'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/centres/shares/${row.id}`}>{row.objectName ?? t('share.noObject')}</Link>
          <span className={classes.faint}>{t(`share.kinds.${row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'other',
      header: t('share.other'),
      sortable: true,
      cell: (row) => (
        <div>
          {row.otherName}
          <span className={classes.faint}>{t(`share.sides.${row.side}`)}</span>
        </div>
      ),
    },
    {
      key: 'agreed',
      header: t('share.agreement'),
      sortable: true,
      cell: (row) =>
        t('share.number', {
          number: row.agreementNumber,
          date: sayDate(locale, row.agreedOn),
        }),
    },
    {
      key: 'since',
      header: t('share.term'),
      sortable: true,
      cell: (row) => <Term since={row.since} until={row.until} />,
    },
    {
      key: 'state',
      header: t('share.state'),
      sortable: true,
      cell: (row) =>
        mayAnswer && row.side === 'taken' && row.state === 'proposed' ? (
          <AnswerForm
            id={row.id}
            agree={t('share.agree')}
            refuse={t('share.refuse')}
            name={row.objectName ?? ''}
          />
        ) : (
          <StatusBadge tone={shareTones[row.state]}>{t(`state.${row.state}`)}</StatusBadge>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('share.caption')}
      columns={columns}
      rows={shares}
      rowKey={(row) => row.id}
      sort={sort}
      rowTone={(row) => (row.state === 'ended' || row.state === 'refused' ? 'faded' : undefined)}
      empty={empty}
    />
  );
}
