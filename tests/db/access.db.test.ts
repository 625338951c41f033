import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAccounts } from '#platform/access/accounts.ts';
import { inWholeCentre, systemActor } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { type Identifier, identifyRequest } from '#platform/access/identify-request.ts';
import { forgetOldFailures } from '#platform/access/limits.ts';
import { addMember } from '#platform/access/members.ts';
import { changePassword } from '#platform/access/operations/change-password.ts';
import { endSession } from '#platform/access/operations/end-sessions.ts';
import { resetAccount } from '#platform/access/operations/reset-account.ts';
import { beginTotp, finishTotp, limitedTo } from '#platform/access/own-account.ts';
import { forgetOnChange, RememberedIdentities } from '#platform/access/remember.ts';
import { listSessions } from '#platform/access/sessions.ts';
import { confirmCode, signIn } from '#platform/access/sign-in.ts';
import { openDatabase } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { AppError } from '#platform/errors.ts';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel } from '../support/kernel.ts';
import { codeFor } from '../support/totp.ts';

const kernel = await testKernel();
const { db } = kernel;
const auth = openAccounts({ db, secret: 'x'.repeat(43), publicUrl: kernel.config.publicUrl });
const password = 'кілька-довільних-слів';
let centre: string;
beforeAll(async () => {
  centre = await testCentre(db);
});

let made = 0;
async function member() {
  const email = `member-${++made}@example.org`;
  return inCentre(db, centre, 'write', async (trx) => {
    const { userId } = await createAccount(trx, { name: 'Учасниця', email, password });
    await addMember(trx, { centreId: centre, userId, grant: inWholeCentre('methodist') });
    const actor = { ...systemActor(centre, 'Учасниця'), kind: 'user' as const, userId };
    return { userId, email, actor };
  });
}
const from = (address: string | null, cookie?: string) => ({
  auth,
  db,
  address,
  headers: new Headers(cookie ? { cookie } : {}),
});
const enter = (email: string, secret: string, address = '198.51.100.1') =>
  signIn(from(address), { email, password: secret });
const cookieOf = (cookies: string[]) =>
  cookies
    .map((line) => line.split(';')[0])
    .filter((pair) => !pair?.endsWith('='))
    .join('; ');
const reason = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    (error) => (error instanceof AppError ? (error.details.reason ?? error.code) : String(error)),
  );

describe('signing in', () => {
  it('gives a cookie that scripts and other sites do not get', async () => {
    const { email } = await member();
    const { cookies } = await enter(email, password);
    const session = cookies.find((cookie) => cookie.includes('session_token')) ?? '';
    expect(session).toMatch(/^__Secure-kabinet\.session_token=/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(session.toLowerCase()).toContain(part.toLowerCase());
  });

  it('tells an unknown account from a wrong password by nothing', async () => {
    const { email } = await member();
    expect(await reason(enter(email, 'wrong-password'))).toBe('sign-in-failed');
    expect(await reason(enter('nobody@example.org', 'wrong-password'))).toBe('sign-in-failed');
  });

  it('stops after ten failures of an account, wherever they come from', async () => {
    const { email } = await member();
    for (let i = 0; i < 10; i++)
      expect(await reason(enter(email, 'wrong', `203.0.113.${i}`))).toBe('sign-in-failed');
    expect(await reason(enter(email.toUpperCase(), password, '203.0.113.99'))).toBe(
      'sign-in-limit',
    );
    const other = await member();
    expect(await reason(enter(other.email, password, '203.0.113.1'))).toBe('in');
  });

  it('does not let more through at the same moment', async () => {
    const { email } = await member();
    const all = await Promise.all(Array.from({ length: 25 }, () => reason(enter(email, 'wrong'))));
    expect(all.filter((one) => one === 'sign-in-failed').length).toBeLessThanOrEqual(10);
    expect(all.filter((one) => one === 'sign-in-limit').length).toBeGreaterThanOrEqual(15);
  });

  it('counts a whole /64 of IPv6 as one network', async () => {
    const { email } = await member();
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        reason(enter(`guess-${i}@example.org`, 'wrong', `2001:db8:5:6::${i.toString(16)}`)),
      ),
    );
    expect(await reason(enter(email, password, '2001:db8:5:6:ffff::1'))).toBe('sign-in-limit');
    expect(await reason(enter(email, password, '2001:db8:5:7::1'))).toBe('in');
  });

  it('forgets failures after a quarter of an hour', async () => {
    const { email } = await member();
    for (let i = 0; i < 10; i++) await reason(enter(email, 'wrong'));
    const owner = openDatabase(kernel.ownerUrl, { max: 1 });
    await sql`update sign_in_failure set at = at - interval '16 minutes'`.execute(owner.db);
    await owner.close();
    expect(await reason(enter(email, password))).toBe('in');
    await forgetOldFailures.run(kernel, centre);
    const left = await db.selectFrom('sign_in_failure').selectAll().execute();
    expect(left).toEqual([]);
  });
});

