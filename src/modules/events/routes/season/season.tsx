import { redirect } from 'react-router';
import { todayOf } from '#platform/pages/clock.ts';
import { type Outcome, read } from '#platform/pages/door.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readSeason } from '../../season/read-season.ts';
import { seasonSpan } from '../../season/span.ts';
import { SeasonPage } from '../../ui/season/SeasonPage.tsx';
import type { Route } from './+types/season';
import { seasonAct } from './season-actions.ts';
import { askedOf, seasonParams } from './season-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const { kinds, sections } = await read(args, eventChoices, {});
  return {
    asked,
    span: seasonSpan(asked.year, asked.firstMonth),
    season: await read(args, readSeason, askedOf(asked)),
    choices: { kinds, sections },
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const outcome = await seasonAct(args, form);
  const { searchParams } = new URL(args.request.url);
  // A form that stood in the table's own panel leads back to the table.
  if (!outcome.ok || form.get('stay') !== null) return outcome;
  for (const name of ['event', 'add', 'at', 'index']) searchParams.delete(name);
  return redirect(`/events/season?${searchParams}`);
}
export type SeasonData = Awaited<ReturnType<typeof loader>>;

export default function Season({ loaderData, actionData }: Route.ComponentProps) {
  return <SeasonPage data={loaderData} outcome={actionData as Outcome<unknown> | undefined} />;
}
