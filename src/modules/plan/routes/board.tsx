import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { getBoard } from '../queries/get-board.ts';
import { listOpenPlans } from '../queries/present-plans.ts';
import { BoardTable } from '../ui/overview/board/BoardTable.tsx';
import { layBoard, monthAsked } from '../ui/overview/board/lay-board.ts';
import { PlanChoice } from '../ui/overview/PlanChoice.tsx';
import { TeamTabs } from '../ui/overview/TeamTabs.tsx';
import { Turn } from '../ui/overview/Turn.tsx';
import type { Route } from './+types/board';
import { taskFiltersAsked } from './tasks-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = monthAsked(params, todayOf(args));
  const { planId } = taskFiltersAsked(params);
  const [from, until] = asked.span;
  const board = await read(args, getBoard, { from, until, planId });
  return {
    asked,
    planId: planId ?? null,
    plans: await read(args, listOpenPlans, {}),
    rows: layBoard(board),
    total: board.tasks.length,
    more: board.more,
  };
}

/** The team by month. */
export default function BoardPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('planOverview');
  const locale = useLocale();
  const { asked, planId, plans, rows, total, more } = loaderData;
  const [from, until] = asked.span;
  const tasks = (personId: string | null) =>
    `/tasks?${new URLSearchParams({
      ...(personId ? { person: personId } : {}),
      ...(planId ? { plan: planId } : {}),
      ...{ from, until },
    })}`;
  return (
    <>
      <PageHeader
        title={t('board.title')}
        lead={t('board.count', { count: total })}
        more={
          <>
            {plans.length > 1 && <PlanChoice plans={plans} plan={planId} whole={t('everyPlan')} />}
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </>
        }
      />
      <TeamTabs />
      <Turn
        name={sayMonth(locale, asked.month, asked.year)}
        parameter="month"
        before={asked.before}
        after={asked.after}
        words={{ before: t('board.before'), after: t('board.after') }}
      />
      {more && <p role="status">{t('board.more', { count: total })}</p>}
      {rows.length === 0 ? (
        <EmptyState title={t('board.none')}>{t('board.noneText')}</EmptyState>
      ) : (
        <BoardTable rows={rows} tasks={tasks} />
      )}
    </>
  );
}
