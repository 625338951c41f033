import { useTranslation } from 'react-i18next';
import { archivePerson } from '#modules/directory/operations/archive-person.ts';
import { restorePerson } from '#modules/directory/operations/restore-person.ts';
import { readPerson } from '#modules/directory/people/read-card.ts';
import { fullNameOf } from '#modules/directory/people/short-name.ts';
import { rightsOf } from '#modules/directory/routes/rights.ts';
import { PersonActions } from '#modules/directory/ui/people/PersonActions.tsx';
import { PersonFacts } from '#modules/directory/ui/people/PersonFacts.tsx';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { AuditTable } from '../office/AuditTable.tsx';
import { readLog } from '../office/audit-asked.ts';
import { PersonTasks } from '../office/PersonTasks.tsx';
import { readPersonTasks } from '../office/person-tasks.ts';
import type { Route } from './+types/staff-person';

export async function loader(args: Route.LoaderArgs) {
  const id = args.params.personId;
  const person = await read(args, readPerson, { id });
  const may = rightsOf(actorOf(args));
  return {
    person,
    may,
    tasks: await readPersonTasks(args, id),
    log: may.changePeople
      ? await readLog(args, { objectId: id, page: 1, size: 50, sort: '-at' })
      : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.personId;
  if (form.get('intent') === 'restore') return act(args, restorePerson, { id });
  const activeUntil = String(form.get('activeUntil') ?? '') || undefined;
  return act(args, archivePerson, { id, activeUntil });
}

/** A person's card: details, tasks, what was changed in it. */
export default function StaffPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const { person, may, tasks, log } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={fullNameOf(person)}
        lead={person.post}
        crumbs={[{ title: t('staff.title'), to: '/staff' }]}
        action={may.changePeople && <PersonActions person={person} invite={may.invite} />}
      />
      <ProblemNotice problems={problems} />
      <PersonTasks personId={person.id} tasks={tasks} />
      <Panel title={t('person.facts')} framed>
        <PersonFacts person={person} />
      </Panel>
      {log && log.total > 0 && (
        <Panel title={t('person.history')}>
          <AuditTable log={log} caption={t('person.changes')} />
        </Panel>
      )}
    </>
  );
}
