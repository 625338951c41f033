import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Form, Link, redirect } from 'react-router';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listPlaces } from '../members/list-places.ts';
import { listMembers } from '../members/queries.ts';
import { readGivenForm, readPeriod, readPlace } from '../members/read-given-form.ts';
import { assignPerson } from '../operations/assign-person.ts';
import { changeGrant } from '../operations/change-grant.ts';
import { endGrant } from '../operations/end-grant.ts';
import { endMembership } from '../operations/end-membership.ts';
import { grantRole } from '../operations/grant-role.ts';
import { listStaff } from '../people/list-staff.ts';
import { ownRolesToGive } from '../roles/given-roles.ts';
import { GrantForm } from '../ui/members/GrantForm.tsx';
import { GrantsTable } from '../ui/members/GrantsTable.tsx';
import { MemberPerson } from '../ui/members/MemberPerson.tsx';
import classes from '../ui/people/people.module.css';
import type { Route } from './+types/member';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const { membershipId } = args.params;
  const found = await read(args, listMembers, { id: membershipId, state: 'all', size: 1 });
  const member = found.rows[0];
  if (!member) throw data(null, { status: 404 });
  const may = rightsOf(actorOf(args));
  const people = may.assignPeople ? await readAll(args, listStaff, {}) : [];
  const asked = new URL(args.request.url).searchParams.get('grant');
  return {
    member,
    own: member.userId === actorOf(args).userId,
    may,
    places: await read(args, listPlaces, {}),
    ownRoles: await ownRolesToGive(args),
    changing: member.grants.find(({ id, state }) => id === asked && state !== 'ended'),
    // One person has one account: those who have another one can't be chosen.
    people: people
      .filter(({ id, access }) => access === null || id === member.personId)
      .map(({ id, shortName }) => ({ id, shortName })),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const id = args.params.membershipId;
  const grantId = text('grantId');
  const ifMatch = Number(form.get('version')) || undefined;
  switch (text('intent')) {
    case 'grant': {
      const input = { id, ...readGivenForm(form), ...readPeriod(form) };
      return act(args, grantRole, input, { ifMatch });
    }
    case 'change-grant': {
      const input = { id, grantId, ...readPlace(form), ...readPeriod(form) };
      const outcome = await act(args, changeGrant, input, { ifMatch });
      return outcome.ok ? redirect(`/staff/accounts/${id}?saved`) : outcome;
    }
    case 'end-grant':
      return act(args, endGrant, { id, grantId, until: text('until') || undefined });
    case 'person':
      return act(args, assignPerson, { id, personId: text('personId') || null }, { ifMatch });
    default: {
      const outcome = await act(args, endMembership, { id });
      return outcome.ok ? redirect('/staff/accounts?state=ended') : outcome;
    }
  }
}

/** What one member may do and where, and which person of the directory they are. */
export default function Member({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'directoryMembers', 'access']);
  const { member, people, places, may, changing, ownRoles } = loaderData;
  const problems = useProblems(actionData);
  const ended = member.endedAt !== null;
  const choices = { roles: may.givesRoles, ownRoles, places };
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
          !ended && (
            <>
              <Button
                component={Link}
                to={`/staff/accounts/${member.id}/explain`}
                variant="default"
              >
                {t('directoryMembers:explain.link')}
              </Button>
              {may.viewAs && !loaderData.own && member.grants.length > 0 && (
                <Form method="post" action="/view-as" reloadDocument>
                  <input type="hidden" name="membershipId" value={member.id} />
                  <Button type="submit" variant="default">
                    {t('directoryMembers:viewAs')}
                  </Button>
                </Form>
              )}
              {may.givePasswords && (
                <Button
                  component={Link}
                  to={`/staff/accounts/${member.id}/password`}
                  variant="default"
                >
                  {t('access:reset.give')}
                </Button>
              )}
              {may.endMembers && (
                <ConfirmButton
                  label={t('members.end')}
                  question={t('members.endQuestion', { name: member.name })}
                  confirm={t('members.end')}
                >
                  <p>{t('members.endText')}</p>
                </ConfirmButton>
              )}
            </>
          )
        }
      />
      {actionData?.ok && <DoneNotice>{t('directoryMembers:saved')}</DoneNotice>}
      <ProblemNotice problems={problems} />
      <Panel title={t('directoryMembers:roles')}>
        <p className={classes.faint}>{t('directoryMembers:rolesLead')}</p>
        <GrantsTable
          grants={member.grants}
          mayChange={({ role, ownRole }) =>
            !ended &&
            (role ? may.givesRoles.includes(role) : ownRoles.some(({ id }) => id === ownRole?.id))
          }
        />
      </Panel>
      {!ended && (
        <div className={classes.form}>
          {changing ? (
            <GrantForm version={member.version} grant={changing} problems={problems} {...choices} />
          ) : (
            may.changeMembers && (
              <GrantForm version={member.version} problems={problems} {...choices} />
            )
          )}
          {may.assignPeople && (
            <MemberPerson personId={member.personId} version={member.version} people={people} />
          )}
        </div>
      )}
    </>
  );
}
