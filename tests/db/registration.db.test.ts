import { beforeAll, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { confirmRegistration } from '#modules/directory/operations/registrations/confirm-registration.ts';
import { refuseRegistration } from '#modules/directory/operations/registrations/refuse-registration.ts';
import { updateCentre } from '#modules/directory/operations/update-centre.ts';
import { askRegistration, findOpenCentre } from '#modules/directory/public.ts';
import { listRegistrations } from '#modules/directory/registrations/list-registrations.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { listMail } from '#platform/mail/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let centre: string;
let admin: Awaited<ReturnType<typeof testUser>>;
let lyceum: string;
let branch: string;
beforeAll(async () => {
  centre = await testCentre(kernel.db, 'Кабінет Підгір’я');
  admin = await testUser(kernel, centre, 'administrator');
  [lyceum, branch] = await inCentre(kernel.db, centre, 'write', async (trx) => {
    const add = async (name: string) => {
      const { id } = await trx
        .insertInto('organisation')
        .values({ centre_id: centre, kind: 'vocational-college' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('organisation_name')
        .values({ centre_id: centre, organisation_id: id, kind: 'full', name })
        .execute();
      return id;
    };
    const ids: [string, string] = [await add('Підгірський ліцей'), await add('Філія в Яру')];
    await trx
      .insertInto('organisation_link')
      .values({ centre_id: centre, child_id: ids[1], parent_id: ids[0] })
      .execute();
    return ids;
  });
});

const ask = (email: string, more: object = {}) =>
  askRegistration(
    kernel,
    centre,
    { name: 'Ярина Лісова', email, organisationId: lyceum, role: 'teacher', ...more },
    '192.0.2.9',
  );
const letters = async (to: string) =>
  (await runQuery(kernel, admin, listMail, { q: to })).rows.length;

it('is closed until the centre opens it', async () => {
  expect(await findOpenCentre(kernel, centre)).toBeNull();
  await expect(ask('early@example.org')).rejects.toMatchObject({
    details: { reason: 'directory.registration-closed' },
  });
  await runOperation(kernel, admin, updateCentre, { settings: { selfRegistration: true } });
  expect(await findOpenCentre(kernel, centre)).toMatchObject({
    name: 'Кабінет Підгір’я',
    organisations: [{ name: 'Підгірський ліцей' }, { name: 'Філія в Яру' }],
  });
  expect(await findOpenCentre(kernel, crypto.randomUUID())).toBeNull();
  expect(await findOpenCentre(kernel, "' or true --")).toBeNull();
});

it('makes no account: the institution confirms, and a letter invites', async () => {
  const head = await testUser(kernel, centre, 'institution-head', 'head@example.org', {
    kind: 'organisation',
    id: lyceum,
  });
  const other = await testUser(kernel, centre, 'institution-head', undefined, {
    kind: 'organisation',
    id: branch,
  });
  await ask('Yaryna@Example.org');
  await ask('yaryna@example.org');
  expect(await letters('head@example.org')).toBe(1);
  expect(await letters('yaryna@')).toBe(0);
  const { rows } = await runQuery(kernel, head, listRegistrations, {});
  expect(rows).toMatchObject([{ email: 'yaryna@example.org', state: 'waiting' }]);
  const id = rows[0]?.id ?? '';
  expect((await runQuery(kernel, other, listRegistrations, {})).total).toBe(0);
  await expect(runOperation(kernel, other, confirmRegistration, { id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await runOperation(kernel, head, confirmRegistration, { id });
  expect(await letters('yaryna@')).toBe(1);
  await expect(runOperation(kernel, head, confirmRegistration, { id })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('below an institution is its business too, and nobody confirms more than what is below them', async () => {
  const head = await testUser(kernel, centre, 'institution-head', undefined, {
    kind: 'organisation',
    id: lyceum,
  });
  await ask('branch@example.org', { organisationId: branch, role: 'institution-head' });
  const { rows } = await runQuery(kernel, head, listRegistrations, { q: 'branch@' });
  const id = rows[0]?.id ?? '';
  await expect(runOperation(kernel, head, confirmRegistration, { id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await runOperation(kernel, admin, refuseRegistration, { id, reason: 'не працює' });
  expect((await runQuery(kernel, head, listRegistrations, { q: 'branch@' })).rows).toMatchObject([
    { state: 'refused', reason: 'не працює' },
  ]);
  expect(await letters('branch@')).toBe(0);
});

it('stops a flood from one address', async () => {
  for (let at = 0; at < 30; at++) await ask(`flood-${at}@example.org`).catch(() => undefined);
  await expect(ask('one-more@example.org')).rejects.toMatchObject({ code: 'too-many-requests' });
});
