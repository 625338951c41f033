import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, monthSpan } from '#platform/datetime/iso-date.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Load } from '../../../queries/get-load.ts';
import { fullestWeeks } from './lay-load.ts';
import classes from './load.module.css';

type TasksHref = (filters: Record<string, string>) => string;

/** Below the map: whose months are too full and of what; the team's fullest weeks. */
export function LoadDetails({
  load: { overloads, weeks },
  tasks,
}: {
  load: Pick<Load, 'overloads' | 'weeks'>;
  tasks: TasksHref;
}) {
  const { t } = useTranslation('planOverview');
  return (
    <div className={classes.details}>
      <Panel title={t('load.overloads')}>
        {overloads.length === 0 ? (
          <p className={classes.none}>{t('load.noOverloads')}</p>
        ) : (
          <>
            <Overloads overloads={overloads.slice(0, overloadsShown)} tasks={tasks} />
            {overloads.length > overloadsShown && (
              <p className={classes.none}>
                {t('load.more', { count: overloads.length - overloadsShown })}
              </p>
            )}
          </>
        )}
      </Panel>
      <Panel title={t('load.weeks')}>
        <Weeks weeks={fullestWeeks(weeks, weeksShown)} tasks={tasks} />
      </Panel>
    </div>
  );
}

const weeksShown = 8;
/** The map shows the others. */
const overloadsShown = 12;
/** Forms named in one line at most: the list of tasks has the rest. */
const formsShown = 5;

function Overloads({ overloads, tasks }: { overloads: Load['overloads']; tasks: TasksHref }) {
  const { t } = useTranslation('planOverview');
  const locale = useLocale();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('director.person')}</th>
          <th scope="col">{t('load.month')}</th>
          <th scope="col">{t('load.tasks')}</th>
          <th scope="col">{t('load.what')}</th>
        </tr>
      </thead>
      <tbody>
        {overloads.map(({ id, name, month, tasks: count, forms }) => {
          const [year = 0, number = 0] = month.split('-').map(Number);
          const [from, until] = monthSpan(year, number);
          return (
            <tr key={`${id} ${month}`}>
              <th scope="row">{name}</th>
              <td>{sayMonth(locale, number, year)}</td>
              <td className={classes.number}>
                <Link to={tasks({ person: id ?? '', from, until })}>{count}</Link>
              </td>
              <td>
                {forms
                  .slice(0, formsShown)
                  .map(({ form, tasks: times }) => `${form} ${times}`)
                  .join(', ')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Weeks({ weeks, tasks }: { weeks: Load['weeks']; tasks: TasksHref }) {
  const { t } = useTranslation('planOverview');
  const locale = useLocale();
  const today = useToday();
  if (weeks.length === 0) return <p className={classes.none}>{t('load.noWeeks')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('load.week')}</th>
          <th scope="col" title={t('load.eventsHint')}>
            {t('load.events')}
          </th>
          <th scope="col">{t('load.tasks')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, events, tasks: count }) => {
          const sunday = addDays(monday, 6);
          return (
            <tr key={monday}>
              <th scope="row" suppressHydrationWarning>
                {sayPeriod(locale, [monday, sunday], today)}
              </th>
              <td className={classes.number}>{events}</td>
              <td className={classes.number}>
                <Link to={tasks({ from: monday, until: sunday })}>{count}</Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