describe('the second factor', () => {
  async function withTwoFactor() {
    const one = await member();
    const cookie = cookieOf((await enter(one.email, password)).cookies);
    const owner = { ...from('198.51.100.2', cookie), email: one.email };
    const { uri, recoveryCodes } = await beginTotp(owner, password);
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    expect(await reason(finishTotp(owner, '000000'))).toBe('code-wrong');
    await finishTotp(owner, codeFor(secret));
    return { ...one, secret, recoveryCodes };
  }

  it('is asked for after the password, and lets in with a code of the app or a recovery code, once', async () => {
    const { email, secret, recoveryCodes } = await withTwoFactor();
    const first = await enter(email, password);
    expect(first.codeWanted).toBe(true);
    expect(first.cookies.some((cookie) => /session_token=[^;]/.test(cookie))).toBe(false);
    const visit = from('198.51.100.3', cookieOf(first.cookies));
    expect((await confirmCode(visit, codeFor(secret))).cookies.join()).toContain('session_token=');
    const again = () =>
      enter(email, password).then(({ cookies }) => from('198.51.100.3', cookieOf(cookies)));
    const code = recoveryCodes[0] ?? '';
    expect(await reason(confirmCode(await again(), code))).toBe('in');
    expect(await reason(confirmCode(await again(), code))).toBe('code-wrong');
  });

  it('ends an attempt after five wrong codes and locks the account after ten', async () => {
    const { email, secret } = await withTwoFactor();
    const visit = async () =>
      from('198.51.100.4', cookieOf((await enter(email, password)).cookies));
    for (let round = 0; round < 2; round++) {
      const attempt = await visit();
      for (let i = 0; i < 5; i++)
        expect(await reason(confirmCode(attempt, '000000'))).toBe('code-wrong');
      // Another cookie beside it makes no new attempt.
      attempt.headers.set('cookie', `${attempt.headers.get('cookie')}; other=${round}`);
      expect(await reason(confirmCode(attempt, codeFor(secret)))).toBe('code-locked');
    }
    expect(await reason(confirmCode(await visit(), codeFor(secret)))).toBe('code-locked');
  });
});

describe('a session', () => {
  async function signedIn() {
    const one = await member();
    const cookie = cookieOf((await enter(one.email, password)).cookies);
    const [session] = await listSessions(db, one.userId, null);
    return { ...one, cookie, sessionId: session?.id ?? '' };
  }

  it('carries the address that the program found, not the one that was sent', async () => {
    const { email, userId } = await member();
    const visit = from('2001:db8::7');
    visit.headers.set('x-forwarded-for', '192.0.2.66');
    visit.headers.set('x-kabinet-address', '192.0.2.67');
    await signIn(visit, { email, password });
    const [session] = await listSessions(db, userId, null);
    expect(session?.address).toBe('2001:0db8:0000:0000:0000:0000:0000:0007');
  });

  it('stops working at once when it is ended, though it was remembered', async () => {
    const pool = openDatabase(kernel.ownerUrl, { max: 2 });
    const remembered = new RememberedIdentities();
    const stop = await forgetOnChange(pool.pool, remembered);
    const identifier: Identifier = { auth, db, remembered };
    const { cookie, actor, sessionId } = await signedIn();
    const headers = new Headers({ cookie });
    expect((await identifyRequest(identifier, headers))?.sessionId).toBe(sessionId);
    await runOperation(kernel, actor, endSession, { id: sessionId });
    await expect.poll(() => identifyRequest(identifier, headers)).toBeNull();
    stop();
    await pool.close();
  });

  it('ends everywhere else when the password changes, and wrong passwords count', async () => {
    const { email, actor, sessionId, userId, cookie } = await signedIn();
    await enter(email, password);
    const change = (current: string, next = 'новий-довгий-пароль') =>
      limitedTo({ ...from('198.51.100.5', cookie), email }, () =>
        runOperation(kernel, actor, changePassword, { current, next, repeat: next, sessionId }),
      );
    expect(await reason(change('не-той-пароль'))).toBe('password-wrong');
    expect(await reason(change(password, 'короткий'))).toBe('invalid');
    expect(await change(password)).toEqual({ ended: 1 });
    expect((await listSessions(db, userId, sessionId)).map(({ id }) => id)).toEqual([sessionId]);
    expect(await reason(enter(email, password))).toBe('sign-in-failed');
    expect(await reason(enter(email, 'новий-довгий-пароль'))).toBe('in');
    for (let i = 0; i < 10; i++) await reason(change('не-той-пароль'));
    expect(await reason(change('новий-довгий-пароль'))).toBe('sign-in-limit');
  });

  it('and the second factor end when who keeps the server restores the account', async () => {
    const { email, userId } = await signedIn();
    const system = systemActor(centre, 'kabinet user');
    await runOperation(kernel, system, resetAccount, {
      userId,
      password: 'даний-із-сервера',
      withoutCode: true,
    });
    expect(await listSessions(db, userId, null)).toEqual([]);
    expect(await reason(enter(email, 'даний-із-сервера'))).toBe('in');
  });
});
