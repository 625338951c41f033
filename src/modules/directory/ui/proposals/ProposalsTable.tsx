import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { MomentDay } from '#ui/time/Moment.tsx';
import type { FactChoices } from '../../people/read-choices.ts';
import type { Proposal } from '../../proposals/schema.ts';
import classes from '../people/people.module.css';
import { sayProposed } from './say-value.ts';

const tones = { waiting: 'due', confirmed: 'done', declined: 'late', withdrawn: 'idle' } as const;

/**
 * Proposals with what they change.
 *
 * @param own whether it is the list of the person who proposed: it names nobody and lets take back
 */
export function ProposalsTable({
  rows,
  choices,
  sort,
  empty,
  own = false,
}: {
  rows: readonly Proposal[];
  choices: FactChoices | null;
  sort: Sort;
  empty: ReactNode;
  own?: boolean;
}) {
  const { t } = useTranslation(['proposals', 'people']);
  const locale = useLocale();
  const say = ({ subject }: Proposal, value: unknown) =>
    sayProposed(t as never, locale, choices, subject, value);
  const person: Column<Proposal> = {
    key: 'name',
    header: t('list.person'),
    sortable: true,
    rowHeader: true,
    cell: (row) => (
      <div>
        <Link to={`/people/proposals/${row.id}`}>{row.person}</Link>
        <span className={classes.faint}>{row.organisation}</span>
      </div>
    ),
  };
  return (
    <DataTable
      caption={t('list.title')}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
      empty={empty}
      columns={[
        ...(own ? [] : [person]),
        {
          key: 'subject',
          header: t('list.subject'),
          sortable: true,
          rowHeader: own,
          cell: (row) => (
            <div>
              {t(`subject.${row.subject}`)}
              <span className={classes.faint}>{t(`act.${row.act}`)}</span>
            </div>
          ),
        },
        {
          key: 'change',
          header: t('list.change'),
          cell: (row) => (
            <div>
              {say(row, row.after) || t(row.act === 'remove' ? 'one.removed' : 'one.nothing')}
              {say(row, row.before) && (
                <span className={classes.faint}>
                  {t('list.from')}: {say(row, row.before)}
                </span>
              )}
            </div>
          ),
        },
        {
          key: 'created',
          header: t('list.created'),
          sortable: true,
          nowrap: true,
          cell: ({ createdAt }) => <MomentDay at={createdAt} />,
        },
        {
          key: 'state',
          header: t('list.state'),
          cell: ({ id, state, conflict, reason, decidedBy }) => (
            <div>
              <StatusBadge tone={conflict ? 'late' : tones[state]}>
                {t(`state.${state}`)}
              </StatusBadge>
              <span className={classes.faint}>{reason || decidedBy}</span>
              {own && state === 'waiting' && (
                <ConfirmButton
                  size="xs"
                  label={t('list.withdraw')}
                  fields={{ id }}
                  question={t('list.withdrawQuestion')}
                  confirm={t('list.withdraw')}
                />
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
