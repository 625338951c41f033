import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import type { Role } from '#platform/access/actor.ts';
import { act, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { listMembers } from '../members/queries.ts';
import { assignPerson } from '../operations/assign-person.ts';
import { changeRole } from '../operations/change-role.ts';
import { endMembership } from '../operations/end-membership.ts';
import { listPeople } from '../queries.ts';
import { MemberForms } from '../ui/members/MemberForms.tsx';
import type { Route } from './+types/member';

export async function loader(args: Route.LoaderArgs) {
  const { membershipId } = args.params;
  const found = await read(args, listMembers, { id: membershipId, size: 1 });
  const member = found.rows[0];
  if (!member) throw data(null, { status: 404 });
  const people = await readAll(args, listPeople, {});
  return {
    member,
    // One person has one account: those who have another one can't be chosen.
    people: people
      .filter(({ id, role }) => role === null || id === member.personId)
      .map(({ id, shortName }) => ({ id, shortName })),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.membershipId;
  const ifMatch = Number(form.get('version')) || undefined;
  switch (form.get('intent')) {
    case 'role':
      return act(args, changeRole, { id, role: String(form.get('role')) as Role }, { ifMatch });
    case 'person': {
      const personId = String(form.get('personId') ?? '') || null;
      return act(args, assignPerson, { id, personId }, { ifMatch });
    }
    default: {
      const outcome = await act(args, endMembership, { id });
      return outcome.ok ? redirect('/staff/accounts?state=ended') : outcome;
    }
  }
}

/** What one member may do, and which person of the directory they are. */
export default function Member({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const { member, people } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('members.changeTitle', { name: member.name })}
        lead={member.email}
        crumbs={[
          { title: t('staff.title'), to: '/staff' },
          { title: t('staff.accounts'), to: '/staff/accounts' },
        ]}
        more={
          <ConfirmButton
            label={t('members.end')}
            question={t('members.endQuestion', { name: member.name })}
            confirm={t('members.end')}
          >
            <p>{t('members.endText')}</p>
          </ConfirmButton>
        }
      />
      {actionData?.ok && <DoneNotice>{t('members.changed')}</DoneNotice>}
      <MemberForms member={member} people={people} problems={problems} />
    </>
  );
}
