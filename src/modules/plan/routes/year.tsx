import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuLink } from '#ui/menu/MenuItem.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { getYear } from '../queries/get-year.ts';
import { listWorkers } from '../queries/list-workers.ts';
import { PersonChoice } from '../ui/work/PersonChoice.tsx';
import { TaskLines } from '../ui/work/task/TaskLines.tsx';
import { TaskActsProvider } from '../ui/work/task/task-acts.tsx';
import { byMonth } from '../ui/work/year/by-month.ts';
import { monthId, YearPicture } from '../ui/work/year/YearPicture.tsx';
import { YearSwitch } from '../ui/work/year/YearSwitch.tsx';
import classes from '../ui/work/year/year.module.css';
import type { Route } from './+types/year';
import { leads, withRights } from './task-rights.ts';
import { yearAsked } from './year-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const params = new URL(args.request.url).searchParams;
  const asked = yearAsked(params, todayOf(args));
  const people = leads(actor) || !actor.personId ? await read(args, listWorkers, {}) : null;
  const { person, tasks } = await read(args, getYear, {
    from: asked.from,
    until: asked.until,
    personId: asked.person ?? actor.personId ?? people?.[0]?.id,
  });
  return { asked, person, tasks: withRights(actor, tasks), people, own: actor.personId };
}

/** A person's whole year: the picture, then the tasks by the month in which they are due. */
export default function YearPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['planWork', 'plan']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { asked, person, tasks, people, own } = loaderData;
  const months = byMonth(asked.from, tasks);
  const query = new URLSearchParams(params);
  if (person) query.set('person', person.id);
  return (
    <TaskActsProvider>
      <PageHeader
        title={!person || person.id === own ? t('year.mine') : t('year.of', { name: person.name })}
        lead={t('year.count', {
          count: tasks.length,
          done: tasks.filter(({ state }) => state === 'done' || state === 'partly').length,
        })}
        more={
          <>
            {people && <PersonChoice people={people} person={person} />}
            {person && (
              <Menu label={t('year.paper')} icon={IconDownload}>
                <MenuLink to={`/year/paper/docx?${query}`} reloadDocument>
                  {t('year.word')}
                </MenuLink>
                <MenuLink to={`/year/paper/pdf?${query}`} reloadDocument>
                  {t('year.pdf')}
                </MenuLink>
              </Menu>
            )}
          </>
        }
      />
      <YearSwitch year={asked.year} school={asked.school} />
      {tasks.length === 0 ? (
        <EmptyState title={t('year.none')}>{t('year.noneText')}</EmptyState>
      ) : (
        <>
          <div className={classes.picture}>
            <YearPicture months={months} />
          </div>
          {months
            .filter((month) => month.tasks.length > 0)
            .map(({ year, month, tasks: due }) => (
              <div key={month} id={monthId(year, month)} className={classes.month}>
                <Panel title={`${sayMonth(locale, month, year)} · ${due.length}`}>
                  <TaskLines tasks={due} withPlan={severalPlans(tasks)} />
                </Panel>
              </div>
            ))}
        </>
      )}
    </TaskActsProvider>
  );
}

function severalPlans(tasks: readonly { planId: string }[]): boolean {
  return new Set(tasks.map(({ planId }) => planId)).size > 1;
}
