import { useTranslation } from 'react-i18next';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { ShownGrant } from '../../members/grant-shapes.ts';
import classes from '../people/people.module.css';
import { GrantActs } from './GrantActs.tsx';
import { GrantPeriod } from './GrantPeriod.tsx';

const tones = { current: 'done', future: 'due', ended: 'idle' } as const;

/** A member's grants; those that the viewer may give can be changed and ended. */
export function GrantsTable({
  grants,
  mayChange,
}: {
  grants: readonly ShownGrant[];
  /** Without it nothing can be changed here. */
  mayChange?: (grant: ShownGrant) => boolean;
}) {
  const { t } = useTranslation('directoryMembers');
  const sayRole = useSayRole();
  const nameOf = ({ role, ownRole }: ShownGrant) =>
    sayRole({ role, ownRole: ownRole?.name ?? null });
  return (
    <DataTable
      caption={t('rolesLead')}
      rows={grants}
      rowKey={(grant) => grant.id}
      rowTone={(grant) => (grant.state === 'ended' ? 'faded' : undefined)}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      columns={[
        { key: 'role', header: t('role'), rowHeader: true, cell: nameOf },
        {
          key: 'place',
          header: t('place'),
          cell: ({ place }) =>
            place ? place.name : <span className={classes.faint}>{t('centre')}</span>,
        },
        { key: 'period', header: t('period'), cell: (grant) => <GrantPeriod {...grant} /> },
        { key: 'ground', header: t('ground'), cell: ({ ground }) => ground },
        {
          key: 'state',
          header: t('state'),
          nowrap: true,
          cell: ({ state }) => (
            <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>
          ),
        },
        ...(mayChange
          ? [
              {
                key: 'acts',
                header: t('acts'),
                align: 'end' as const,
                nowrap: true,
                cell: (grant: ShownGrant) =>
                  grant.state !== 'ended' &&
                  mayChange(grant) && <GrantActs id={grant.id} name={nameOf(grant)} />,
              },
            ]
          : []),
      ]}
    />
  );
}
