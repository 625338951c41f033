import { beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#platform/access/actor.ts';
import { identifyToken, membershipsOf as membershipsOfUser } from '#platform/access/identify.ts';
import { placesOfRole } from '#platform/access/may-give.ts';
import { declarePermissions } from '#platform/access/scopes.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { listMail, readMail } from '#platform/mail/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createCentre } from '../operations/create-centre.ts';
import { createInvitation } from '../operations/create-invitation.ts';
import { createPerson } from '../operations/create-person.ts';
import { createToken } from '../operations/create-token.ts';
import { endGrant } from '../operations/end-grant.ts';
import { endMembership } from '../operations/end-membership.ts';
import { grantRole } from '../operations/grant-role.ts';
import { revokeInvitation } from '../operations/revoke-invitation.ts';
import { revokeToken } from '../operations/revoke-token.ts';
import { directoryPermissions } from '../permissions.ts';
import { readCentre } from '../queries.ts';
import { acceptInvitation, findInvitation } from './accept-invitation.ts';
import { listInvitations, listMembers, listOwnTokens } from './queries.ts';

const kernel = await testKernel();
declarePermissions(directoryPermissions);
await loadWords({
  directory: {
    uk: () => import('../words/uk.ts'),
    ru: () => import('../words/ru.ts'),
    en: () => import('../words/en.ts'),
  },
});

let centre: string;
let admin: Awaited<ReturnType<typeof testUser>>;
let director: typeof admin;
beforeAll(async () => {
  centre = await testCentre(kernel.db, 'Кабінет Надрічного');
  admin = await testUser(kernel, centre, 'administrator');
  director = await testUser(kernel, centre, 'director');
});

const secretOf = (link: string | null) => link?.split('/').at(-1) ?? '';
const invite = (
  input: { delivery?: 'mail' | 'link'; email?: string; personId?: string; validDays?: number } = {},
) =>
  runOperation(kernel, admin, createInvitation, { role: 'methodist', delivery: 'link', ...input });
const guest = (email: string) => ({ name: 'Зоряна Польова', email, password: 'довгий-пароль-1' });
const members = (q: string) => runQuery(kernel, admin, listMembers, { q });

describe('the list of accounts', () => {
  it('counts a passkey as protection, as it does a code', async () => {
    const colleague = await testUser(kernel, centre, 'methodist');
    const shown = async () =>
      (await runQuery(kernel, admin, listMembers, { size: 200 })).rows.find(
        ({ userId }) => userId === colleague.userId,
      );
    expect(await shown()).toMatchObject({ twoFactor: false });
    await kernel.db
      .insertInto('auth_passkey')
      .values({
        ...{ user_id: colleague.userId ?? '', name: 'Телефон' },
        ...{ credential_id: 'key-of-a-telephone', public_key: Buffer.from([1]) },
      })
      .execute();
    expect(await shown()).toMatchObject({ twoFactor: true });
  });
});

describe('an invitation', () => {
  it('by link makes an account and a membership, once', async () => {
    const { link, id } = await invite();
    const secret = secretOf(link);
    expect(await findInvitation(kernel, secret)).toMatchObject({
      centreName: 'Кабінет Надрічного',
      role: 'methodist',
      email: null,
    });
    const { userId } = await acceptInvitation(
      kernel,
      secret,
      guest('Zoryana@Example.org'),
      '192.0.2.1',
    );
    expect((await members('zoryana')).rows).toMatchObject([
      {
        email: 'zoryana@example.org',
        grants: [{ role: 'methodist', place: null, state: 'current' }],
        endedAt: null,
        version: 1,
      },
    ]);
    expect(userId).toBeTruthy();
    expect(await findInvitation(kernel, secret)).toBeNull();
    await expect(acceptInvitation(kernel, secret, guest('b@example.org'))).rejects.toMatchObject({
      details: { reason: 'directory.invitation-invalid' },
    });
    await expect(runOperation(kernel, admin, revokeInvitation, { id })).rejects.toMatchObject({
      details: { reason: 'directory.invitation-used' },
    });
    const audit = await runQuery(kernel, admin, listAudit, { operation: 'invitation.accept' });
    expect(audit.rows[0]).toMatchObject({
      actor: { kind: 'system', name: 'Зоряна Польова' },
      object: { type: 'membership', name: 'Зоряна Польова <zoryana@example.org>' },
      ip: '192.0.2.1',
    });
  });

  it('is taken by one of many who try at once', async () => {
    const secret = secretOf((await invite()).link);
    const tries = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((at) => acceptInvitation(kernel, secret, guest(`race${at}@example.org`))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of tries)
      if (attempt.status === 'rejected')
        expect(attempt.reason.details.reason).toBe('directory.invitation-invalid');
    expect((await members('race')).total).toBe(1);
  });

  it('by mail goes to its address only, and leaves the link in the letter alone', async () => {
    const { link } = await invite({ delivery: 'mail', email: 'Stepan@Example.org' });
    expect(link).toBeNull();
    const { rows } = await runQuery(kernel, admin, listMail, { q: 'stepan@' });
    expect(rows).toMatchObject([{ recipient: 'stepan@example.org', state: 'kept' }]);
    const { text, subject } = await runQuery(kernel, admin, readMail, { id: rows[0]?.id ?? '' });
    expect(subject).toContain('Кабінет Надрічного');
    const secret = /\/invitation\/(\S+)/.exec(text ?? '')?.[1] ?? '';
    const kept = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx.selectFrom('mail_message').select('hidden').where('id', '=', rows[0]!.id).execute(),
    );
    expect(kept).toEqual([{ hidden: 'once_sent' }]);
    const { email } = await acceptInvitation(kernel, secret, guest('other@example.org'));
    expect(email).toBe('stepan@example.org');
  });

  it('ends with its day, and when it is revoked', async () => {
    const late = secretOf((await invite({ validDays: 1 })).link);
    await inCentre(kernel.db, centre, 'write', (trx) =>
      trx
        .updateTable('invitation')
        .set({ expires_at: new Date(Date.now() - 1000) })
        .where('accepted_at', 'is', null)
        .execute(),
    );
    expect(await findInvitation(kernel, late)).toBeNull();
    const { link, id } = await invite();
    await runOperation(kernel, admin, revokeInvitation, { id });
    await expect(
      acceptInvitation(kernel, secretOf(link), guest('c@example.org')),
    ).rejects.toMatchObject({ details: { reason: 'directory.invitation-invalid' } });
    const states = await runQuery(kernel, admin, listInvitations, { size: 200 });
    expect(states.rows[0]).toMatchObject({ id, state: 'revoked' });
    expect(
      (await runQuery(kernel, admin, listInvitations, { state: 'expired' })).total,
    ).toBeGreaterThan(0);
  });

  it('joins an account that exists only with its password', async () => {
    const other = await testCentre(kernel.db);
    const otherAdmin = await testUser(kernel, other, 'administrator');
    const first = secretOf((await invite()).link);
    await acceptInvitation(kernel, first, guest('two@example.org'));
    const { link } = await runOperation(kernel, otherAdmin, createInvitation, {
      role: 'observer',
      delivery: 'link',
    });
    const wrong = { ...guest('two@example.org'), password: 'інший-пароль-2' };
    await expect(acceptInvitation(kernel, secretOf(link), wrong)).rejects.toMatchObject({
      details: { reason: 'directory.account-password-wrong' },
    });
    await acceptInvitation(kernel, secretOf(link), guest('two@example.org'));
    expect((await runQuery(kernel, otherAdmin, listMembers, { q: 'two@' })).total).toBe(1);
    const again = secretOf((await invite()).link);
    await expect(acceptInvitation(kernel, again, guest('two@example.org'))).rejects.toMatchObject({
      details: { reason: 'directory.already-member' },
    });
  });

  it('gives the account its person: the invited one, or the one with the address', async () => {
    const add = (familyName: string, email: string | null) =>
      runOperation(kernel, director, createPerson, { familyName, email });
    const chosen = await add('Обрана', null);
    const matched = await add('Знайдена', 'Matched@Example.org');
    await acceptInvitation(
      kernel,
      secretOf((await invite({ personId: chosen.id })).link),
      guest('chosen@example.org'),
    );
    await acceptInvitation(kernel, secretOf((await invite()).link), guest('matched@example.org'));
    expect((await members('chosen@')).rows[0]?.personId).toBe(chosen.id);
    expect((await members('matched@')).rows[0]?.personId).toBe(matched.id);
    await expect(invite({ personId: chosen.id })).rejects.toMatchObject({
      details: { reason: 'directory.person-has-account' },
    });
  });

  it('needs an address for a letter, and no higher role than the inviter gives', async () => {
    await expect(invite({ delivery: 'mail' })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'email', code: 'required' }] },
    });
    for (const role of roles) {
      const attempt = runOperation(kernel, director, createInvitation, { role, delivery: 'link' });
      if (role === 'administrator' || role === 'director')
        await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
      else if (placesOfRole[role].includes('centre')) await attempt;
      else await expect(attempt).rejects.toMatchObject({ code: 'invalid' });
    }
  });
});

