import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { getWeek } from '../queries/get-week.ts';
import { PersonChoice, wholeCentre } from '../ui/work/PersonChoice.tsx';
import { TaskActsProvider } from '../ui/work/task/task-acts.tsx';
import { WeekLists } from '../ui/work/week/WeekLists.tsx';
import { WeekSide } from '../ui/work/week/WeekSide.tsx';
import classes from '../ui/work/week/week.module.css';
import type { Route } from './+types/week';
import { leads, withRights } from './task-rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const asked = new URL(args.request.url).searchParams.get('person') || undefined;
  const everyone = asked === wholeCentre;
  const people = leads(actor) || actor.personId === null;
  const week = await read(args, getWeek, {
    personId: everyone ? undefined : asked,
    everyone,
    people,
  });
  return {
    ...week,
    late: withRights(actor, week.late),
    thisWeek: withRights(actor, week.thisWeek),
    soon: withRights(actor, week.soon),
    standing: withRights(actor, week.standing),
    closed: withRights(actor, week.closed),
    own: actor.personId,
  };
}

/** What a person has to do this week; the first page of the workspace. */
export default function WeekPage({ loaderData: data }: Route.ComponentProps) {
  const { t } = useTranslation('planWork');
  const locale = useLocale();
  const today = useToday();
  const { person, people, own, totals } = data;
  const mine = person !== null && person.id === own;
  return (
    <TaskActsProvider>
      <PageHeader
        title={mine ? t('week.mine') : person ? t('week.of', person) : t('week.everyone')}
        lead={
          <span className={classes.summary}>
            <span>{sayPeriod(locale, data.week, today)}</span>
            {totals.late > 0 && (
              <b data-tone="late">{t('week.lateShort', { count: totals.late })}</b>
            )}
          </span>
        }
        more={people && <PersonChoice people={people} person={person} whole={t('week.everyone')} />}
      />
      {own === null && (
        <p className={classes.notice}>
          {t('week.noPerson')} <Link to="/staff">{t('week.connect')}</Link>
        </p>
      )}
      <div className={classes.columns}>
        <WeekLists
          late={data.late}
          thisWeek={data.thisWeek}
          soon={data.soon}
          totals={totals}
          lateHref={person ? `/tasks?state=late&person=${person.id}` : '/tasks?state=late'}
          withPeople={person === null}
        />
        <WeekSide
          closed={data.closed}
          standing={data.standing}
          debts={data.debts}
          totals={totals}
          agreements={data.agreements}
          duties={data.duties}
          withPeople={person === null}
        />
      </div>
    </TaskActsProvider>
  );
}
