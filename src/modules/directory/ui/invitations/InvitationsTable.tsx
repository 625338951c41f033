import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Role } from '#platform/access/actor.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { MomentDay } from '#ui/time/Moment.tsx';
import type { invitation } from '../../schema.ts';
import classes from '../people/people.module.css';
import { RenewButtons } from './RenewButtons.tsx';

const tones = { open: 'due', accepted: 'done', revoked: 'idle', expired: 'idle' } as const;

const whomOf = ({ personName, name, email }: z.output<typeof invitation>) =>
  [personName ?? name, email].filter(Boolean).join(' · ');

/** Invitations with their state; an open one can be revoked by who could have given its role. */
export function InvitationsTable({
  invitations,
  sort,
  givesRoles,
  empty,
}: {
  invitations: readonly z.output<typeof invitation>[];
  sort: Sort;
  givesRoles: readonly Role[];
  empty: ReactNode;
}) {
  const sayRole = useSayRole();
  const { t } = useTranslation('directory');
  return (
    <DataTable
      caption={t('staff.invitations')}
      rows={invitations}
      rowKey={(row) => row.id}
      sort={sort}
      rowTone={(row) => (row.state === 'open' ? undefined : 'faded')}
      empty={empty}
      selection={{
        form: 'renew',
        name: 'invitation',
        labelOf: (row) => whomOf(row) || t('invitations.anyone'),
        canChoose: (row) => row.state === 'open' || row.state === 'expired',
        actions: <RenewButtons />,
      }}
      columns={[
        {
          key: 'email',
          header: t('invitations.whom'),
          sortable: true,
          rowHeader: true,
          cell: (row) => whomOf(row) || t('invitations.anyone'),
        },
        {
          key: 'role',
          header: t('invitations.role'),
          cell: (row) => (
            <>
              {sayRole(row)}
              {row.place && <span className={classes.faint}>{row.place.name}</span>}
            </>
          ),
        },
        {
          key: 'state',
          header: t('invitations.state'),
          nowrap: true,
          cell: (row) => (
            <StatusBadge tone={tones[row.state]}>
              {t(`invitations.states.${row.state}`)}
            </StatusBadge>
          ),
        },
        {
          key: 'created',
          header: t('invitations.created'),
          sortable: true,
          nowrap: true,
          cell: (row) => <MomentDay at={row.sentAt} />,
        },
        {
          key: 'expires',
          header: t('invitations.expires'),
          sortable: true,
          nowrap: true,
          cell: (row) => <MomentDay at={row.expiresAt} />,
        },
        {
          key: 'revoke',
          header: t('invitations.revoke'),
          align: 'end',
          cell: (row) =>
            row.state === 'open' &&
            row.role !== null &&
            givesRoles.includes(row.role) && (
              <ConfirmButton
                size="xs"
                label={t('invitations.revoke')}
                fields={{ id: row.id }}
                question={t('invitations.revokeQuestion')}
                confirm={t('invitations.revoke')}
              >
                <p>{t('invitations.revokeText')}</p>
              </ConfirmButton>
            ),
        },
      ]}
    />
  );
}
