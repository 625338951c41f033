import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { membershipsOf } from '#platform/access/identify.ts';
import { declarePermissions } from '#platform/access/scopes.ts';
import { addDays, todayIn } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { changeGrant } from '../operations/change-grant.ts';
import { endGrant } from '../operations/end-grant.ts';
import { endMembership } from '../operations/end-membership.ts';
import { grantRole } from '../operations/grant-role.ts';
import { createRole } from '../operations/roles/create-role.ts';
import { removeRole } from '../operations/roles/remove-role.ts';
import { updateRole } from '../operations/roles/update-role.ts';
import { directoryPermissions } from '../permissions.ts';
import { listRoles } from '../roles/queries.ts';
import { listMembers } from './queries.ts';

const kernel = await testKernel();
declarePermissions(directoryPermissions);
const today = todayIn('Europe/Kyiv', new Date());
let centre: string;
let admin: Awaited<ReturnType<typeof testUser>>;
let director: typeof admin;
let college: string;
let branch: string;
beforeAll(async () => {
  centre = await testCentre(kernel.db, 'Кабінет Підлісного');
  admin = await testUser(kernel, centre, 'administrator');
  director = await testUser(kernel, centre, 'director');
  [college, branch] = await organisations();
});

function organisations(): Promise<[string, string]> {
  return inCentre(kernel.db, centre, 'write', async (trx) => {
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
    return [await add('Підлісний коледж'), await add('Філія в Озерному')];
  });
}

const grantsToday = async (userId: string) =>
  (await membershipsOf(kernel.db, userId)).flatMap(({ grants }) => grants);
const shown = async (id: string) =>
  (await runQuery(kernel, admin, listMembers, { id, state: 'all' })).rows[0]?.grants ?? [];
const refused = (reason: string) => ({ details: { reason } });

