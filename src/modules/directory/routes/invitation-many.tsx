import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listCandidates } from '../invitations/list-candidates.ts';
import { readAddresses } from '../invitations/read-addresses.ts';
import { listPlaces } from '../members/list-places.ts';
import { readGivenForm } from '../members/read-given-form.ts';
import { createInvitations } from '../operations/invitations/create-invitations.ts';
import { ownRolesToGive } from '../roles/given-roles.ts';
import { ManyForm } from '../ui/invitations/ManyForm.tsx';
import { ManyMade } from '../ui/invitations/ManyMade.tsx';
import type { Route } from './+types/invitation-many';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const organisationId = new URL(args.request.url).searchParams.get('organisation') || undefined;
  return {
    people: await read(args, listCandidates, { organisationId }),
    choices: {
      roles: rightsOf(actorOf(args)).givesRoles,
      ownRoles: await ownRolesToGive(args),
      places: await read(args, listPlaces, {}),
    },
    hasServer: callerOf(args).kernel.config.smtpUrl !== null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const pasted = readAddresses(String(form.get('addresses') ?? ''));
  return act(args, createInvitations, {
    ...readGivenForm(form),
    people: [
      ...form.getAll('person').map((personId) => ({ personId: String(personId) })),
      ...pasted,
    ],
    delivery: form.get('delivery') === 'mail' ? 'mail' : 'link',
    validDays: Number(form.get('validDays')) || undefined,
  });
}

/** Invites a whole list: people of the directory without an account, and pasted addresses. */
export default function InvitationMany({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['directoryMembers', 'directory']);
  const [params] = useSearchParams();
  const problems = useProblems(actionData);
  const organisations = loaderData.choices.places.filter(({ kind }) => kind === 'organisation');
  return (
    <>
      <PageHeader
        title={t('many.title')}
        lead={t('many.lead')}
        crumbs={[
          { title: t('directory:staff.title'), to: '/staff' },
          { title: t('directory:staff.invitations'), to: '/staff/invitations' },
        ]}
      />
      {actionData?.ok ? (
        <ManyMade {...actionData.value} />
      ) : (
        <>
          <ListToolbar>
            <FilterSelect
              name="organisation"
              label={t('many.whose')}
              none={t('many.own')}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </ListToolbar>
          <ManyForm key={params.get('organisation')} {...loaderData} problems={problems} />
        </>
      )}
    </>
  );
}
