import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { addBeen, type Been, type Visit } from '../../../../tests/support/season-of-facts.ts';
import { sectionWorld } from '../../../../tests/support/section-world.ts';
import { listCounted } from './list-counted.ts';
import { listVisits } from './list-visits.ts';
import { readFigures } from './read-figures.ts';
import { dimensions, eventDimensions, type FigureFilters } from './schema.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-06-20T09:00:00Z'));
let actor: Actor;
let centre: string;
let places: string[];
let sections: string[];
let directions: string[];
let people: { id: string; at: string }[];

const figures = (asked: object, as = actor) => runQuery(kernel, as, readFigures, asked);

/** Every page of a list. */
async function all<R>(
  list: (page: number) => Promise<{ rows: R[]; total: number }>,
): Promise<{ rows: R[]; total: number }> {
  const rows: R[] = [];
  for (let page = 1; ; page += 1) {
    const found = await list(page);
    rows.push(...found.rows);
    if (found.rows.length === 0 || rows.length >= found.total) return { rows, total: found.total };
  }
}

const sum = (numbers: readonly number[]) =>
  Math.round(numbers.reduce((whole, one) => whole + one, 0) * 10) / 10;

beforeAll(async () => {
  const world = await sectionWorld(kernel);
  centre = world.centre;
  actor = await testUser(kernel, centre, 'director');
  places = [];
  for (const name of ['Ліцей № 1', 'Ліцей № 2', 'Училище № 3'])
    places.push(await world.organisation(name, 'vocational-college'));
  people = [];
  const categories = ['highest', 'first', undefined];
  for (let at = 0; at < 9; at++) {
    const place = places[at % 3] ?? '';
    const id = await world.teacher(`Вербова${at} Олена`, { at: place }, categories[at % 3]);
    people.push({ id, at: place });
  }
  sections = [];
  for (let at = 0; at < 2; at++) {
    const made = await world.create({ since: '2025-09-01', until: '2026-08-31' });
    sections.push(made.id);
  }
  directions = [];
  await inCentre(kernel.db, centre, 'write', async (trx) => {
    for (const name of ['Цифрові навички', 'Дуальна освіта']) {
      const { id } = await trx
        .insertInto('direction')
        .values({ centre_id: centre, name, position: directions.length + 1 })
        .returning('id')
        .executeTakeFirstOrThrow();
      directions.push(id);
    }
    for (const been of fc.sample(events(), { numRuns: 60, seed: 7 }))
      await addBeen(trx, centre, been);
  });
});

/** Events of a year in every state, with some of the people and guests. */
function events(): fc.Arbitrary<Been> {
  const visit: fc.Arbitrary<Visit> = fc.record({
    guest: fc.constantFrom('Ганна', 'Данило'),
    state: fc.constantFrom('present', 'partly', 'absent', 'claimed'),
    minutes: fc.integer({ min: 1, max: 200 }),
  });
  const known = fc
    .subarray(Array.from({ length: 9 }, (_, at) => at))
    .map((chosen) =>
      chosen.map(
        (at): Visit => ({ personId: people[at]?.id ?? '', organisationId: people[at]?.at }),
      ),
    );
  return fc
    .record({
      title: fc.constantFrom('Засідання', 'Семінар', 'Вебінар'),
      kind: fc.constantFrom('section-session', 'seminar', 'webinar'),
      startsOn: fc
        .integer({ min: 0, max: 365 })
        .map((days) => new Date(Date.UTC(2025, 7, 1 + days)).toISOString().slice(0, 10)),
      state: fc.constantFrom('held', 'held', 'published', 'draft', 'cancelled'),
      sectionId: fc.option(fc.constantFrom(0, 1).map((at) => sections[at] ?? null)),
      hostId: fc.option(fc.constantFrom(0, 1, 2).map((at) => places[at] ?? null)),
      directionId: fc.option(fc.constantFrom(0, 1).map((at) => directions[at] ?? null)),
      format: fc.option(fc.constantFrom('online', 'offline', 'mixed')),
      times: fc.option(fc.constant(['10:00', '12:30'] as [string, string])),
      creditMinutes: fc.option(fc.constantFrom(45, 100)),
      known,
      guests: fc.uniqueArray(visit, { maxLength: 2, selector: ({ guest }) => guest }),
    })
    .map(({ known, guests, times, ...been }) => ({
      ...been,
      ...(times && { times }),
      visits: [...known, ...guests],
    })) as fc.Arbitrary<Been>;
}