describe('a membership', () => {
  it('of the last administrator stays, whoever asks and however many at once', async () => {
    const place = await testCentre(kernel.db);
    const pair = [
      await testUser(kernel, place, 'administrator'),
      await testUser(kernel, place, 'administrator'),
    ] as const;
    const [one, two] = pair;
    const endAdministrator = async (actor: typeof admin, id: string) => {
      const { rows } = await runQuery(kernel, actor, listMembers, { id });
      return runOperation(kernel, actor, endGrant, {
        id,
        grantId: rows[0]?.grants[0]?.id ?? '',
      });
    };
    const tries = await Promise.allSettled([
      runOperation(kernel, one, endMembership, { id: two.membershipId }),
      endAdministrator(two, one.membershipId),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { details: { reason: 'directory.last-administrator' } },
    });
    const left = await runQuery(kernel, one, listMembers, { role: 'administrator' });
    expect(left.total).toBe(1);
  });

  it('that ends takes its tokens along, and can begin again', async () => {
    const user = await testUser(kernel, centre, 'methodist', 'returns@example.org');
    const { secret } = await runOperation(kernel, user, createToken, {
      name: 'Скрипт',
      scopes: ['person.read'],
    });
    expect(await identifyToken(kernel.db, secret)).toMatchObject({ user: { id: user.userId } });
    await runOperation(kernel, admin, endMembership, { id: user.membershipId });
    expect(await identifyToken(kernel.db, secret)).toBeNull();
    expect((await members('returns@')).total).toBe(0);
    await expect(
      runOperation(kernel, admin, grantRole, { id: user.membershipId, role: 'director' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a personal token', () => {
  it('is limited to permissions that exist, shown once, and ended by its owner', async () => {
    const make = (scopes: string[]) =>
      runOperation(kernel, director, createToken, { name: 'Звіт', scopes });
    await expect(make(['person.read', 'person.everything'])).rejects.toMatchObject({
      details: { fields: [{ path: 'scopes.1', code: 'unknown-scope' }] },
    });
    const { id, secret } = await make(['person.*']);
    expect(await identifyToken(kernel.db, secret)).toMatchObject({
      token: { id, scopes: ['person.*'] },
    });
    const own = await runQuery(kernel, director, listOwnTokens, {});
    expect(own.rows).toMatchObject([{ id, name: 'Звіт' }]);
    expect(JSON.stringify(own)).not.toContain(secret.slice(8));
    expect((await runQuery(kernel, admin, listOwnTokens, {})).total).toBe(0);
    await expect(runOperation(kernel, admin, revokeToken, { id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await runOperation(kernel, director, revokeToken, { id });
    expect(await identifyToken(kernel.db, secret)).toBeNull();
  });

  it('ends with its day and makes no other token', async () => {
    const { secret } = await runOperation(kernel, director, createToken, {
      name: 'На день',
      scopes: ['token.*'],
      validDays: 1,
    });
    const token = { ...director, kind: 'token', scopes: ['token.*'] } as const;
    await expect(
      runOperation(kernel, token, createToken, { name: 'Ще', scopes: ['person.*'] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await inCentre(kernel.db, centre, 'write', (trx) =>
      trx
        .updateTable('api_token')
        .set({ expires_at: new Date(Date.now() - 1) })
        .execute(),
    );
    expect(await identifyToken(kernel.db, secret)).toBeNull();
  });
});

describe('two at the same moment', () => {
  const outcome = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'in',
      (error) => error.details?.reason ?? String(error),
    );

  it('with one link: one is in, the other is told that the link is used', async () => {
    const { link } = await invite();
    const outcomes = await Promise.all(
      ['first@example.org', 'second@example.org', 'first@example.org'].map((email) =>
        outcome(acceptInvitation(kernel, secretOf(link), guest(email))),
      ),
    );
    expect(outcomes.sort()).toEqual([
      'directory.invitation-invalid',
      'directory.invitation-invalid',
      'in',
    ]);
  });

  it('with two links for one address: one account, and a wrong password joins nothing', async () => {
    const links = [await invite(), await invite()].map(({ link }) => secretOf(link));
    const email = 'same-moment@example.org';
    const outcomes = await Promise.all([
      outcome(acceptInvitation(kernel, links[0] ?? '', guest(email))),
      outcome(
        acceptInvitation(kernel, links[1] ?? '', { ...guest(email), password: 'інший-пароль-2' }),
      ),
    ]);
    expect(outcomes.sort()).toEqual(['directory.account-password-wrong', 'in']);
    expect((await members(email)).total).toBe(1);
  });
});

describe('a real centre out of the demonstration', () => {
  const names = {
    name: 'Кабінет Нагірного',
    shortName: 'Нагірне',
    language: 'uk',
    pack: 'ua-vet',
  } as const;

  it('is begun by the demonstration’s administrator, who becomes its administrator', async () => {
    const demo = await testCentre(kernel.db, 'Демонстрація');
    await inCentre(kernel.db, demo, 'write', (trx) =>
      trx.updateTable('centre').set({ is_demo: true }).where('id', '=', demo).execute(),
    );
    const boss = await testUser(kernel, demo, 'administrator');
    const { id } = await runOperation(kernel, boss, createCentre, names);
    const own = await membershipsOf(boss.userId);
    expect(own).toEqual([
      { centreId: id, role: 'administrator', isDemo: false },
      { centreId: demo, role: 'administrator', isDemo: true },
    ]);
    const there = { ...boss, centreId: id, personId: null };
    expect(await runQuery(kernel, there, readCentre, {})).toMatchObject({
      ...names,
      isDemo: false,
    });
    expect((await runQuery(kernel, there, listMembers, {})).total).toBe(1);
  });

  it('is not begun out of a real one', async () => {
    await expect(runOperation(kernel, admin, createCentre, names)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  async function membershipsOf(userId: string) {
    const found = await membershipsOfUser(kernel.db, userId);
    return found.map(({ centreId, grants, isDemo }) => ({
      centreId,
      role: grants[0]?.role,
      isDemo,
    }));
  }
});
