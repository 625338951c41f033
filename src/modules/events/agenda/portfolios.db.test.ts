import { expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { rule, sectionWorld } from '../../../../tests/support/section-world.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { duePortfolios } from './portfolios.ts';

const kernel = await testKernel();

it('names members of the section whose category ends soon, until they are on an agenda', async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const world = await sectionWorld(kernel);
  const director: Actor = await testUser(kernel, world.centre, 'director');
  const at = await world.organisation('Ліцей', 'vocational-college');
  const [near, far, , elsewhere] = [
    await world.teacher('Верба Ольга', { at, subjects: ['physics'] }),
    await world.teacher('Гай Петро', { at, subjects: ['physics'] }),
    await world.teacher('Липа Інна', { at, subjects: ['physics'] }),
    await world.teacher('Мак Яна', { at, subjects: ['chemistry'] }),
  ];
  const category = (person: string, since: string, until: string | null = null) =>
    inCentre(kernel.db, world.centre, 'write', (trx) =>
      trx
        .insertInto('qualification')
        .values({
          centre_id: world.centre,
          person_id: person,
          kind: 'category',
          value: 'higher',
          since,
          until,
        })
        .execute(),
    );
  // Five years after it was given, unless the register says a day.
  await category(near, '2022-04-10');
  await category(far, '2025-04-10');
  await category(elsewhere, '2022-04-10');
  const { id: sectionId } = await world.create({
    since: '2025-09-01',
    until: '2026-06-30',
    rule: rule({ subjects: ['physics'] }),
  });
  const { eventId } = await runOperation(kernel, director, createEvent, {
    kind: 'section-session',
    title: 'Засідання',
    startsOn: '2026-03-20',
    endsOn: '2026-03-20',
    sectionId,
  });
  const due = async () =>
    (await runQuery(kernel, director, duePortfolios, { eventId })).map(({ personId, until }) => [
      personId,
      until,
    ]);
  expect(await due()).toEqual([[near, '2027-04-10']]);
  await runOperation(kernel, director, addAgendaItem, {
    eventId,
    kind: 'portfolio',
    title: 'Портфоліо',
    speakers: [{ personId: near }],
  });
  expect(await due()).toEqual([]);
});
