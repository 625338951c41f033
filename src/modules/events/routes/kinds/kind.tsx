import { redirect } from 'react-router';
import { notFound } from '#platform/errors.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { getKindChecklist } from '../../kinds/checklist.ts';
import { listKinds } from '../../kinds/list-kinds.ts';
import { createKind, updateKind } from '../../operations/kinds/write-kind.ts';
import { KindPage } from '../../ui/kinds/KindPage.tsx';
import type { Route } from './+types/kind';
import { kindFrom } from './kind-form.ts';

export async function loader(args: Route.LoaderArgs) {
  const { key } = args.params;
  if (!key) return { kind: null, checklist: await read(args, getKindChecklist, { key: '' }) };
  const kind = (await read(args, listKinds, {})).find((one) => one.key === key);
  if (!kind) throw errorPage(notFound());
  return { kind, checklist: await read(args, getKindChecklist, { key }) };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { key } = args.params;
  const known = key ? (await read(args, listKinds, {})).find((one) => one.key === key) : null;
  if (known === undefined) throw errorPage(notFound());
  const given = kindFrom(form, known, callerOf(args).locale);
  const { archived: _, ...made } = given;
  const version = form.get('version');
  const outcome = key
    ? await act(args, updateKind, given, {
        ifMatch: version === null ? undefined : Number(version),
      })
    : await act(args, createKind, made);
  return outcome.ok ? redirect('/settings/event-kinds?done') : outcome;
}

/** A kind of events: its name, rules and own fields. */
export default function Kind({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <KindPage
      kind={loaderData.kind}
      checklist={loaderData.checklist}
      outcome={actionData as Outcome<unknown> | undefined}
    />
  );
}
