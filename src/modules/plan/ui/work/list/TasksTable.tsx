import { useTranslation } from 'react-i18next';
import { sortOf } from '#platform/query/list.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { Deadline } from '#ui/time/Deadline.tsx';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { TaskName } from '../task/TaskName.tsx';
import { TaskState } from '../task/TaskState.tsx';
import classes from './list.module.css';

/**
 * Tasks as a table.
 *
 * @param bulkForm id of the form that ends the ticked rows, where the viewer may
 */
export function TasksTable({
  rows,
  sort,
  withPlan,
  bulkForm,
}: {
  rows: readonly RightedTask[];
  sort: string;
  withPlan: boolean;
  bulkForm: string | null;
}) {
  const { t } = useTranslation(['planWork', 'plan']);
  const { by, direction } = sortOf(sort);
  const columns: Column<RightedTask>[] = [
    {
      key: 'number',
      header: t('plan:field.text'),
      sortable: true,
      rowHeader: true,
      cell: (task) => (
        <>
          <TaskName task={task} />
          {withPlan && <span className={classes.plan}>{task.planTitle}</span>}
        </>
      ),
    },
    {
      key: 'people',
      header: t('plan:field.people'),
      width: '16%',
      cell: (task) => task.people.map(({ name }) => name).join(', '),
    },
    {
      key: 'form',
      header: t('plan:field.form'),
      width: '13%',
      cell: (task) => task.forms.join(', '),
    },
    {
      key: 'due',
      header: t('plan:field.dueOn'),
      sortable: true,
      width: '15%',
      cell: (task) => (
        <Deadline window={[task.startsOn, task.dueOn]} closed={task.state !== 'open'} />
      ),
    },
    {
      key: 'state',
      header: t('plan:field.state'),
      sortable: true,
      nowrap: true,
      cell: (task) => (
        <>
          <TaskState task={task} />
          {task.evidence > 0 && (
            <span className={classes.plan}>{t('tasks.evidence', { count: task.evidence })}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('tasks.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={{ key: by, direction }}
      rowTone={({ late }) => (late ? 'late' : undefined)}
      empty={<EmptyState title={t('tasks.none')}>{t('tasks.noneText')}</EmptyState>}
      selection={
        bulkForm
          ? {
              form: bulkForm,
              name: 'task',
              labelOf: ({ number, text }) => number ?? text,
              canChoose: ({ mayClose, state }) => mayClose && state === 'open',
              actions: (
                <button
                  type="submit"
                  form={bulkForm}
                  name="intent"
                  value="done"
                  className={classes.bulk}
                >
                  {t('done.button')}
                </button>
              ),
            }
          : undefined
      }
    />
  );
}
