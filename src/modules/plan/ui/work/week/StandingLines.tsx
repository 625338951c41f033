import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Day } from '#ui/time/Day.tsx';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { TaskName } from '../task/TaskName.tsx';
import classes from './week.module.css';

/** Standing duties («постійно»): no date, but a line that says what was done, once in a half-year. */
export function StandingLines({ tasks }: { tasks: readonly RightedTask[] }) {
  return (
    <ul className={classes.side}>
      {tasks.map((task) => (
        <li key={task.id} data-tone={task.late ? 'late' : undefined}>
          <TaskName task={task} />
          {task.mayClose && <LineForm task={task} />}
        </li>
      ))}
    </ul>
  );
}

function LineForm({ task }: { task: RightedTask }) {
  const { t } = useTranslation('planWork');
  const fetcher = useFetcher<TaskReply>();
  const problems = useProblems(fetcher.data);
  const problem = problems && (Object.values(problems.fields)[0] ?? problems.form[0]);
  return (
    <details className={classes.line}>
      <summary>
        {t('standing.add')} <Day date={task.dueOn} />
      </summary>
      <fetcher.Form method="post" action={`/tasks/${task.id}`}>
        <input type="hidden" name="version" value={task.version} />
        <textarea
          name="line"
          rows={2}
          required
          maxLength={10_000}
          aria-label={t('standing.line')}
          placeholder={t('standing.line')}
        />
        {problem && <p role="alert">{problem}</p>}
        <button type="submit" name="intent" value="line" disabled={fetcher.state !== 'idle'}>
          {t('standing.save')}
        </button>
      </fetcher.Form>
    </details>
  );
}
