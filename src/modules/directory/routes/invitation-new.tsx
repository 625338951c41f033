import { useTranslation } from 'react-i18next';
import { drawQr } from '#platform/documents/qr/draw-qr.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { listPlaces } from '../members/list-places.ts';
import { readGivenForm } from '../members/read-given-form.ts';
import { createInvitation } from '../operations/create-invitation.ts';
import { listStaff } from '../people/list-staff.ts';
import { ownRolesToGive } from '../roles/given-roles.ts';
import { InvitationForm } from '../ui/invitations/InvitationForm.tsx';
import { InvitationSheet } from '../ui/invitations/InvitationSheet.tsx';
import type { Route } from './+types/invitation-new';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const people = await readAll(args, listStaff, { account: 'no' });
  return {
    choices: {
      roles: rightsOf(actorOf(args)).givesRoles,
      ownRoles: await ownRolesToGive(args),
      places: await read(args, listPlaces, {}),
    },
    people: people.map(({ id, shortName, email }) => ({ id, shortName, email })),
    chosen: new URL(args.request.url).searchParams.get('person'),
    hasServer: callerOf(args).kernel.config.smtpUrl !== null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const email = text('email') || null;
  const given = readGivenForm(form);
  const outcome = await act(args, createInvitation, {
    ...given,
    delivery: text('delivery') === 'mail' ? 'mail' : 'link',
    email,
    personId: text('personId') || null,
    validDays: Number(text('validDays')) || undefined,
  });
  if (!outcome.ok) return outcome;
  const { link, expiresAt } = outcome.value;
  return {
    ok: true as const,
    value: { link, expiresAt, email, role: given.role, qr: link ? drawQr(link) : null },
  };
}

/** Invites somebody, by mail or with a sheet that has the link on it. */
export default function InvitationNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t(actionData?.ok ? 'invitations.readyTitle' : 'invitations.new')}
        crumbs={[
          { title: t('staff.title'), to: '/staff' },
          { title: t('staff.invitations'), to: '/staff/invitations' },
        ]}
      />
      {actionData?.ok ? (
        <InvitationSheet made={actionData.value} hasServer={loaderData.hasServer} />
      ) : (
        <InvitationForm {...loaderData} problems={problems} />
      )}
    </>
  );
}
