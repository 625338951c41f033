import { expect, it } from 'vitest';
import { z } from 'zod';
import { inCentre } from '#platform/db/tenant.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../tests/support/kernel.ts';
import { listAudit } from './queries.ts';

const kernel = await testKernel();
const centreId = await testCentre(kernel.db);
const admin = await testUser(kernel, centreId, 'administrator');
const teacher = await testUser(kernel, centreId, 'methodist');

const note = defineOperation({
  name: 'test.note',
  summary: 'Writes a row into the log.',
  input: z.object({ id: z.uuid(), name: z.string(), about: z.uuid().nullable() }),
  output: z.object({}),
  permission: { roles: 'everyone' },
  load: () => Promise.resolve({}),
  async run({ audit }, { id, name, about }) {
    audit({ objectType: 'organisation', objectId: id, objectName: name, after: { about } });
    return {};
  },
});

const add = (name: string) =>
  inCentre(kernel.db, centreId, 'write', async (trx) => {
    const made = trx
      .insertInto('organisation')
      .values({ centre_id: centreId, kind: 'college' })
      .returning('id');
    const { id } = await made.executeTakeFirstOrThrow();
    return { id, name };
  });

it('tells of a part of the tree, names what changes speak of, and where it was done', async () => {
  const [college, branch, other] = [await add('Коледж'), await add('Філія'), await add('Ліцей')];
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .insertInto('organisation_link')
      .values({
        centre_id: centreId,
        child_id: branch.id,
        parent_id: college.id,
        since: '2020-01-01',
      })
      .execute(),
  );
  const actor = { ...admin, userAgent: 'Mozilla/5.0 Firefox/140.0' };
  for (const { id, name } of [college, branch, other])
    await runOperation(kernel, actor, note, { id, name, about: other.id });

  const within = async (organisationId: string) =>
    (await runQuery(kernel, admin, listAudit, { organisationId })).rows;
  expect((await within(college.id)).map(({ object }) => object?.name).sort()).toEqual([
    'Коледж',
    'Філія',
  ]);
  const [row] = await within(branch.id);
  expect(row).toMatchObject({
    names: { [other.id]: 'Ліцей' },
    userAgent: 'Mozilla/5.0 Firefox/140.0',
    ip: '192.0.2.7',
  });
});

it('names nothing that a reader may not see', async () => {
  const hidden = await add('Прихований');
  await runOperation(kernel, admin, note, { ...hidden, about: null });
  const own = await add('Свій');
  await runOperation(kernel, teacher, note, { ...own, about: hidden.id });
  const { rows } = await runQuery(kernel, teacher, listAudit, {});
  expect(rows.map(({ object, names }) => [object?.name, names])).toEqual([['Свій', {}]]);
});
