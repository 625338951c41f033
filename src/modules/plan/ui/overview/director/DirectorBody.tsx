import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '#platform/datetime/iso-date.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import { monthsShown } from '../months-shown.ts';
import { TallyTable } from '../TallyTable.tsx';
import type { TaskLink } from '../task-link.ts';
import { DebtList } from './DebtList.tsx';
import { DueList } from './DueList.tsx';
import { DutyList } from './DutyList.tsx';
import classes from './director.module.css';
import { MonthStrip } from './MonthStrip.tsx';

/** Below the figures: what is late and near, how people stand, how the year and its chapters stand. */
export function DirectorBody({ screen, tasks }: { screen: DirectorScreen; tasks: TaskLink }) {
  const { t } = useTranslation('planOverview');
  const today = useToday();
  const {
    figures,
    late,
    thisWeek,
    debts,
    debtCount,
    duties,
    dutyCount,
    byPerson,
    byChapter,
    byMonth,
  } = screen;
  const counted = screen.plans.filter(({ id }) => screen.counted.includes(id));
  const people = byPerson.slice(0, peopleShown);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Panel
          title={t('director.late')}
          action={<More to={tasks({ state: 'late' })} count={figures.late - late.length} />}
        >
          {late.length === 0 && <p className={classes.none}>{t('director.lateNone')}</p>}
          <DueList
            tasks={late}
            tone="late"
            when={({ dueOn }) => t('director.days', { count: daysBetween(dueOn, today) })}
          />
        </Panel>
        <Panel
          title={t('director.week')}
          action={
            <More
              to={tasks({ state: 'open', from: today, until: screen.week[1] })}
              count={figures.week - thisWeek.length}
            />
          }
        >
          {thisWeek.length === 0 && <p className={classes.none}>{t('director.weekNone')}</p>}
          <DueList tasks={thisWeek} when={({ dueOn }) => <Day date={dueOn} />} />
        </Panel>
      </div>
      <div className={classes.column}>
        <Panel
          title={t('director.byPerson')}
          action={<More to="/board" count={byPerson.length - people.length} />}
        >
          <TallyTable
            head={t('director.person')}
            lines={people.map(({ id, name, ...tally }) => ({
              ...tally,
              key: id ?? '',
              name: name ?? t('nobody'),
              href: id ? `/year?person=${id}` : undefined,
              lateHref: id ? tasks({ person: id, state: 'late' }) : undefined,
            }))}
          />
        </Panel>
        {debtCount > 0 && (
          <Panel
            title={t('director.debts')}
            action={
              <More to={`/plans/${debts[0]?.planId}?only=debts`} count={debtCount - debts.length} />
            }
          >
            <DebtList debts={debts} />
          </Panel>
        )}
        {duties.length > 0 && (
          <Panel
            title={t('director.duties')}
            action={<More to="/?person=all" count={dutyCount - duties.length} />}
          >
            <DutyList duties={duties} />
          </Panel>
        )}
      </div>
      <div className={classes.column}>
        <Panel title={t('director.year')}>
          <div className={classes.strip}>
            <MonthStrip months={monthsShown(counted, today)} byMonth={byMonth} tasks={tasks} />
          </div>
        </Panel>
        <Panel title={t('director.byChapter')}>
          <TallyTable
            head={t('director.chapter')}
            lines={byChapter.map(({ id, number, title, planId, ...tally }) => ({
              ...tally,
              key: id,
              name: [number, title].filter(Boolean).join(' '),
              title,
              href: tasks({ plan: planId, chapter: id }),
              lateHref: tasks({ plan: planId, chapter: id, state: 'late' }),
            }))}
          />
        </Panel>
      </div>
    </div>
  );
}

/** So many fit on one screen; the team's board has them all. */
const peopleShown = 12;

/** To the whole list, when the screen holds a part of it only. */
function More({ to, count }: { to: string; count: number }) {
  const { t } = useTranslation('planOverview');
  return count > 0 ? (
    <Link to={to} className={classes.more}>
      {t('director.more', { count })}
    </Link>
  ) : null;
}