describe('a grant', () => {
  it('is valid in its place and from its first to its last day', async () => {
    const user = await testUser(kernel, centre, 'observer');
    const give = (since: string | null, until: string | null, organisationId: string) =>
      runOperation(kernel, admin, grantRole, {
        id: user.membershipId,
        role: 'institution-head',
        organisationId,
        since,
        until,
        ground: 'Наказ 12',
      });
    await give(today, today, college);
    await give(addDays(today, 1), null, branch);
    await give(addDays(today, -9), addDays(today, -1), branch);
    expect(await grantsToday(user.userId)).toEqual([
      { role: 'observer', place: null },
      { role: 'institution-head', place: { kind: 'organisation', id: college } },
    ]);
    expect(
      (await shown(user.membershipId)).map(({ state, place }) => [state, place?.name]),
    ).toEqual([
      ['current', 'Підлісний коледж'],
      ['current', undefined],
      ['ended', 'Філія в Озерному'],
      ['future', 'Філія в Озерному'],
    ]);
  });

  it('is not given twice for the same days', async () => {
    const user = await testUser(kernel, centre, 'observer');
    const give = () =>
      runOperation(kernel, admin, grantRole, { id: user.membershipId, role: 'methodist' });
    await give();
    await expect(give()).rejects.toMatchObject(refused('directory.already-granted'));
  });

  it('wants a place that fits the role', async () => {
    const user = await testUser(kernel, centre, 'observer');
    const give = (input: object) =>
      runOperation(kernel, admin, grantRole, { id: user.membershipId, ...input });
    const wrong = (path: string, code: string) => ({ details: { fields: [{ path, code }] } });
    await expect(give({ role: 'institution-head' })).rejects.toMatchObject(
      wrong('place', 'wrong-place'),
    );
    await expect(give({ role: 'administrator', organisationId: college })).rejects.toMatchObject(
      wrong('place', 'wrong-place'),
    );
    await expect(give({})).rejects.toMatchObject(wrong('role', 'required'));
    await expect(
      give({ role: 'observer', since: '2026-05-02', until: '2026-05-01' }),
    ).rejects.toMatchObject(wrong('until', 'period-order'));
  });

  it('moves to another place, and ends at once or by a day; without any nobody comes in', async () => {
    const user = await testUser(kernel, centre, 'teacher', undefined, {
      kind: 'organisation',
      id: college,
    });
    const id = user.membershipId;
    const [grant] = await shown(id);
    const grantId = grant?.id ?? '';
    await runOperation(kernel, admin, changeGrant, { id, grantId, organisationId: branch });
    expect(await grantsToday(user.userId)).toMatchObject([{ place: { id: branch } }]);
    await expect(runOperation(kernel, admin, changeGrant, { id, grantId })).rejects.toMatchObject({
      details: { fields: [{ path: 'place', code: 'wrong-place' }] },
    });
    await runOperation(kernel, admin, endGrant, { id, grantId, until: today });
    expect(await grantsToday(user.userId)).toHaveLength(1);
    await runOperation(kernel, admin, endGrant, { id, grantId });
    expect(await membershipsOf(kernel.db, user.userId)).toEqual([]);
    await expect(runOperation(kernel, admin, endGrant, { id, grantId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is told to every process at once', async () => {
    const user = await testUser(kernel, centre, 'observer');
    const client = new pg.Client({ connectionString: kernel.ownerUrl });
    await client.connect();
    try {
      await client.query('listen kabinet_access');
      const told = new Promise((resolve) => client.on('notification', (n) => resolve(n.payload)));
      await runOperation(kernel, admin, grantRole, { id: user.membershipId, role: 'methodist' });
      expect(await told).toBe(user.userId);
    } finally {
      await client.end();
    }
  });
});

describe('the last administrator', () => {
  it('stays, and without an end', async () => {
    const place = await testCentre(kernel.db);
    const only = await testUser(kernel, place, 'administrator');
    const { rows } = await runQuery(kernel, only, listMembers, {});
    const id = only.membershipId;
    const grantId = rows[0]?.grants[0]?.id ?? '';
    const last = refused('directory.last-administrator');
    const attempts = [
      () => runOperation(kernel, only, endGrant, { id, grantId }),
      () => runOperation(kernel, only, endGrant, { id, grantId, until: addDays(today, 30) }),
      () => runOperation(kernel, only, changeGrant, { id, grantId, until: addDays(today, 30) }),
      () => runOperation(kernel, only, changeGrant, { id, grantId, since: addDays(today, 1) }),
      () => runOperation(kernel, only, endMembership, { id }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(last);
    const second = await testUser(kernel, place, 'observer');
    await runOperation(kernel, only, grantRole, {
      id: second.membershipId,
      role: 'administrator',
      until: addDays(today, 30),
    });
    await expect(runOperation(kernel, only, endGrant, { id, grantId })).rejects.toMatchObject(last);
  });
});

describe('nobody gives more than what they hold', () => {
  it('a director gives all below, and touches no administrator', async () => {
    const user = await testUser(kernel, centre, 'administrator');
    const id = user.membershipId;
    const grantId = (await shown(id))[0]?.id ?? '';
    const forbidden = { code: 'forbidden' };
    for (const role of ['administrator', 'director'] as const)
      await expect(runOperation(kernel, director, grantRole, { id, role })).rejects.toMatchObject(
        forbidden,
      );
    await runOperation(kernel, director, grantRole, { id, role: 'methodist' });
    await expect(runOperation(kernel, director, endGrant, { id, grantId })).rejects.toMatchObject(
      forbidden,
    );
    await expect(
      runOperation(kernel, director, changeGrant, { id, grantId, until: today }),
    ).rejects.toMatchObject(forbidden);
  });

  it('own roles too, whose permissions follow at once', async () => {
    const user = await testUser(kernel, centre, 'observer');
    const id = user.membershipId;
    const less = await runOperation(kernel, admin, createRole, {
      name: 'Секретар',
      permissions: ['person.read', 'person.create'],
    });
    const more = await runOperation(kernel, admin, createRole, {
      name: 'Наглядач',
      permissions: ['centre.update'],
    });
    await expect(
      runOperation(kernel, director, grantRole, { id, ownRoleId: more.id }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await runOperation(kernel, director, grantRole, { id, ownRoleId: less.id });
    await runOperation(kernel, admin, updateRole, {
      id: less.id,
      name: 'Секретар ради',
      permissions: ['person.read'],
    });
    expect(await grantsToday(user.userId)).toContainEqual({
      role: { id: less.id, name: 'Секретар ради', permissions: ['person.read'] },
      place: null,
    });
    expect(await runQuery(kernel, admin, listRoles, {})).toMatchObject([
      { name: 'Наглядач', holders: 0 },
      { name: 'Секретар ради', holders: 1 },
    ]);
    await expect(runOperation(kernel, admin, removeRole, { id: less.id })).rejects.toMatchObject(
      refused('directory.role-in-use'),
    );
    await runOperation(kernel, admin, removeRole, { id: more.id });
  });

  it('an own role takes neither what everybody has nor what only the program does', async () => {
    for (const permission of ['token.create', 'invitation.accept', 'person.everything'])
      await expect(
        runOperation(kernel, admin, createRole, { name: permission, permissions: [permission] }),
      ).rejects.toMatchObject({ code: 'invalid' });
  });
});
