import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DateField } from '#ui/form/fields.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { ShownGrant } from '../../members/grant-shapes.ts';
import classes from '../people/people.module.css';
import { GrantPeriod } from './GrantPeriod.tsx';

const tones = { current: 'done', future: 'due', ended: 'idle' } as const;

/** A member's grants; those that the viewer may give can be changed and ended. */
export function GrantsTable({
  grants,
  mayChange,
}: {
  grants: readonly ShownGrant[];
  mayChange: (grant: ShownGrant) => boolean;
}) {
  const { t } = useTranslation('directoryMembers');
  const sayRole = useSayRole();
  const nameOf = ({ role, ownRole }: ShownGrant) =>
    sayRole({ role, ownRole: ownRole?.name ?? null });
  return (
    <DataTable
      caption={t('roles')}
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
        {
          key: 'acts',
          header: t('change'),
          align: 'end',
          nowrap: true,
          cell: (grant) =>
            grant.state !== 'ended' &&
            mayChange(grant) && (
              <div className={classes.actions}>
                <Button
                  component={Link}
                  to={`?grant=${grant.id}`}
                  preventScrollReset
                  size="xs"
                  variant="default"
                >
                  {t('change')}
                </Button>
                <ConfirmButton
                  size="xs"
                  label={t('end')}
                  fields={{ intent: 'end-grant', grantId: grant.id }}
                  question={t('endQuestion', { role: nameOf(grant) })}
                  confirm={t('end')}
                >
                  <p>{t('endText')}</p>
                  <DateField name="until" label={t('lastDay')} mt="sm" />
                </ConfirmButton>
              </div>
            ),
        },
      ]}
    />
  );
}
