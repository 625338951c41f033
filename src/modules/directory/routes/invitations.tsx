import { Button } from '@mantine/core';
import { IconMailForward, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listInvitations } from '../members/queries.ts';
import { renewInvitations } from '../operations/invitations/renew-invitations.ts';
import { revokeInvitation } from '../operations/revoke-invitation.ts';
import { invitationStates } from '../schema.ts';
import { InvitationsTable } from '../ui/invitations/InvitationsTable.tsx';
import type { Route } from './+types/invitations';
import { invitationsAsked } from './invitations-asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = invitationsAsked(new URL(args.request.url).searchParams);
  return {
    invitations: await read(args, listInvitations, asked),
    sort: asked.sort as string,
    may: rightsOf(actorOf(args)),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'renew') {
    const ids = form.getAll('invitation').map(String);
    return act(args, renewInvitations, { ids, delivery: 'mail' });
  }
  return act(args, revokeInvitation, { id: String(form.get('id') ?? '') });
}

/** Invitations: who was invited, how it stands, and the button that revokes one. */
export default function Invitations({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'directoryMembers']);
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const { invitations, sort, may } = loaderData;
  const add = (
    <Button component={Link} to="/staff/invitations/new" leftSection={<Icon of={IconUserPlus} />}>
      {t('invitations.add')}
    </Button>
  );
  return (
    <>
      {actionData?.ok && (
        <DoneNotice>
          {Array.isArray(actionData.value)
            ? t('directoryMembers:many.renewed', { count: actionData.value.length })
            : t('invitations.revoked')}
        </DoneNotice>
      )}
      <ProblemNotice problems={problems} />
      <ListToolbar
        searchLabel={t('invitations.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/staff/invitations/export/${format}?${params}`,
        }))}
        action={
          <>
            <Button component={Link} to="/staff/invitations/many" variant="default">
              {t('directoryMembers:many.open')}
            </Button>
            {add}
          </>
        }
      >
        <FilterSelect
          name="state"
          label={t('invitations.state')}
          options={invitationStates.map((value) => ({
            value,
            label: t(`invitations.states.${value}`),
          }))}
        />
        <ClearFilters names={['state']} />
      </ListToolbar>
      <form id="renew" method="post" />
      <InvitationsTable
        invitations={invitations.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        givesRoles={may.givesRoles}
        empty={
          <EmptyState icon={IconMailForward} title={t('invitations.none')} action={add}>
            {t('invitations.noneText')}
          </EmptyState>
        }
      />
      <Pager {...invitations} />
    </>
  );
}
