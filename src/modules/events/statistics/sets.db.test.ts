import { beforeAll, expect, it } from 'vitest';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { addBeen } from '../../../../tests/support/season-of-facts.ts';
import { sectionWorld } from '../../../../tests/support/section-world.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { listDirectionTakings } from './coverage/list-directions.ts';
import { listInstitutionTakings } from './coverage/list-institutions.ts';
import { listPeopleTakings } from './coverage/list-people.ts';
import { readLetter } from './letter/read-letter.ts';
import { listVisits } from './list-visits.ts';
import { readFigures } from './read-figures.ts';
import { readReport } from './report/read-report.ts';
import { dimensions, visitDimensions } from './schema.ts';
import { readSectionAttendance } from './section-attendance.ts';

const kernel = await testKernel();
await loadWords({
  eventsSummary: {
    uk: () => import('../words/summary/uk.ts'),
    ru: () => import('../words/summary/ru.ts'),
    en: () => import('../words/summary/en.ts'),
  },
  eventsReport: {
    uk: () => import('../words/report/uk.ts'),
    ru: () => import('../words/report/ru.ts'),
    en: () => import('../words/report/en.ts'),
  },
  events: {
    uk: () => import('../words/uk.ts'),
    ru: () => import('../words/ru.ts'),
    en: () => import('../words/en.ts'),
  },
});
kernel.setNow(new Date('2026-06-20T09:00:00Z'));
const year = 2025;
const days = { from: '2025-09-01', to: '2026-08-31' };
let director: Actor;
let centre: string;
let lyceum: string;
let college: string;
let sectionId: string;
let everywhere: string;
let once: string;

/**
 * A training of a section on two days: two hours on the first, on the second two rooms at once for two hours. The section
 * stands at the whole alone; one part has a host of its own.
 */
beforeAll(async () => {
  const world = await sectionWorld(kernel);
  centre = world.centre;
  director = await testUser(kernel, centre, 'director');
  lyceum = await world.organisation('Ліцей', 'vocational-college');
  college = await world.organisation('Училище', 'vocational-college');
  everywhere = await world.teacher('Верба Олена', { at: lyceum });
  once = await world.teacher('Дуб Іван', { at: college });
  const { id: headId } = await runOperation(kernel, director, createPerson, {
    familyName: 'Явір',
    givenName: 'Ніна',
  });
  const made = await world.create({ since: '2025-09-01', until: '2026-08-31', headId } as never);
  sectionId = made.id;
  const [first, room] = await inCentre(kernel.db, centre, 'write', async (trx) => {
    await trx
      .insertInto('section_member')
      .values(
        [everywhere, once].map((person) => ({
          centre_id: centre,
          section_id: sectionId,
          person_id: person,
          role: 'member',
          since: '2025-09-01',
        })),
      )
      .execute();
    await trx
      .insertInto('direction')
      .values({ centre_id: centre, name: 'Дуальна освіта', position: 1 })
      .execute();
    const visit = (personId: string) => ({
      personId,
      organisationId: personId === once ? college : lyceum,
    });
    const whole = await addBeen(trx, centre, {
      title: 'Тренінг',
      kind: 'training',
      startsOn: '2026-03-10',
      sectionId,
      hostId: lyceum,
      visits: [visit(everywhere)],
    });
    const part = (title: string, startsOn: string, times: [string, string], more = {}) =>
      addBeen(trx, centre, {
        title,
        kind: 'training',
        startsOn,
        times,
        parentId: whole,
        state: 'published',
        ...more,
      });
    const morning: [string, string] = ['10:00', '12:00'];
    return [
      await part('День 1', '2026-03-10', morning, {
        hostId: lyceum,
        visits: [visit(everywhere), { guest: 'Ганна', organisationId: college }],
      }),
      await part('Зала А', '2026-03-11', morning, {
        hostId: college,
        visits: [visit(everywhere), visit(once)],
      }),
      await part('Зала Б', '2026-03-11', morning, { visits: [visit(everywhere)] }),
    ];
  });
  for (const eventId of [first ?? '', room ?? ''])
    await runOperation(kernel, director, addAgendaItem, {
      eventId,
      title: 'Дуальна освіта в майстерні',
      speakers: [{ personId: everywhere }],
    });
});

it('counts a set and its three parts once, each person once, by everything', async () => {
  for (const by of dimensions) {
    const { whole, lines } = await runQuery(kernel, director, readFigures, { ...days, by });
    // Four hours, for the rooms ran at once, are 5.3 of 45 minutes; of half of them 2.6.
    const all = { events: 1, hours: 5.3, visits: 3, people: 3, personHours: 10.5 };
    expect(whole, by).toMatchObject(all);
    const sum = (key: 'visits' | 'people' | 'personHours') =>
      Math.round(lines.reduce((total, line) => total + line[key], 0) * 10) / 10;
    expect([sum('visits'), sum('people'), sum('personHours')], by).toEqual([3, 3, 10.5]);
    if (!visitDimensions.some((one) => one === by)) expect(lines, by).toMatchObject([all]);
  }
  const { rows } = await runQuery(kernel, director, listVisits, days);
  expect(rows.map(({ hours }) => hours).sort()).toEqual([2.6, 2.6, 5.3]);
});

it('shows in coverage who hosted, spoke and came as of one event, also by the section of the whole', async () => {
  for (const narrowed of [{}, { sectionId }]) {
    const institutions = await runQuery(kernel, director, listInstitutionTakings, {
      ...days,
      ...narrowed,
    });
    expect(
      institutions.rows.map(({ name, hosted, spoke, came }) => [name, hosted, spoke, came]),
    ).toEqual([
      ['Ліцей', 1, 1, 1],
      ['Училище', 1, 0, 2],
    ]);
    const people = await runQuery(kernel, director, listPeopleTakings, { ...days, ...narrowed });
    expect(
      new Map(people.rows.map(({ personId, spoke, came }) => [personId, [spoke, came]])),
    ).toEqual(
      new Map([
        [everywhere, [1, 1]],
        [once, [0, 1]],
      ]),
    );
  }
  const directions = await runQuery(kernel, director, listDirectionTakings, days);
  expect(directions.rows).toMatchObject([{ name: 'Дуальна освіта', events: 1 }]);
});

it('counts it once for the section, its report and the letter, with the talks of the parts', async () => {
  const attendance = await runQuery(kernel, director, readSectionAttendance, { sectionId, year });
  expect(attendance).toMatchObject({ held: 1, came: 2, sessions: [{ visits: 3, members: 2 }] });
  const { facts } = await runQuery(kernel, director, readReport, { sectionId, year });
  expect(facts).toMatchObject({
    sessions: [{ title: 'Тренінг', visits: 3, talks: 2 }],
    figures: { events: 1, hours: 5.3, visits: 3, people: 3, personHours: 10.5 },
    absent: [],
  });
  expect(facts.talks).toHaveLength(2);
  const letter = await runQuery(kernel, director, readLetter, { year });
  const counted = { planned: 1, visits: 3, people: 3, institutions: 2 };
  expect(letter.facts.whole).toMatchObject({ ...counted, events: 1, hours: 5.3 });
  expect(letter.facts.sections).toMatchObject([{ ...counted, held: 1, talks: 2 }]);
});
