import { beforeEach, describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { namespaces } from '#app/words/namespaces.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { copySeason } from '#modules/events/operations/season/copy-season.ts';
import { fillSeason } from '#modules/events/operations/season/fill-season.ts';
import { moveDraft } from '#modules/events/operations/season/move-draft.ts';
import { setSeasonLimits } from '#modules/events/operations/season/set-limits.ts';
import { readEvent } from '#modules/events/planning/read-event.ts';
import type { eventFields } from '#modules/events/planning/schema.ts';
import { annexPaper } from '#modules/events/season/annex-paper.ts';
import { readLastSeason } from '#modules/events/season/copy/read-last-season.ts';
import { readPromised } from '#modules/events/season/fill/read-promised.ts';
import { readSeason } from '#modules/events/season/read-season.ts';
import { paperStyleOf } from '#packs/paper-style.ts';
import type { Actor } from '#platform/access/actor.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { pastedPlan } from '../support/small-plan.ts';

const plan = pastedPlan(`I. СЕКЦІЇ\t\t\t\t
1.1\tЗасідання секції вчителів фізики\tметодисти\tпротокол\tза окремим графіком
1.2\t3 вебінари для майстрів\tметодисти\tматеріали\tберезень
1.3\tДовідка про майстерні\tметодисти\tдовідка\tквітень`);

const kernel = await testKernel();
await loadWords(namespaces);
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

describe('laying out a whole season', () => {
  it('copies last year’s in one act, week by week, once; without topics', async () => {
    const eventId = await draft({
      topic: 'Тема',
      kind: 'conference',
      startsOn: '2025-03-13',
      endsOn: '2025-03-14',
    });
    await draft({
      title: 'Частина',
      parentId: eventId,
      startsOn: '2025-03-14',
      endsOn: '2025-03-14',
    });
    const last = await runQuery(kernel, actor, readLastSeason, { year: 2026 });
    expect(last).toMatchObject([
      { eventId, parts: 1, becomes: { startsOn: '2026-03-12' }, problem: null },
    ]);

    await run(copySeason, { year: 2026, eventIds: [eventId] });
    const [copy] = (await season()).events;
    expect(copy).toMatchObject({ topic: '', state: 'draft', startsOn: '2026-03-12', parts: 1 });
    expect((await readParts(copy?.id ?? '')).parts).toEqual(['2026-03-13']);

    const again = await runQuery(kernel, actor, readLastSeason, { year: 2026 });
    expect(again.map(({ problem }) => problem)).toEqual(['exists']);
    await expect(run(copySeason, { year: 2026, eventIds: [eventId] })).rejects.toMatchObject({
      details: { reason: 'eventsSeason.nothing-chosen' },
    });
  });

  it('fills the season with what the plan owes, and owes less afterwards', async () => {
    await acceptedPlan(kernel, actor, plan);
    const owed = () => runQuery(kernel, actor, readPromised, { year: 2026 });
    expect((await owed()).map(({ title, kind, startsOn }) => [title, kind, startsOn])).toEqual([
      ['Засідання секції вчителів фізики', 'section-session', '2026-01-01'],
      ['3 вебінари для майстрів (1)', 'webinar', '2026-03-01'],
      ['3 вебінари для майстрів (2)', 'webinar', '2026-03-01'],
      ['3 вебінари для майстрів (3)', 'webinar', '2026-03-01'],
    ]);
    const drafts = (await owed()).slice(0, 2).map(({ key, kind }) => ({ key, kind: kind ?? '' }));
    await run(fillSeason, { year: 2026, drafts });
    expect((await season()).events).toMatchObject([
      { title: 'Засідання секції вчителів фізики', exact: false, promised: true },
      { title: '3 вебінари для майстрів (1)', exact: false, endsOn: '2026-03-31' },
    ]);
    expect(await owed()).toHaveLength(2);
    await expect(run(fillSeason, { year: 2026, drafts })).rejects.toMatchObject({
      details: { reason: 'eventsSeason.not-promised' },
    });
  });

  it('announces a set with its parts', async () => {
    const eventId = await draft({ kind: 'conference' });
    await draft({ parentId: eventId });
    expect(await run(publishEvents, { eventIds: [eventId], withParts: true })).toEqual({
      published: 2,
    });
  });
});

test('the annex names its order and groups by section, what belongs to none last', () => {
  const row = { when: '12 березня', topic: '', form: 'вебінар', where: '', who: '' };
  const paper = annexPaper(
    {
      language: 'uk',
      centre: 'Кабінет',
      season: '2026 рік',
      section: null,
      order: 'від 28.08.2026 № 7',
      rows: [
        { ...row, section: '', title: 'Без секції' },
        { ...row, section: 'Секція А', title: 'Перше' },
      ],
    },
    paperStyleOf('ua-vet'),
  );
  const text = JSON.stringify(paper.blocks);
  expect(text).toContain('№ 7');
  expect(text.indexOf('Секція А')).toBeLessThan(text.indexOf('Інші заходи'));
  expect(text.indexOf('Перше')).toBeLessThan(text.indexOf('Без секції'));
});

async function readParts(eventId: string) {
  const { parts } = await runQuery(kernel, actor, readEvent, { eventId });
  return { parts: parts.map(({ startsOn }) => startsOn) };
}
