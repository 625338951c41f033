import { zoneOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { compareTrees } from '../document/compare-trees.ts';
import { getPlan } from '../queries/get-plan.ts';
import { getVersion, listAmendments, listVersions } from '../queries/list-history.ts';
import { listPlanLog } from '../queries/list-plan-log.ts';
import { HistoryPage } from '../ui/document/history/HistoryPage.tsx';
import type { Route } from './+types/plan-history';

/** Versions, amendments and the log; `?from=2&to=now` compares two versions. */
export async function loader(args: Route.LoaderArgs) {
  const { planId } = args.params;
  const params = new URL(args.request.url).searchParams;
  const page = Math.min(Math.max(1, Math.trunc(Number(params.get('page'))) || 1), 100_000);
  const [versions, amendments, log] = await Promise.all([
    read(args, listVersions, { planId }),
    read(args, listAmendments, { planId }),
    read(args, listPlanLog, { planId, page, size: 50 }),
  ]);
  const from = params.get('from');
  const to = params.get('to') ?? 'now';
  const zone = zoneOf(args);
  return {
    planId,
    versions,
    amendments,
    log,
    zone,
    asked: from ? { from, to } : null,
    comparison: from ? compareTrees(await tree(args, from), await tree(args, to)) : null,
  };
}

export type HistoryData = Awaited<ReturnType<typeof loader>>;

async function tree(args: Route.LoaderArgs, version: string) {
  const { planId } = args.params;
  if (version === 'now') return (await read(args, getPlan, { planId })).chapters;
  return (await read(args, getVersion, { planId, number: version })).snapshot.chapters;
}

export default function History({ loaderData }: Route.ComponentProps) {
  return <HistoryPage data={loaderData} />;
}
