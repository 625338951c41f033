import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { Day } from '#ui/time/Day.tsx';
import { Deadline } from '#ui/time/Deadline.tsx';
import type { TaskWithEvidence } from '../../../queries/get-task.ts';
import classes from './one.module.css';

/** Where the task comes from and what it promises. */
export function TaskFacts({ task }: { task: TaskWithEvidence }) {
  const { t } = useTranslation(['planWork', 'plan']);
  const { forms, missingForms } = task;
  return (
    <Facts
      facts={[
        {
          label: t('plan:field.dueOn'),
          value: <Deadline window={[task.startsOn, task.dueOn]} closed={task.state !== 'open'} />,
        },
        { label: t('plan:field.deadline'), value: task.deadline },
        { label: t('task.origin'), value: t(`origin.${task.origin}`) },
        {
          label: t('plan:field.people'),
          value: task.people.map(({ name }) => name).join(', ') || t('nobody'),
        },
        {
          label: t('task.promised'),
          value: forms.length > 0 && (
            <ul className={classes.forms}>
              {forms.map((form) => (
                <li key={form} data-missing={missingForms.includes(form)}>
                  <Icon
                    of={missingForms.includes(form) ? IconCircleDashed : IconCircleCheck}
                    size={16}
                  />
                  {form}
                  <span className="visually-hidden">
                    {t(missingForms.includes(form) ? 'task.notYet' : 'task.given')}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          label: t('plan:field.plan'),
          value: (
            <>
              <Link to={`/plans/${task.planId}?item=${task.itemId}`}>{task.planTitle}</Link>
              <p className={classes.faint}>
                {[task.chapterNumber, task.chapterTitle].filter(Boolean).join('. ')}
              </p>
            </>
          ),
        },
        {
          label: t('task.carriedFrom'),
          value: task.carriedFromId && (
            <Link to={`/tasks/${task.carriedFromId}`}>
              <Day date={task.carriedFromDue ?? ''} />
            </Link>
          ),
        },
        {
          label: t('task.carriedTo'),
          value: task.carriedToId && (
            <Link to={`/tasks/${task.carriedToId}`}>
              <Day date={task.carriedToDue ?? ''} />
            </Link>
          ),
        },
      ]}
    />
  );
}
