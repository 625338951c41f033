import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { namespaces } from '#app/words/namespaces.ts';
import { previewEmergency } from '#modules/events/hosting/emergency/preview-emergency.ts';
import { meetEmergency } from '#modules/events/operations/hosting/meet-emergency.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import type { eventFields } from '#modules/events/planning/schema.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let actor: Actor & { personId: string };

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const read = <R>(ask: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, actor.centreId, 'read', ask);
const rows = () =>
  read((db) =>
    db
      .selectFrom('event')
      .select([
        'id',
        'title',
        'state',
        'format',
        'starts_on',
        'sequence',
        'state_reason',
        'registered',
      ])
      .orderBy('starts_on')
      .orderBy('id')
      .execute(),
  );
const published = async (more: Partial<z.input<typeof eventFields>> = {}) => {
  const { eventId } = await run(createEvent, {
    kind: 'seminar',
    title: 'Семінар',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '12:00',
    responsibleId: actor.personId,
    ...more,
  });
  await run(publishEvents, { eventIds: [eventId] });
  return eventId;
};

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const director = await testUser(kernel, await testCentre(kernel.db), 'director');
  actor = { ...director, personId: director.personId ?? '' };
});

describe('an emergency', () => {
  it('turns many events online in one act, each counted up for calendars, with the reason', async () => {
    const eventIds = [
      await published(),
      await published({ startsOn: '2026-03-13', endsOn: '2026-03-13' }),
    ];
    await run(meetEmergency, { eventIds, act: { kind: 'online' }, reason: 'Тривога' });
    for (const row of await rows())
      expect(row).toMatchObject({ format: 'online', sequence: 1, state_reason: 'Тривога' });
  });

  it('moves a set with its parts, and does nothing when one of the events can’t be moved', async () => {
    const eventId = await published({ kind: 'conference' });
    await published({ parentId: eventId });
    await run(meetEmergency, {
      eventIds: [eventId],
      act: { kind: 'move', days: 7 },
      reason: 'Світло',
    });
    expect((await rows()).map(({ starts_on }) => starts_on)).toEqual(['2026-03-19', '2026-03-19']);

    const draft = await run(createEvent, {
      kind: 'seminar',
      title: 'Чернетка',
      startsOn: '2026-03-20',
      endsOn: '2026-03-20',
    });
    await expect(
      run(meetEmergency, {
        eventIds: [eventId, draft.eventId],
        act: { kind: 'cancel' },
        reason: 'Світло',
      }),
    ).rejects.toMatchObject({ details: { reason: 'eventsEmergency.not-announced' } });
    expect((await rows()).map(({ state }) => state)).toEqual(['published', 'published', 'draft']);
  });

  it('splits an event: the later half of the agenda and all people go to a second one', async () => {
    const eventId = await published();
    await inCentre(kernel.db, actor.centreId, 'write', async (db) => {
      const of = { centre_id: actor.centreId, event_id: eventId };
      for (const position of [1, 2, 3])
        await db
          .insertInto('agenda_item')
          .values({ ...of, position, title: `Питання ${position}` })
          .execute();
      await db
        .insertInto('registration_entry')
        .values({
          ...of,
          person_id: actor.personId,
          state: 'registered',
          source: 'self',
          queued_at: new Date(),
        })
        .execute();
    });
    const { eventIds } = await run(meetEmergency, {
      eventIds: [eventId],
      act: { kind: 'split', day: '2026-03-16', startsTime: '14:00' },
      reason: 'Відключення',
    });
    expect(await rows()).toMatchObject([
      { id: eventId, title: 'Семінар', registered: 1 },
      {
        title: 'Семінар (друга частина)',
        starts_on: '2026-03-16',
        state: 'published',
        registered: 1,
      },
    ]);
    const agenda = await read((db) =>
      db.selectFrom('agenda_item').select(['event_id', 'title']).orderBy('title').execute(),
    );
    expect(agenda.map(({ event_id }) => event_id)).toEqual([eventId, eventId, eventIds[1]]);
  });

  it('shows beforehand who is told and what gets in the way, and changes nothing', async () => {
    const eventId = await published();
    await published({ title: 'Інший', startsOn: '2026-03-19', endsOn: '2026-03-19' });
    const preview = await runQuery(kernel, actor, previewEmergency, {
      eventIds: [eventId],
      act: { kind: 'move', days: 7 },
    });
    expect(preview.events).toMatchObject([{ after: { startsOn: '2026-03-19' }, told: 0 }]);
    expect(preview.clashes).toMatchObject([{ rule: 'person-busy', titles: ['Семінар', 'Інший'] }]);
    expect((await rows())[0]).toMatchObject({ id: eventId, sequence: 0 });
  });
});
