import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link, Outlet, redirect } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { holds } from '#platform/access/permission.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { useToday } from '#ui/time/today.tsx';
import { cancelEvent, holdEvent, removeEvent } from '../../operations/planning/end-event.ts';
import { publishEvents } from '../../operations/planning/publish-events.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readEvent } from '../../planning/read-event.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { EventState } from '../../ui/planning/EventState.tsx';
import type { Route } from './+types/event-frame';

/** Every page of an event has the same head: name, state, next step, parts. */
export async function loader(args: Route.LoaderArgs) {
  const { kinds } = await read(args, eventChoices, {});
  const rule = registrationPermissions['event.registration.read'];
  const event = await read(args, readEvent, { eventId: args.params.eventId });
  const { personId } = actorOf(args);
  return {
    event,
    kinds,
    seesRegistrations: holds(actorOf(args), 'event.registration.read', rule),
    takesAttendance:
      event.state !== 'draft' &&
      (event.may.update ||
        (personId !== null &&
          [event.responsible, ...event.people].some((one) => one?.id === personId))),
  };
}

/** Steps of the event's state, from whichever of its pages. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const ifMatch = Number(form.get('version')) || undefined;
  switch (form.get('intent')) {
    case 'publish':
      // A set is announced with its parts, as from the table of the season.
      return act(args, publishEvents, { eventIds: [eventId], withParts: true });
    case 'hold':
      return act(args, holdEvent, { eventId }, { ifMatch });
    case 'cancel': {
      const reason = String(form.get('reason') ?? '');
      return act(args, cancelEvent, { eventId, reason }, { ifMatch });
    }
    default: {
      const outcome = await act(args, removeEvent, { eventId }, { ifMatch });
      if (outcome.ok) throw redirect('/events');
      return outcome;
    }
  }
}

export default function EventFrame({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation([
    'events',
    'eventsAgenda',
    'eventsCertificates',
    'eventsAttendance',
    'eventsFeedback',
    'eventsHosting',
    'eventsMinutes',
    'eventsNews',
    'eventsRegistration',
  ]);
  const today = useToday();
  const { event, kinds, seesRegistrations, takesAttendance } = loaderData;
  const problems = useProblems(actionData);
  const { id, title, state, version } = event;
  const kind = kinds.find(({ key }) => key === event.kind);
  const needsMinutes = kind !== undefined && kind.settings.minutesDueDays !== null;
  const givesCertificates = event.may.update && (state === 'published' || state === 'held');
  // Attendance of a set is taken at its parts.
  const isSet = event.parts.some((part) => part.state === 'published' || part.state === 'held');
  const hasBeen =
    event.may.update && (state === 'held' || (state === 'published' && event.startsOn <= today));
  const step =
    state === 'draft'
      ? 'publish'
      : state === 'published' && event.startsOn <= today
        ? 'hold'
        : null;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { title: t('title'), to: '/events' },
          ...(event.parent ? [{ title: event.parent.name, to: `/events/${event.parent.id}` }] : []),
        ]}
        lead={
          <>
            {useKindWords(kinds)(event.kind)} <EventState event={event} />
          </>
        }
        action={
          event.may.update &&
          step && (
            <Form method="post" action={`/events/${id}`}>
              <input type="hidden" name="intent" value={step} />
              <input type="hidden" name="version" value={version} />
              <Button type="submit">{t(`card.${step}`)}</Button>
            </Form>
          )
        }
        more={
          event.may.update && (
            <>
              {state !== 'cancelled' && (
                <Button component={Link} to={`/events/${id}/edit`} variant="default">
                  {t('edit')}
                </Button>
              )}
              {hasBeen && !needsMinutes && (
                <Button component={Link} to={`/events/${id}/minutes`} variant="default">
                  {t('eventsMinutes:tab')}
                </Button>
              )}
              {state === 'draft' ? (
                <ConfirmButton
                  label={t('card.remove')}
                  fields={{ intent: 'remove', version: String(version) }}
                  question={t('card.removeQuestion', { title })}
                  confirm={t('card.removeConfirm')}
                >
                  <p>{t('card.removeText')}</p>
                </ConfirmButton>
              ) : (
                state === 'published' && (
                  <ConfirmButton
                    label={t('card.cancel')}
                    fields={{ intent: 'cancel', version: String(version) }}
                    question={t('card.cancelQuestion', { title })}
                    confirm={t('card.cancelConfirm')}
                  >
                    <p>{t('card.cancelText')}</p>
                    <TextareaField
                      name="reason"
                      label={t('card.cancelReason')}
                      rows={2}
                      mt="sm"
                      required
                    />
                  </ConfirmButton>
                )
              )}
            </>
          )
        }
      />
      <ProblemNotice problems={problems} />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { to: `/events/${id}`, label: t('tabs.overview') },
          { to: `/events/${id}/agenda`, label: t('eventsAgenda:tab') },
          ...(event.may.update
            ? [{ to: `/events/${id}/hosting`, label: t('eventsHosting:tab') }]
            : []),
          ...(seesRegistrations
            ? [{ to: `/events/${id}/registrations`, label: t('eventsRegistration:tab') }]
            : []),
          ...(takesAttendance
            ? [
                {
                  to: `/events/${id}/${isSet ? 'presence' : 'attendance'}`,
                  label: t('eventsAttendance:tab'),
                },
              ]
            : []),
          ...(givesCertificates
            ? [{ to: `/events/${id}/certificates`, label: t('eventsCertificates:tab') }]
            : []),
          ...(seesRegistrations && state !== 'draft' && state !== 'cancelled'
            ? [{ to: `/events/${id}/feedback`, label: t('eventsFeedback:tab') }]
            : []),
          ...(needsMinutes ? [{ to: `/events/${id}/minutes`, label: t('eventsMinutes:tab') }] : []),
          ...(hasBeen ? [{ to: `/events/${id}/news`, label: t('eventsNews:tab') }] : []),
        ]}
      />
      <Outlet />
    </>
  );
}
