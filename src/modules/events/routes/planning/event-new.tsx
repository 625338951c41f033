import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { todayOf, zoneOf } from '#platform/pages/clock.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { listLinkPatterns } from '../../hosting/links/read-patterns.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { eventChoices } from '../../planning/choices.ts';
import { promisedChoices } from '../../planning/promised-choices.ts';
import { EventForm } from '../../ui/planning/EventForm.tsx';
import { eventFrom } from '../../ui/planning/event-form-data.ts';
import { linkFrom } from '../hosting/link-from.ts';
import type { Route } from './+types/event-new';

export async function loader(args: Route.LoaderArgs) {
  return {
    choices: await read(args, eventChoices, {}),
    patterns: (await read(args, listLinkPatterns, {})).patterns,
    items: await read(args, promisedChoices, { on: todayOf(args) }),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { kinds } = await read(args, eventChoices, {});
  const fields = eventFrom(form, kinds, zoneOf(args));
  const videoUrl = await linkFrom(args, form, fields.startsOn);
  const outcome = await act(args, createEvent, { ...fields, videoUrl });
  return outcome.ok ? redirect(`/events/${outcome.value.eventId}`) : outcome;
}

/** A draft; `?parent=…`, `?section=…`, `?direction=…`, `?host=…`, `?item=…`, `?day=…`, `?kind=…`, `?topic=…` fill the form. */
export default function EventNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('events');
  const [params] = useSearchParams();
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const given = (name: string) => params.get(name) ?? '';
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ title: t('title'), to: '/events' }]} />
      <EventForm
        start={{
          parentId: given('parent'),
          sectionId: given('section'),
          directionId: given('direction'),
          hostOrganisationId: given('host'),
          planItemId: given('item'),
          startsOn: given('day'),
          kind: given('kind'),
          topic: given('topic'),
        }}
        choices={loaderData.choices}
        items={loaderData.items}
        patterns={loaderData.patterns}
        problems={problems}
        actions={<Button type="submit">{t('create')}</Button>}
      />
    </>
  );
}
