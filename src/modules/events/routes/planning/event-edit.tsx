import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { todayIn } from '#platform/datetime/iso-date.ts';
import { zoneOf } from '#platform/pages/clock.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { listLinkPatterns } from '../../hosting/links/read-patterns.ts';
import { updateEvent } from '../../operations/planning/update-event.ts';
import { eventChoices } from '../../planning/choices.ts';
import { promisedChoices } from '../../planning/promised-choices.ts';
import { readEvent } from '../../planning/read-event.ts';
import { EventForm } from '../../ui/planning/EventForm.tsx';
import { eventFrom } from '../../ui/planning/event-form-data.ts';
import { linkFrom } from '../hosting/link-from.ts';
import type { Route } from './+types/event-edit';

export async function loader(args: Route.LoaderArgs) {
  const event = await read(args, readEvent, { eventId: args.params.eventId });
  const items = await read(args, promisedChoices, { on: event.startsOn });
  const { planItem, registrationUntil } = event;
  const own = planItem && !items.some(({ id }) => id === planItem.id) ? [planItem] : [];
  return {
    event,
    until: registrationUntil ? todayIn(zoneOf(args), new Date(registrationUntil)) : '',
    choices: await read(args, eventChoices, {}),
    patterns: (await read(args, listLinkPatterns, {})).patterns,
    // The item that it has stays among those that are offered.
    items: [...own.map((item) => ({ ...item, isDebt: false })), ...items],
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const ifMatch = Number(form.get('version')) || undefined;
  const { kinds } = await read(args, eventChoices, {});
  const fields = eventFrom(form, kinds, zoneOf(args));
  const videoUrl = await linkFrom(args, form, fields.startsOn);
  const outcome = await act(args, updateEvent, { eventId, ...fields, videoUrl }, { ifMatch });
  return outcome.ok ? redirect(`/events/${eventId}`) : outcome;
}

export default function EventEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['events', 'ui']);
  const { event, choices, items } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('editTitle', { title: event.title })}
        crumbs={[
          { title: t('title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
        ]}
      />
      {actionData?.code === 'conflict' && <p role="alert">{t('card.conflict')}</p>}
      <EventForm
        event={event}
        until={loaderData.until}
        choices={choices}
        items={items}
        patterns={loaderData.patterns}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('save')}</Button>
            <Button component={Link} to={`/events/${event.id}`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      />
    </>
  );
}
