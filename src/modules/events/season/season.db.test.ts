import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { moveDraft } from '../operations/season/move-draft.ts';
import { setSeasonLimits } from '../operations/season/set-limits.ts';
import { readEvent } from '../planning/read-event.ts';
import type { eventFields } from '../planning/schema.ts';
import { readSeason } from './read-season.ts';

const kernel = await testKernel();
let actor: Actor;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const season = (year = 2026, of = actor) => runQuery(kernel, of, readSeason, { year });
const draft = async (more: Partial<z.input<typeof eventFields>> = {}) => {
  const { eventId } = await run(createEvent, {
    kind: 'webinar',
    title: 'Вебінар про оцінювання',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    responsibleId: actor.personId,
    ...more,
  });
  return eventId;
};

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
});

describe('the table of a season', () => {
  it('moves a draft to another month or day with its parts, but not what is announced', async () => {
    const eventId = await draft({ kind: 'conference', endsOn: '2026-03-13' });
    await draft({ parentId: eventId, startsOn: '2026-03-13', endsOn: '2026-03-13' });

    await run(moveDraft, { eventId, to: { month: '2026-05' } });
    const [moved] = (await season()).events;
    expect(moved).toMatchObject({ startsOn: '2026-05-14', endsOn: '2026-05-15', parts: 1 });
    const { parts } = await readParts(eventId);
    expect(parts).toEqual(['2026-05-15']);

    await run(moveDraft, { eventId, to: { day: '2026-05-20' } });
    expect((await readParts(eventId)).parts).toEqual(['2026-05-21']);

    await run(publishEvents, { eventIds: [eventId] });
    await expect(run(moveDraft, { eventId, to: { month: '2026-06' } })).rejects.toMatchObject({
      details: { reason: 'eventsSeason.announced' },
    });
  });

  it('tells planners what gets in the way, by the limits that the centre says', async () => {
    await draft();
    await draft({ startsOn: '2026-03-14', endsOn: '2026-03-14' });
    await draft();
    const rules = async () => (await season()).clashes.map(({ rule }) => rule);
    expect(await rules()).toEqual(['person-busy', 'day-off']);

    await run(setSeasonLimits, { kind: 2, audience: 4 });
    expect(await rules()).toEqual(['crowded', 'person-busy', 'day-off']);

    const teacher = { ...actor, grants: [{ role: 'teacher' as const, place: null }] };
    expect(await season(2026, teacher)).toMatchObject({ events: [], clashes: [] });
  });
});

async function readParts(eventId: string) {
  const { parts } = await runQuery(kernel, actor, readEvent, { eventId });
  return { parts: parts.map(({ startsOn }) => startsOn) };
}
