import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { planPermissions } from '../permissions.ts';
import { getDirectorScreen } from '../queries/get-director-screen.ts';
import { DirectorBody } from '../ui/overview/director/DirectorBody.tsx';
import { DirectorFigures } from '../ui/overview/director/DirectorFigures.tsx';
import classes from '../ui/overview/director/director.module.css';
import { PlanChoice } from '../ui/overview/PlanChoice.tsx';
import { taskLinkOf } from '../ui/overview/task-link.ts';
import type { Route } from './+types/director';
import { taskFiltersAsked } from './tasks-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { planId } = taskFiltersAsked(new URL(args.request.url).searchParams);
  return {
    screen: await read(args, getDirectorScreen, { planId }),
    planId: planId ?? null,
    mayImport: holds(actorOf(args), 'plan.import.start', planPermissions['plan.import.start']),
  };
}

/** The director's one screen. */
export default function DirectorPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('planOverview');
  const locale = useLocale();
  const today = useToday();
  const { screen, planId, mayImport } = loaderData;
  const counted = screen.plans.filter(({ id }) => screen.counted.includes(id));
  const ended = planId ? [] : screen.plans.filter(({ endsOn }) => endsOn < today);
  const [only] = counted;
  const tasks = taskLinkOf(counted);
  return (
    <>
      <PageHeader
        title={t('director.title')}
        lead={
          counted.length === 1 && only
            ? `${only.title} · ${sayPeriod(locale, [only.startsOn, only.endsOn])}`
            : undefined
        }
        more={
          screen.plans.length > 1 && (
            <PlanChoice plans={screen.plans} plan={planId} whole={t('allPlans')} />
          )
        }
      />
      {counted.length === 0 ? (
        <EmptyState
          icon={IconFileImport}
          title={t('director.none')}
          action={
            mayImport ? (
              <Button
                component={Link}
                to="/plans/import"
                leftSection={<IconFileImport size={18} />}
              >
                {t('director.import')}
              </Button>
            ) : (
              <Link to="/plans">{t('director.toPlans')}</Link>
            )
          }
        >
          {t('director.noneText')}
        </EmptyState>
      ) : (
        <>
          <DirectorFigures screen={screen} tasks={tasks} />
          <DirectorBody screen={screen} tasks={tasks} />
        </>
      )}
      {ended.length > 0 && (
        <p className={classes.ended}>
          {t('director.ended')}{' '}
          {ended.map(({ id, title }) => (
            <Link key={id} to={`/plans/${id}`}>
              {title}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
