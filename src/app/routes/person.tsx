import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { listAssignments } from '#modules/directory/assignments/list-assignments.ts';
import { archivePerson } from '#modules/directory/operations/archive-person.ts';
import { undoMerge } from '#modules/directory/operations/people/undo-merge.ts';
import { restorePerson } from '#modules/directory/operations/restore-person.ts';
import { readOwnCard, readPerson } from '#modules/directory/people/read-card.ts';
import { readPeopleChoices } from '#modules/directory/people/read-choices.ts';
import { fullNameOf } from '#modules/directory/people/short-name.ts';
import { assignmentPermissions } from '#modules/directory/permissions/assignments.ts';
import { reservePermissions } from '#modules/directory/permissions/reserve.ts';
import { listReserve } from '#modules/directory/reserve/list-reserve.ts';
import { peopleRights } from '#modules/directory/routes/people/rights.ts';
import { rightsOf } from '#modules/directory/routes/rights.ts';
import { AssignedPanel } from '#modules/directory/ui/assignments/AssignedPanel.tsx';
import { CardFacts } from '#modules/directory/ui/people/CardFacts.tsx';
import { FactLists } from '#modules/directory/ui/people/FactLists.tsx';
import { MergesPanel } from '#modules/directory/ui/people/MergesPanel.tsx';
import { NameCases } from '#modules/directory/ui/people/NameCases.tsx';
import { PersonActions } from '#modules/directory/ui/people/PersonActions.tsx';
import { PostsTable } from '#modules/directory/ui/people/PostsTable.tsx';
import { PostTimeline } from '#modules/directory/ui/people/PostTimeline.tsx';
import classes from '#modules/directory/ui/people/people.module.css';
import { ReservePanel } from '#modules/directory/ui/reserve/ReservePanel.tsx';
import { planPermissions } from '#modules/plan/public.ts';
import { holds } from '#platform/access/permission.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readLog } from '../office/audit-asked.ts';
import { ObjectLog } from '../office/ObjectLog.tsx';
import { PersonTasks } from '../office/PersonTasks.tsx';
import { readPersonTasks } from '../office/person-tasks.ts';
import type { Route } from './+types/person';

export async function loader(args: Route.LoaderArgs) {
  const id = args.params.personId;
  const actor = actorOf(args);
  const may = { ...rightsOf(actor), ...peopleRights(actor) };
  const own = id === actor.personId && !may.read;
  const person = own ? await read(args, readOwnCard, {}) : await read(args, readPerson, { id });
  const seesTasks = holds(actor, 'plan.read', planPermissions['plan.read']);
  const leads = person.inCentre ? may.changePeople : may.change;
  const seesAssignments = holds(actor, 'assignment.read', assignmentPermissions['assignment.read']);
  return {
    person,
    change: leads,
    invite: may.invite,
    merge: may.merge,
    exportData: may.exportData,
    choices: may.read
      ? await read(args, readPeopleChoices, { language: callerOf(args).locale })
      : null,
    tasks: person.inCentre && seesTasks ? await readPersonTasks(args, person.id) : null,
    assigned:
      person.inCentre && seesAssignments
        ? (await read(args, listAssignments, { personId: id, size: 200 })).rows
        : [],
    reserve: may.seeReserve
      ? (await read(args, listReserve, { personId: person.id, sort: 'since', size: 50 })).rows
      : [],
    changeReserve: holds(actor, 'reserve.add', reservePermissions['reserve.add']),
    log: may.changePeople
      ? await readLog(args, { objectId: person.id, page: 1, size: 50, sort: '-at' })
      : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.personId;
  if (form.get('intent') === 'restore') return act(args, restorePerson, { id });
  if (form.get('intent') === 'undo-merge') {
    const outcome = await act(args, undoMerge, { id: String(form.get('merge')) });
    return outcome.ok ? redirect(`/people/duplicates/${id}/${outcome.value.mergedId}`) : outcome;
  }
  const activeUntil = String(form.get('activeUntil') ?? '') || undefined;
  return act(args, archivePerson, { id, activeUntil });
}

/** A person's card: posts over time, qualifications, contacts, tasks, what was changed in it. */
export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['people', 'directory', 'personalData']);
  const today = useToday();
  const { person, change, invite, merge, exportData, choices, tasks, assigned, log } = loaderData;
  const { reserve, changeReserve } = loaderData;
  const problems = useProblems(actionData);
  const held = person.posts.filter(
    (post) => (post.since ?? today) <= today && (post.until ?? today) >= today,
  );
  const lead = held.map(({ title, organisation }) => `${title}, ${organisation}`).join(' · ');
  return (
    <>
      <PageHeader
        title={fullNameOf(person)}
        lead={
          <>
            {lead || person.post}
            <span className={classes.marks}>
              {person.young && <StatusBadge tone="info">{t('people:card.young')}</StatusBadge>}
              {person.newcomer && (
                <StatusBadge tone="info">{t('people:card.newcomer')}</StatusBadge>
              )}
            </span>
          </>
        }
        crumbs={
          person.inCentre
            ? [{ title: t('directory:staff.title'), to: '/staff' }]
            : [{ title: t('people:card.back'), to: '/people' }]
        }
        action={change && <PersonActions person={person} invite={invite} />}
        more={
          exportData && <Link to={`/people/${person.id}/data`}>{t('personalData:data.open')}</Link>
        }
      />
      <ProblemNotice problems={problems} />
      {tasks && <PersonTasks personId={person.id} tasks={tasks} />}
      <div className={classes.card}>
        <div>
          <Panel
            title={t('people:card.posts')}
            action={
              change && (
                <Link to={`/people/${person.id}/posts/new`}>{t('people:card.addPost')}</Link>
              )
            }
          >
            <PostTimeline posts={person.posts} today={today} />
            <PostsTable personId={person.id} posts={person.posts} today={today} change={change} />
          </Panel>
          <FactLists
            person={person}
            choices={choices}
            base={change ? `/people/${person.id}` : null}
          />
        </div>
        <div>
          <Panel title={t('people:card.facts')} framed>
            <CardFacts person={person} />
            {person.hidden.length > 0 && (
              <p className={classes.note}>
                {t('personalData:rules.hidden')}{' '}
                <Link to="/people/rules">{t('personalData:rules.title')}</Link>
              </p>
            )}
          </Panel>
          <Panel
            title={t('people:card.cases')}
            framed
            action={
              change && (
                <Link to={`/people/${person.id}/cases`}>{t('people:card.correctCases')}</Link>
              )
            }
          >
            <NameCases person={person} />
          </Panel>
          {assigned.length > 0 && <AssignedPanel rows={assigned} />}
          <ReservePanel
            entries={reserve}
            postKinds={choices?.postKinds ?? []}
            change={changeReserve}
          />
          <MergesPanel merges={person.merges} undo={merge} />
          {person.sections.length > 0 && (
            <Panel title={t('people:card.sections')} framed>
              <ul className={classes.facts}>
                {person.sections.map(({ id, name }) => (
                  <li key={id}>
                    <Link to={`/sections/${id}`}>{name}</Link>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
      <ObjectLog
        log={log}
        objectId={person.id}
        title={t('directory:person.history')}
        caption={t('directory:person.changes')}
      />
    </>
  );
}
