import ICAL from 'ical.js';
import { beforeEach } from 'vitest';
import type { z } from 'zod';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { inviteAudience } from '#modules/events/operations/registration/invite-audience.ts';
import type { eventFields } from '#modules/events/planning/schema.ts';
import '#modules/events/registration/follow-event.ts';
import { writeLetters } from '#modules/events/registration/letters/write-letters-job.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel, testUser } from './kernel.ts';

/**
 * A centre with a director, its clock at the 2nd of March 2026, and what tests of an event's letters need. Letters stay in
 * the queue, to be read: the mail server is never spoken to.
 */
export async function letterWorld() {
  const kernel = await testKernel({
    SMTP_URL: 'smtp://127.0.0.1:1?from=kabinet%40office.example.org',
  });
  await loadWords({
    eventsRegistration: {
      uk: () => import('#modules/events/words/registration/uk.ts'),
      ru: () => import('#modules/events/words/registration/ru.ts'),
      en: () => import('#modules/events/words/registration/en.ts'),
    },
    eventsEmergency: {
      uk: () => import('#modules/events/words/emergency/uk.ts'),
      ru: () => import('#modules/events/words/emergency/ru.ts'),
      en: () => import('#modules/events/words/emergency/en.ts'),
    },
  });
  const now: { actor: Actor } = { actor: undefined as unknown as Actor };
  beforeEach(async () => {
    kernel.setNow(new Date('2026-03-02T09:00:00Z'));
    now.actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  });

  const run = <I, O>(
    operation: Parameters<typeof runOperation<I, O>>[2],
    input: I,
    as: Actor = now.actor,
  ) => runOperation(kernel, as, operation, input);

  /** A draft in ten days, online, that anybody may register for. */
  async function draft(more: Partial<z.input<typeof eventFields>> = {}): Promise<string> {
    const { eventId } = await run(createEvent, {
      kind: 'seminar',
      title: 'Семінар <про> дошки',
      startsOn: '2026-03-12',
      endsOn: '2026-03-12',
      startsTime: '10:00',
      endsTime: '12:00',
      place: 'вул. Тиха, 4',
      format: 'online',
      videoUrl: 'https://meet.example.org/room',
      responsibleId: now.actor.personId,
      registration: 'open',
      ...more,
    });
    return eventId;
  }

  async function announced(more: Partial<z.input<typeof eventFields>> = {}): Promise<string> {
    const eventId = await draft(more);
    await run(publishEvents, { eventIds: [eventId] });
    return eventId;
  }

  const invite = (eventId: string, email: string) =>
    run(inviteAudience, { eventId, guests: [{ name: 'Олена Гай', email }] });

  /** Letters to an address, after all of the event that wait were written. */
  async function lettersTo(eventId: string, email: string) {
    await writeLetters.run(kernel, now.actor.centreId, { eventId });
    return inCentre(kernel.db, now.actor.centreId, 'read', (trx) =>
      trx
        .selectFrom('mail_message')
        .select(['subject', 'text_body as text', 'html_body as html', 'calendar'])
        .where('recipient', '=', email)
        .orderBy('id')
        .execute(),
    );
  }

  return {
    kernel,
    run,
    draft,
    announced,
    invite,
    lettersTo,
    /** The director of the test that runs. */
    get actor() {
      return now.actor;
    },
  };
}

/** The secret of the links in a letter's text. */
export const secretIn = (text: string | undefined): string =>
  /\/e\/answer\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';

/** The entry of a calendar as another program reads it. */
export function readEntry(calendar: string | null | undefined) {
  const component = new ICAL.Component(ICAL.parse(calendar ?? ''));
  const entry = component.getFirstSubcomponent('vevent');
  if (!entry) throw new Error('the calendar has no entry');
  const event = new ICAL.Event(entry);
  return {
    method: component.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    status: event.component.getFirstPropertyValue('status'),
    attendees: event.attendees.map((one) => one.getFirstValue()),
    alarms: event.component.getAllSubcomponents('valarm').length,
  };
}
