import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Figures } from '#ui/page/Figures.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Deadline } from '#ui/time/Deadline.tsx';
import type { PersonTaskFigures } from './person-tasks.ts';

/** A person's tasks in figures, the next few, and the way to their year. */
export function PersonTasks({ personId, tasks }: { personId: string; tasks: PersonTaskFigures }) {
  const { t } = useTranslation('directory');
  const list = (filters: string) => `/tasks?person=${personId}&${filters}`;
  return (
    <Panel
      title={t('person.tasks')}
      action={<Link to={`/year?person=${personId}`}>{t('person.year')}</Link>}
    >
      <Figures
        figures={[
          { label: t('person.open'), value: tasks.open, href: list('state=open') },
          {
            label: t('person.late'),
            value: tasks.late,
            tone: tasks.late > 0 ? 'late' : undefined,
            href: list('state=late'),
          },
          { label: t('person.done'), value: tasks.done, tone: 'done', href: list('state=done') },
        ]}
      />
      {tasks.next.length > 0 && (
        <DataTable
          caption={t('person.next')}
          rows={tasks.next}
          rowKey={(task) => task.id}
          columns={[
            { key: 'number', header: '№', nowrap: true, cell: (task) => task.number },
            {
              key: 'text',
              header: t('person.next'),
              rowHeader: true,
              cell: (task) => <Link to={`/tasks/${task.id}`}>{task.text}</Link>,
            },
            {
              key: 'due',
              header: t('person.due'),
              nowrap: true,
              cell: (task) => <Deadline window={[task.startsOn, task.dueOn]} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
