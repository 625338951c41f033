import { beforeAll, expect, it } from 'vitest';
import { membershipsOf } from '#platform/access/identify.ts';
import { addDays, todayIn } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { archivePerson } from '../operations/archive-person.ts';
import { grantRole } from '../operations/grant-role.ts';
import { restorePerson } from '../operations/restore-person.ts';
import { listMembers } from './queries.ts';

const kernel = await testKernel();
const today = todayIn('Europe/Kyiv', new Date());
const yesterday = addDays(today, -1);
let centre: string;
let admin: Awaited<ReturnType<typeof testUser>>;
let lyceum: string;
let college: string;
beforeAll(async () => {
  centre = await testCentre(kernel.db, 'Кабінет Залужжя');
  admin = await testUser(kernel, centre, 'administrator');
  [lyceum = '', college = ''] = await write((trx) =>
    trx
      .insertInto('organisation')
      .values([1, 2].map(() => ({ centre_id: centre, kind: 'school' })))
      .returning('id')
      .execute()
      .then((rows) => rows.map(({ id }) => id)),
  );
});

const write = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, centre, 'write', work);
const post = (personId: string, organisationId: string, until: string | null = null) =>
  write(async (trx) => {
    const { id } = await trx
      .insertInto('post')
      .values({
        centre_id: centre,
        person_id: personId,
        organisation_id: organisationId,
        kind: 'teacher',
        title: 'вчитель',
        main: false,
        until,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
const endPost = (id: string, until: string | null) =>
  write((trx) => trx.updateTable('post').set({ until }).where('id', '=', id).execute());
const grantsOf = async (id: string) =>
  ((await runQuery(kernel, admin, listMembers, { id })).rows[0]?.grants ?? []).map(
    ({ role, until, leftOn, state }) => ({ role, until, leftOn, state }),
  );
const teacher = () =>
  testUser(kernel, centre, 'teacher', undefined, { kind: 'organisation', id: lyceum });

it('a role in an institution ends with the last post there, and goes on when that is taken back', async () => {
  const user = await teacher();
  const first = await post(user.personId, lyceum);
  await post(user.personId, college);
  await endPost(first, yesterday);
  expect(await grantsOf(user.membershipId)).toEqual([
    { role: 'teacher', until: yesterday, leftOn: yesterday, state: 'ended' },
  ]);
  expect(await membershipsOf(kernel.db, user.userId)).toEqual([]);
  const again = await post(user.personId, lyceum, addDays(today, 5));
  expect(await grantsOf(user.membershipId)).toMatchObject([{ until: addDays(today, 5) }]);
  await write((trx) => trx.deleteFrom('post').where('id', '=', again).execute());
  await endPost(first, null);
  expect(await grantsOf(user.membershipId)).toEqual([
    { role: 'teacher', until: null, leftOn: null, state: 'current' },
  ]);
});

it('a role in the whole centre ends with the last post anywhere, an earlier end stays', async () => {
  const user = await testUser(kernel, centre, 'methodist');
  const soon = addDays(today, 2);
  await runOperation(kernel, admin, grantRole, {
    id: user.membershipId,
    role: 'observer',
    until: soon,
  });
  const [one, two] = [await post(user.personId, lyceum), await post(user.personId, college)];
  await endPost(one, yesterday);
  expect(await grantsOf(user.membershipId)).toMatchObject([{ until: null }, { until: soon }]);
  const last = addDays(today, 10);
  await endPost(two, last);
  expect(await grantsOf(user.membershipId)).toEqual([
    { role: 'methodist', until: last, leftOn: last, state: 'current' },
    { role: 'observer', until: soon, leftOn: null, state: 'current' },
  ]);
});

it('who has no posts leaves with the day on the staff list', async () => {
  const user = await testUser(kernel, centre, 'methodist');
  await runOperation(kernel, admin, archivePerson, { id: user.personId, activeUntil: yesterday });
  expect(await membershipsOf(kernel.db, user.userId)).toEqual([]);
  await runOperation(kernel, admin, restorePerson, { id: user.personId });
  expect(await membershipsOf(kernel.db, user.userId)).toHaveLength(1);
});

it('the last administrator stays', async () => {
  const place = await testCentre(kernel.db);
  const only = await testUser(kernel, place, 'administrator');
  await runOperation(kernel, only, archivePerson, { id: only.personId, activeUntil: yesterday });
  expect(await membershipsOf(kernel.db, only.userId)).toHaveLength(1);
});
