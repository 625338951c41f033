import { useMemo } from 'react';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { planPermissions } from '../permissions.ts';
import { getPlan } from '../queries/get-plan.ts';
import { listPlanRoles, type PlanRole } from '../queries/list-plan-roles.ts';
import { amendedStates } from '../schema.ts';
import { DocumentPage } from '../ui/document/DocumentPage.tsx';
import {
  type ChapterView,
  filterChapters,
  languageOf,
  peopleNamed,
  type RowFilter,
  viewChapters,
} from '../ui/document/document-view.ts';
import { packRows, unpackRows } from '../ui/document/pack-rows.ts';
import type { Route } from './+types/plan';
import { actOnDocument } from './plan-document-actions.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const { planId } = args.params;
  const [plan, roles] = await Promise.all([
    read(args, getPlan, { planId }),
    read(args, listPlanRoles, { planId }),
  ]);
  const params = new URL(args.request.url).searchParams;
  const all = viewChapters(plan);
  const chapters = filterChapters(all, filterAsked(params, roles));
  return {
    plan: {
      id: plan.id,
      title: plan.title,
      state: plan.state,
      period: [plan.startsOn, plan.endsOn] as const,
      approval: plan.approval,
      introduction: plan.introduction,
      passport: plan.passport,
      signature: plan.signature,
      version: plan.version,
      language: languageOf(all),
    },
    contents: all.map(({ rows: _, ...chapter }) => chapter),
    chapters: chapters.map((chapter) => ({ ...chapter, rows: packRows(chapter.rows) })),
    filtered: chapters !== all,
    /** The filters of the address, for links that leave them as they are. */
    keep: ['q', 'person', 'only']
      .filter((name) => params.get(name))
      .map((name) => `${name}=${encodeURIComponent(params.get(name) ?? '')}&`)
      .join(''),
    /** What other parts of the program have counted towards items. */
    counted: plan.counted,
    people: peopleNamed(plan),
    roles: Object.fromEntries(
      roles.map(({ role, people }) => [role, people.map(({ name }) => name)]),
    ),
    mayEdit:
      plan.state !== 'closed' &&
      holds(actor, 'plan.item.update', planPermissions['plan.item.update']),
    amended: amendedStates.includes(plan.state),
  };
}

type Loaded = Awaited<ReturnType<typeof loader>>;
export type DocumentData = Omit<Loaded, 'chapters'> & { chapters: ChapterView[] };

export async function action(args: Route.ActionArgs) {
  return actOnDocument(args, args.params.planId, await args.request.formData());
}

/** Opening a row's card or the form of a new item shows what is here already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod && formMethod !== 'GET') return defaultShouldRevalidate;
  const asked = (url: URL) =>
    url.pathname + ['q', 'person', 'only'].map((name) => url.searchParams.get(name) ?? '').join();
  return asked(currentUrl) === asked(nextUrl) ? false : defaultShouldRevalidate;
}

export default function PlanPage({ loaderData }: Route.ComponentProps) {
  const data = useMemo(
    () => ({
      ...loaderData,
      chapters: loaderData.chapters.map((chapter) => ({
        ...chapter,
        rows: unpackRows(chapter.rows),
      })),
    }),
    [loaderData],
  );
  return <DocumentPage data={data} />;
}

function filterAsked(params: URLSearchParams, roles: readonly PlanRole[]): RowFilter {
  const personId = params.get('person') ?? '';
  const only = params.get('only');
  return {
    q: params.get('q')?.trim() ?? '',
    personId,
    roles: roles
      .filter(({ people }) => people.some(({ id }) => id === personId))
      .map(({ role }) => role),
    only: only === 'late' || only === 'debts' || only === 'doubts' ? only : '',
  };
}
