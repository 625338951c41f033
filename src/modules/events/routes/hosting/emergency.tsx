import { redirect } from 'react-router';
import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { readDay } from '#platform/datetime/read-day.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { readCalendar } from '../../calendar/read-calendar.ts';
import {
  type EmergencyPreview,
  previewEmergency,
} from '../../hosting/emergency/preview-emergency.ts';
import { emergencyInput } from '../../hosting/emergency/schema.ts';
import { meetEmergency } from '../../operations/hosting/meet-emergency.ts';
import { readEvent } from '../../planning/read-event.ts';
import { EmergencyPage } from '../../ui/hosting/EmergencyPage.tsx';
import type { Route } from './+types/emergency';

/** Announced events of a span (a week from today unless told), or the one that the address names. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const today = todayOf(args);
  const eventId = z.uuid().safeParse(params.get('event')).data;
  if (eventId) {
    const event = await read(args, readEvent, { eventId });
    return {
      span: [event.startsOn, event.endsOn] as const,
      chosen: eventId,
      events: [event],
      done: null,
    };
  }
  const from = readDay(params.get('from') ?? '') ?? today;
  const until = readDay(params.get('until') ?? '') ?? addDays(from, 6);
  const events = await read(args, readCalendar, {
    from,
    until: until < from ? from : until,
    state: 'published',
  });
  return {
    span: [from, until] as const,
    chosen: null,
    events,
    done: Number(params.get('done')) || null,
  };
}

export interface EmergencyReply {
  outcome: Outcome<unknown> | null;
  preview: EmergencyPreview | null;
  /** What the form said, so that it is said again. */
  given: Record<string, string>;
  eventIds: string[];
}

export async function action(args: Route.ActionArgs): Promise<EmergencyReply | Response> {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const eventIds = form.getAll('eventId').map(String);
  const given = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'eventId' ? [[name, value] as const] : [],
    ),
  );
  const reply = (outcome: Outcome<unknown> | null, preview: EmergencyPreview | null = null) => ({
    outcome,
    preview,
    given,
    eventIds,
  });
  if (eventIds.length === 0)
    return reply({ ok: false, code: 'refused', reason: 'eventsEmergency.nothing-chosen' });
  const kind = text('act');
  const day = (name: string) => readDay(text(name)) ?? text(name);
  const said = {
    online: { kind, videoUrl: text('videoUrl') || null },
    move: { kind, days: Number(text('days')) || 0 },
    day: { kind, day: day('day') },
    split: {
      kind,
      day: day('splitDay'),
      startsTime: text('startsTime') || null,
      endsTime: text('endsTime') || null,
    },
    cancel: { kind },
  }[kind];
  const input = { eventIds, act: said, reason: text('reason') } as z.input<typeof emergencyInput>;
  if (text('intent') === 'do') {
    const outcome = await act(args, meetEmergency, input);
    return outcome.ok
      ? redirect(`/events/emergency?done=${outcome.value.changed}`)
      : reply(outcome);
  }
  const checked = emergencyInput.safeParse(input);
  if (!checked.success) {
    const fields = checked.error.issues.map(({ path, message }) => ({
      path: fieldOf(path.join('.'), kind),
      code: 'invalid',
      message,
    }));
    return reply({ ok: false, code: 'invalid', fields });
  }
  return reply(null, await read(args, previewEmergency, { eventIds, act: checked.data.act }));
}

/** Names of the form's fields for what the schema calls otherwise. */
function fieldOf(path: string, kind: string): string {
  const name = path.replace(/^act\.?/, '') || 'act';
  return kind === 'split' && name === 'day' ? 'splitDay' : name;
}
export type EmergencyData = Awaited<ReturnType<typeof loader>>;

export default function Emergency({ loaderData, actionData }: Route.ComponentProps) {
  return <EmergencyPage data={loaderData} reply={actionData as EmergencyReply | undefined} />;
}