const anyFilter = () =>
  fc.record(
    {
      from: fc.constantFrom('2025-09-01', '2026-01-01'),
      to: fc.constantFrom('2025-12-31', '2026-05-31'),
      kind: fc.constantFrom(['webinar'], ['seminar', 'section-session']),
      sectionId: fc.constantFrom('none', ...sections),
      hostId: fc.constantFrom('none', ...places),
      directionId: fc.constantFrom('none', ...directions),
      format: fc.constantFrom('none', 'online', 'offline'),
      organisationId: fc.constantFrom('none', ...places),
      category: fc.constantFrom('none', 'highest'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<FigureFilters>;

describe('figures', () => {
  it('agree with the lists that they open, whole and by each group, under any filter', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), fc.constantFrom(...dimensions), async (filters, by) => {
        const { whole, lines } = await figures({ ...filters, by });
        const counted = await all((page) =>
          runQuery(kernel, actor, listCounted, { ...filters, page, size: 7 }),
        );
        const visits = await all((page) =>
          runQuery(kernel, actor, listVisits, { ...filters, page, size: 200 }),
        );
        expect(whole).toEqual({
          events: counted.total,
          hours: sum(counted.rows.map(({ hours }) => hours)),
          visits: visits.total,
          people: whole.people,
          personHours: sum(visits.rows.map(({ hours }) => hours)),
          unmarked: counted.rows.filter((row) => row.visits === 0).length,
        });
        expect(sum(counted.rows.map((row) => row.visits))).toBe(visits.total);
        expect(sum(lines.map((line) => line.visits))).toBe(whole.visits);
        expect(sum(lines.map((line) => line.personHours))).toBe(whole.personHours);
        if (eventDimensions.some((one) => one === by))
          expect(sum(lines.map((line) => line.events))).toBe(whole.events);
        for (const line of lines.slice(0, 2)) {
          const within = { ...filters, ...filterOf(by, line.key) };
          expect((await figures({ ...within, by: 'kind' })).whole).toMatchObject({
            events: line.events,
            visits: line.visits,
            people: line.people,
          });
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('count what took place: held, or announced for a day that is over', async () => {
    const { total } = await all((page) =>
      runQuery(kernel, actor, listCounted, { page, size: 200 }),
    );
    const rows = await inCentre(kernel.db, centre, 'read', (db) =>
      db.selectFrom('event').select(['state', 'ends_on']).execute(),
    );
    const been = rows.filter(
      ({ state, ends_on }) => state === 'held' || (state === 'published' && ends_on < '2026-06-20'),
    );
    expect(total).toBe(been.length);
    expect(been.length).toBeLessThan(rows.length);
  });
});

describe('hours', () => {
  /** Hours of the events of a day, and of those who came, by name. */
  async function hoursOn(day: string) {
    const asked = { from: day, to: day };
    const { whole } = await figures({ ...asked, by: 'kind' });
    const { rows } = await runQuery(kernel, actor, listVisits, asked);
    return { hours: whole.hours, people: rows.map(({ name, hours }) => [name, hours]) };
  }
  const add = (been: Been) =>
    inCentre(kernel.db, centre, 'write', (trx) => addBeen(trx, centre, been));

  it('are those of the kind for the share of the time, as certificates say them', async () => {
    const startsOn = '2024-03-12';
    await add({
      title: 'Семінар',
      kind: 'seminar',
      startsOn,
      times: ['10:00', '12:00'],
      visits: [
        { guest: 'Ганна' },
        { guest: 'Данило', state: 'partly', minutes: 40 },
        { guest: 'Зоя', state: 'absent' },
        { guest: 'Ілля', state: 'claimed' },
      ],
    });
    // 120 and 40 minutes in hours of 45.
    expect(await hoursOn(startsOn)).toEqual({
      hours: 2.6,
      people: [
        ['Ганна', 2.6],
        ['Данило', 0.8],
      ],
    });
  });

  it('count what runs side by side in a set once, and somebody at several parts once', async () => {
    const startsOn = '2024-03-13';
    const parentId = await add({ title: 'Конференція', kind: 'conference', startsOn });
    const part = (times: [string, string], visits: readonly Visit[]) =>
      add({ title: 'Потік', kind: 'seminar', startsOn, parentId, times, visits });
    await part(['10:00', '12:00'], [{ guest: 'Ганна' }, { guest: 'Данило' }]);
    await part(['10:00', '12:00'], [{ guest: 'Зоя' }]);
    await part(['13:00', '14:00'], [{ guest: 'Ганна' }]);
    expect(await hoursOn(startsOn)).toEqual({
      hours: 4,
      people: [
        ['Ганна', 4],
        ['Данило', 2.6],
        ['Зоя', 2.6],
      ],
    });
  });
});

/** The filter that leaves one group. */
function filterOf(by: (typeof dimensions)[number], key: string | null) {
  if (by === 'month') return { from: `${key}-01`, to: lastOf(key ?? '') };
  if (by === 'kind') return { kind: [key ?? ''] };
  if (by === 'format' || by === 'category') return { [by]: key ?? 'none' };
  return { [`${by}Id`]: key ?? 'none' };
}

const lastOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10);
