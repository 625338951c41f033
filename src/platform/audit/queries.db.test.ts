import { expect, it } from 'vitest';
import { z } from 'zod';
import { inCentre } from '#platform/db/tenant.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../tests/support/kernel.ts';
import { listAudit } from './queries.ts';
import { readHeads } from './seal/heads-file.ts';
import { sealAudit } from './seal/seal-audit.ts';

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

it('tells the head of an institution what was done there, and of those who work there now', async () => {
  const [college, other] = [await add('Коледж голови'), await add('Чужий коледж')];
  const head = await testUser(kernel, centreId, 'institution-head', undefined, {
    kind: 'organisation',
    id: college.id,
  });
  const person = (name: string, ...posts: { organisation_id: string; until: string | null }[]) =>
    inCentre(kernel.db, centreId, 'write', async (trx) => {
      const { id } = await trx
        .insertInto('person')
        .values({ centre_id: centreId, family_name: name, short_name: name })
        .returning('id')
        .executeTakeFirstOrThrow();
      const post = { centre_id: centreId, person_id: id, kind: 'teacher', title: 'викладач' };
      for (const one of posts)
        await trx
          .insertInto('post')
          .values({ ...post, ...one, since: '2020-01-01', main: false })
          .execute();
      return { id, name };
    });
  const here = { organisation_id: college.id, until: null };
  const left = { organisation_id: college.id, until: '2021-01-01' };
  const told = [college, await person('Тутешня', here), await person('Колишня', left)];
  const elsewhere = { organisation_id: other.id, until: null };
  const hidden = [other, await person('Чужа', elsewhere), await person('Пішла', left, elsewhere)];
  for (const object of [...told, ...hidden])
    await runOperation(kernel, admin, note, { ...object, about: other.id });
  const { rows } = await runQuery(kernel, head, listAudit, { size: 50 });
  expect(rows.map(({ object }) => object?.name).toSorted()).toEqual(
    told.map(({ name }) => name).toSorted(),
  );
  // What the log calls other objects is for those who lead the centre.
  expect(rows.map(({ names }) => names)).toEqual(told.map(() => ({})));
  expect((await runQuery(kernel, head, listAudit, { organisationId: other.id })).total).toBe(0);
});

it('gives the heads of its seals to an administrator alone, as the command reads them', async () => {
  kernel.setNow(new Date(Date.now() + 2 * 86_400_000));
  await sealAudit(kernel, centreId);
  const { bytes } = await runQuery(kernel, admin, readHeads, {});
  expect(Buffer.from(bytes).toString()).toMatch(
    new RegExp(`^(${centreId}\\t\\d{4}-\\d\\d-\\d\\d\\t\\d+\\t\\d+\\t[0-9a-f]{64}\\n)+$`),
  );
  await expect(runQuery(kernel, teacher, readHeads, {})).rejects.toMatchObject({
    code: 'forbidden',
  });
  kernel.setNow(null);
});
