import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createPerson } from '../operations/create-person.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import {
  addToReserve,
  endReserve,
  removeReserve,
  updateReserve,
} from '../operations/reserve/write-reserve.ts';
import { listReserve } from './list-reserve.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-02-02T09:00:00Z'));
let director: Actor;
let head: Actor;
let personId = '';
let other = '';
const run = <I, O>(
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: I,
  actor = director,
) => runOperation(kernel, actor, operation, input);

beforeAll(async () => {
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  const college = async (name: string) =>
    (await run(createOrganisation, { kind: 'vocational-college', name })).id;
  const [here, there] = [await college('Ліцей Ставки'), await college('Ліцей Гора')];
  const teacher = async (familyName: string, organisationId: string) =>
    (
      await run(createPerson, {
        familyName,
        firstPost: { organisationId, kind: 'teacher', since: '2015-09-01' },
      })
    ).id;
  personId = await teacher('Джерельна', here);
  other = await teacher('Скельна', there);
  const place = { kind: 'organisation', id: here } as const;
  head = await testUser(kernel, director.centreId, 'institution-head', undefined, place);
});

it('a person is in the reserve for a post once at a time, and ends appointed', async () => {
  const entry = { personId, postKind: 'deputy', since: '2025-09-01', ground: 'наказ № 3' };
  const { id, version } = await run(addToReserve, entry);
  await expect(run(addToReserve, { ...entry, since: '2026-01-01' })).rejects.toMatchObject({
    details: { reason: 'reserve.overlap' },
  });
  await expect(run(addToReserve, { ...entry, postKind: 'no-such-post' })).rejects.toMatchObject({
    details: { fields: [{ path: 'postKind', code: 'unknown' }] },
  });
  const { personId: _, ...fields } = entry;
  await run(updateReserve, { id, ...fields, preparation: 'школа молодого керівника' });
  await expect(
    runOperation(kernel, director, updateReserve, { id, ...fields }, { ifMatch: version }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const current = (on?: string) =>
    runQuery(kernel, director, listReserve, { state: 'current', on });
  expect((await current()).rows).toMatchObject([
    {
      person: 'Джерельна',
      currentOrganisation: 'Ліцей Ставки',
      preparation: 'школа молодого керівника',
    },
  ]);
  expect((await current('2025-08-31')).total).toBe(0);
  await run(endReserve, { id, until: '2026-01-31', outcome: 'appointed', ground: 'наказ № 7' });
  expect((await current()).total).toBe(0);
  expect((await current('2026-01-31')).total).toBe(1);
  expect(
    (await runQuery(kernel, director, listReserve, { state: 'appointed' })).rows,
  ).toMatchObject([{ outcome: 'appointed', endGround: 'наказ № 7' }]);
});

it('an institution keeps its own people only', async () => {
  const entry = { postKind: 'director', since: '2025-09-01' };
  await run(addToReserve, { ...entry, personId: other });
  await expect(run(addToReserve, { ...entry, personId: other }, head)).rejects.toMatchObject({
    code: 'forbidden',
  });
  const { id } = await run(addToReserve, { ...entry, personId }, head);
  const { rows } = await runQuery(kernel, head, listReserve, { state: 'current' });
  expect(rows.map((row) => row.person)).toEqual(['Джерельна']);
  await run(removeReserve, { id }, head);
  expect((await runQuery(kernel, head, listReserve, { state: 'current' })).total).toBe(0);
});
