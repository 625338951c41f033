import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { Week } from '../../../queries/get-week.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { TaskName } from '../task/TaskName.tsx';
import { TaskState } from '../task/TaskState.tsx';
import { DutyPanel } from './DutyPanel.tsx';
import { StandingLines } from './StandingLines.tsx';
import classes from './week.module.css';

/** Beside the dated work: what was closed, agreements that end, debts, standing duties. */
export function WeekSide({
  closed,
  standing,
  debts,
  totals,
  agreements,
  duties,
  withPeople,
}: {
  closed: readonly RightedTask[];
  standing: readonly RightedTask[];
  debts: Week['debts'];
  totals: Week['totals'];
  /** Agreements with partners that end soon, for whom one answers. */
  agreements: Week['agreements'];
  duties: Week['duties'];
  /** Says whose they are. */
  withPeople: boolean;
}) {
  const { t } = useTranslation('planWork');
  return (
    <div className={classes.aside}>
      {closed.length > 0 && (
        <Panel title={t('week.closed', { count: totals.closed })}>
          <ul className={classes.side}>
            {closed.map((task) => (
              <li key={task.id}>
                <TaskName task={task} />
                <span className={classes.state}>
                  <TaskState task={task} />
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <DutyPanel duties={duties} count={totals.duties} withPeople={withPeople} />
      {agreements.length > 0 && (
        <Panel title={t('week.agreements', { count: agreements.length })}>
          <ul className={classes.side}>
            {agreements.map(({ id, partnerId, partnerName, number, until }) => (
              <li key={id}>
                <Link to={`/partners/${partnerId}`} className={classes.name}>
                  {partnerName}
                </Link>
                <span className={classes.said}>
                  {number && `№ ${number} `}
                  {until && <Day date={until} />}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {debts.length > 0 && (
        <Panel title={t('week.debts', { count: totals.debts })}>
          <p className={classes.hint}>{t('week.debtsHint')}</p>
          <ul className={classes.side}>
            {debts.map((item) => (
              <li key={item.id}>
                <Link to={`/plans/${item.planId}?item=${item.id}`} className={classes.name}>
                  {item.number && <b>{item.number}</b>} {item.text}
                </Link>
                <span className={classes.said}>{item.deadline}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {standing.length > 0 && (
        <Panel title={t('week.standing', { count: totals.standing })}>
          <p className={classes.hint}>{t('week.standingHint')}</p>
          <StandingLines tasks={standing} />
        </Panel>
      )}
    </div>
  );
}
