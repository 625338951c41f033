import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { forbidden } from '#platform/errors.ts';
import { act, actorOf, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listLinkPatterns } from '../../hosting/links/read-patterns.ts';
import { hostingPermissions } from '../../hosting/permissions.ts';
import { setLinkPatterns } from '../../operations/hosting/set-links.ts';
import events from '../../ui/planning/events.module.css';
import type { Route } from './+types/links';

/** Empty rows below those that are there: a form without scripts has to have room. */
const spare = 3;

export async function loader(args: Route.LoaderArgs) {
  if (!holds(actorOf(args), 'event.links.set', hostingPermissions['event.links.set']))
    throw errorPage(forbidden('event.links.set'));
  return {
    ...(await read(args, listLinkPatterns, {})),
    done: new URL(args.request.url).searchParams.has('done'),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const patterns = [];
  for (let at = 0; form.has(`patterns.${at}.name`); at += 1) {
    const row = { name: text(`patterns.${at}.name`), pattern: text(`patterns.${at}.pattern`) };
    if (row.name || row.pattern) patterns.push(row);
  }
  const outcome = await act(
    args,
    setLinkPatterns,
    { patterns },
    { ifMatch: Number(text('version')) },
  );
  return outcome.ok ? redirect('/settings/links?done') : outcome;
}

/** Links to video meetings that the centre uses again and again: rooms of its own, or names made anew for each event. */
export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsHosting');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { patterns, version, done } = loaderData;
  return (
    <>
      {done && <DoneNotice>{t('links.saved')}</DoneNotice>}
      <Panel title={t('links.title')}>
        <p className={events.summary}>{t('links.lead')}</p>
        <FormShell
          key={version}
          problems={problems}
          actions={<Button type="submit">{t('save')}</Button>}
        >
          <input type="hidden" name="version" value={version} />
          {Array.from({ length: patterns.length + spare }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places until the form is sent
            <div key={at} className={events.pair}>
              <TextField
                name={`patterns.${at}.name`}
                label={t('links.name')}
                defaultValue={patterns[at]?.name}
              />
              <TextField
                name={`patterns.${at}.pattern`}
                label={t('links.pattern')}
                defaultValue={patterns[at]?.pattern}
              />
            </div>
          ))}
        </FormShell>
      </Panel>
    </>
  );
}
