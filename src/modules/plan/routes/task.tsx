import { useTranslation } from 'react-i18next';
import { zoneOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { getTask } from '../queries/get-task.ts';
import { getTaskHistory } from '../queries/get-task-history.ts';
import { listWorkers } from '../queries/list-workers.ts';
import { CloseTaskForm } from '../ui/work/close/CloseTaskForm.tsx';
import { AddEvidence } from '../ui/work/one/AddEvidence.tsx';
import { AssignPeople } from '../ui/work/one/AssignPeople.tsx';
import { CountedPanel } from '../ui/work/one/CountedPanel.tsx';
import { EvidenceList } from '../ui/work/one/EvidenceList.tsx';
import classes from '../ui/work/one/one.module.css';
import { TaskFacts } from '../ui/work/one/TaskFacts.tsx';
import { TaskHistory } from '../ui/work/one/TaskHistory.tsx';
import { TaskOutcome } from '../ui/work/one/TaskOutcome.tsx';
import { TaskState } from '../ui/work/task/TaskState.tsx';
import type { Route } from './+types/task';
import { actOnTask } from './task-actions.ts';
import { leads, mayClose } from './task-rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const { taskId } = args.params;
  const actor = actorOf(args);
  const task = await read(args, getTask, { taskId });
  return {
    task: { ...task, mayClose: mayClose(actor, task) },
    history: await read(args, getTaskHistory, { taskId }),
    people: leads(actor) ? await read(args, listWorkers, {}) : null,
    timeZone: zoneOf(args),
  };
}

/** Every act on a task comes here, from whichever page. */
export async function action(args: Route.ActionArgs) {
  return actOnTask(args, await args.request.formData(), args.params.taskId);
}

/** One task: what it is, how it ends, what proves it, what happened to it. */
export default function TaskPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['planWork', 'plan']);
  const { task, history, people, timeZone } = loaderData;
  const open = task.state === 'open';
  return (
    <>
      <PageHeader
        title={[task.number, task.text].filter(Boolean).join(' ')}
        crumbs={[
          { title: t('tasks.title'), to: '/tasks' },
          { title: task.planTitle, to: `/plans/${task.planId}?item=${task.itemId}` },
        ]}
        lead={
          <>
            <TaskState task={task} /> {task.parentText}
          </>
        }
      />
      <div className={classes.columns}>
        <div>
          {open && task.mayClose && (
            <div id="close">
              <Panel title={t('close.title')} framed>
                <CloseTaskForm
                  task={task}
                  reply={actionData?.intent === 'close' ? actionData : undefined}
                />
              </Panel>
            </div>
          )}
          {!open && (
            <Panel title={t('task.outcome')} framed>
              <TaskOutcome task={task} mayReopen={task.mayClose} />
            </Panel>
          )}
          <Panel title={t('close.evidence')}>
            {!open && task.missingForms.length > 0 && (
              <p className={classes.warn}>
                {t('task.missing', { forms: task.missingForms.join(', ') })}
              </p>
            )}
            {task.pieces.length > 0 ? (
              <EvidenceList
                taskId={task.id}
                pieces={task.pieces}
                timeZone={timeZone}
                editable={task.mayClose}
              />
            ) : (
              <p className={classes.faint}>{t('task.noEvidence')}</p>
            )}
            {task.mayClose && !open && (
              <div className={classes.add}>
                <AddEvidence taskId={task.id} forms={task.forms} missing={task.missingForms} />
              </div>
            )}
          </Panel>
          {task.counted.length > 0 && (
            <CountedPanel
              taskId={task.id}
              counted={task.counted}
              attached={task.pieces.map(({ text }) => text)}
              editable={task.mayClose}
            />
          )}
          {history.length > 0 && (
            <Panel title={t('history.title')}>
              <TaskHistory history={history} timeZone={timeZone} />
            </Panel>
          )}
        </div>
        <Panel title={t('task.facts')} framed>
          <TaskFacts task={task} />
          {people && <AssignPeople key={task.version} task={task} people={people} />}
        </Panel>
      </div>
    </>
  );
}
