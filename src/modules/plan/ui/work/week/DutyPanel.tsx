import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Duty } from '../../../tasks/duties.ts';
import classes from './week.module.css';

/** What is owed beside the tasks of plans: decisions of sessions, minutes, lines of checklists. */
export function DutyPanel({
  duties,
  count,
  withPeople,
}: {
  duties: readonly Duty[];
  count: number;
  withPeople: boolean;
}) {
  const { t } = useTranslation('planWork');
  if (duties.length === 0) return null;
  return (
    <Panel title={t('week.duties', { count })}>
      <DutyList duties={duties} withPeople={withPeople} />
    </Panel>
  );
}

function DutyList({ duties, withPeople }: { duties: readonly Duty[]; withPeople: boolean }) {
  const today = useToday();
  const list = useRef<HTMLUListElement>(null);
  usePlainLinks(list);
  return (
    <ul className={classes.side} ref={list}>
      {duties.map(({ id, text, from, href, dueOn, people }) => (
        <li key={id} data-tone={dueOn !== null && dueOn < today ? 'late' : undefined}>
          <a href={href} className={classes.name}>
            {text}
          </a>
          <span className={classes.said}>
            {dueOn && <Day date={dueOn} />}{' '}
            {[from, withPeople && people.map(({ name }) => name).join(', ')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
