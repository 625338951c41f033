import { beforeEach, expect, it } from 'vitest';
import { runQuery } from '#platform/query/run.ts';
import { letterWorld } from '../../../../tests/support/event-letters.ts';
import { testUser } from '../../../../tests/support/kernel.ts';
import { setEventPeople } from '../operations/people/set-people.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { findEventPeople, matchEventPeople } from './find-people.ts';

const world = await letterWorld();
const { kernel, run, announced } = world;

let eventId: string;
let teacher: Awaited<ReturnType<typeof testUser>>;
beforeEach(async () => {
  eventId = await announced();
  teacher = await testUser(kernel, world.actor.centreId, 'teacher');
  await run(enrolPeople, { eventId, personIds: [teacher.personId] });
});

const found = (actor = world.actor) =>
  runQuery(kernel, actor, findEventPeople, { eventId, q: 'Тестова' });

it('of an event are found by its team, not by whoever would learn so who comes', async () => {
  const curious = await testUser(kernel, world.actor.centreId, 'observer');
  for (const actor of [curious, teacher]) {
    await expect(found(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      runQuery(kernel, actor, matchEventPeople, { eventId, names: ['Тестова'] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  }
  const secretary = await testUser(kernel, world.actor.centreId, 'teacher');
  await run(setEventPeople, {
    eventId,
    responsibleId: world.actor.personId,
    people: [{ role: 'secretary', personId: secretary.personId }],
  });
  expect((await found(secretary)).map(({ id }) => id).sort()).toEqual(
    [teacher.personId, secretary.personId, world.actor.personId].sort(),
  );
  expect((await found()).length).toBeGreaterThan(3);
});
