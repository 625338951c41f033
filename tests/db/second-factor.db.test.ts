import { hashPassword } from 'better-auth/crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { openAccounts } from '#platform/access/accounts.ts';
import { systemActor } from '#platform/access/actor.ts';
import { addPasskey, removePasskey } from '#platform/access/operations/passkeys.ts';
import { resetAccount } from '#platform/access/operations/reset-account.ts';
import { giveReset } from '#platform/access/operations/reset-password.ts';
import { beginTwoFactor, endTwoFactor } from '#platform/access/operations/two-factor.ts';
import {
  beginTotp,
  endTotp,
  finishTotp,
  recoveryCodes,
  renewRecoveryCodes,
} from '#platform/access/own-account.ts';
import { beginPasskey, provePasskey } from '#platform/access/passkeys/new-passkey.ts';
import { askPasskey, signInWithPasskey } from '#platform/access/passkeys/sign-in-with-passkey.ts';
import { useReset as takeReset } from '#platform/access/renew-password.ts';
import { listSessions } from '#platform/access/sessions.ts';
import { confirmCode, signIn } from '#platform/access/sign-in.ts';
import { AppError } from '#platform/errors.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { listMail, readMail } from '#platform/mail/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { softwareKey } from '../support/software-key.ts';
import { codeFor } from '../support/totp.ts';

const kernel = await testKernel();
await loadWords(namespaces);
const { db } = kernel;
const { publicUrl } = kernel.config;
const auth = openAccounts({ db, secret: 'x'.repeat(43), publicUrl });
const password = 'кілька-довільних-слів';
const party = { rpId: 'kabinet.example.org', origin: 'https://kabinet.example.org' };
let centreId: string;
let admin: Awaited<ReturnType<typeof testUser>>;
beforeAll(async () => {
  centreId = await testCentre(db);
  admin = await testUser(kernel, centreId, 'administrator', 'golovna@example.org');
});

const visitor = (cookies: string[] = []) => ({
  auth,
  db,
  address: null,
  headers: new Headers({
    cookie: cookies
      .map((line) => line.split(';')[0] ?? '')
      .filter((pair) => !pair.endsWith('='))
      .join('; '),
    'user-agent': 'Firefox/140.0',
  }),
});

/** A member who is signed in. */
async function member(role: 'methodist' | 'administrator' = 'methodist') {
  const actor = await testUser(kernel, centreId, role);
  const { email } = await db
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow();
  const account = { id: actor.userId, account_id: actor.userId, user_id: actor.userId };
  await db
    .insertInto('auth_account')
    .values({ ...account, provider_id: 'credential', password: await hashPassword(password) })
    .execute();
  const { cookies } = await signIn(visitor(), { email, password });
  return { ...visitor(cookies), actor, email, userId: actor.userId, name: actor.name, publicUrl };
}
type Person = Awaited<ReturnType<typeof member>>;

/** Turns the authenticator app on. @returns its secret and the person, whose session has been replaced */
async function withApp(person: Person) {
  const begun = await beginTotp(person, password);
  const secret = new URL(begun.uri).searchParams.get('secret') ?? '';
  const cookies = await finishTotp(person, codeFor(secret));
  await runOperation(kernel, person.actor, beginTwoFactor, {});
  return { secret, codes: begun.recoveryCodes, owner: { ...person, ...visitor(cookies) } };
}

async function withKey(person: Person) {
  const key = softwareKey(party);
  const options = await beginPasskey(person, password);
  const proved = await provePasskey(person, key.make(options));
  const { id } = await runOperation(kernel, person.actor, addPasskey, {
    name: 'Ноутбук',
    ...proved,
  });
  return { key, id };
}

const options = async () => {
  const asked = await askPasskey(auth, publicUrl);
  if (!asked) throw new Error('keys are not offered');
  return asked;
};
const enterWith = (answer: string) => signInWithPasskey(visitor(), publicUrl, answer);
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error) => (error instanceof AppError ? (error.details.reason ?? error.code) : String(error)),
  );
const lettersTo = async (email: string) =>
  (await runQuery(kernel, admin, listMail, { q: email })).rows.map(({ subject }) => subject);

describe('a key of a device', () => {
  it('signs in without a password and without the code that the password would need', async () => {
    const person = await member();
    const { key } = await withKey(person);
    await withApp(person);
    const { cookies, codeWanted } = await enterWith(key.use(await options()));
    expect(codeWanted).toBe(false);
    const found = await auth.api.getSession({ headers: visitor(cookies).headers });
    expect(found?.user.email).toBe(person.email);
    const [session] = await listSessions(db, person.userId, found?.session.id ?? '');
    expect(session).toMatchObject({ current: true, userAgent: 'Firefox/140.0' });
  });

  it('is refused when its answer is sent again, is meant for another, or is not the person’s', async () => {
    const person = await member();
    const { key } = await withKey(person);
    const answer = key.use(await options());
    expect(await reasonOf(enterWith(answer))).toBe('done');
    expect(await reasonOf(enterWith(answer))).toBe('passkey-failed');
    expect(await reasonOf(enterWith(key.use({ challenge: 'A'.repeat(75) })))).toBe(
      'passkey-failed',
    );
    expect(await reasonOf(enterWith(key.use(await options(), false)))).toBe('passkey-failed');
    const newKey = await beginPasskey(person, password);
    expect(await reasonOf(enterWith(key.use(newKey)))).toBe('passkey-failed');
    expect(await reasonOf(enterWith(softwareKey(party).use(await options())))).toBe(
      'passkey-failed',
    );
    expect(await reasonOf(enterWith('{'))).toBe('passkey-failed');
    key.rewind();
    expect(await reasonOf(enterWith(key.use(await options())))).toBe('passkey-failed');
  });

  it('is made for this address only, after the password, and for who began it', async () => {
    const [person, other] = [await member(), await member()];
    expect(await reasonOf(beginPasskey(person, 'не той пароль'))).toBe('password-wrong');
    const begun = await beginPasskey(person, password);
    const phished = softwareKey({ ...party, origin: 'https://kabinet.example.com' });
    expect(await reasonOf(provePasskey(person, phished.make(begun)))).toBe('passkey-not-made');
    const answer = softwareKey(party).make(begun);
    expect(await reasonOf(provePasskey(other, answer))).toBe('passkey-not-made');
    expect(await reasonOf(provePasskey(person, answer))).toBe('done');
  });

  it('signs in no more once removed; that nothing else protects the account a letter tells', async () => {
    const person = await member();
    const [first, second] = [await withKey(person), await withKey(person)];
    await runOperation(kernel, person.actor, removePasskey, { id: first.id });
    expect(await reasonOf(enterWith(first.key.use(await options())))).toBe('passkey-failed');
    expect(await lettersTo(person.email)).toEqual([]);
    const stranger = await member();
    expect(
      await reasonOf(runOperation(kernel, stranger.actor, removePasskey, { id: second.id })),
    ).toBe('not-found');
    await runOperation(kernel, person.actor, removePasskey, { id: second.id });
    expect(await lettersTo(person.email)).toHaveLength(1);
  });
});

describe('the authenticator app', () => {
  it('shows the recovery codes that are left, and makes new ones that end the old', async () => {
    const person = await member();
    const { codes, owner } = await withApp(person);
    const code = codes[0] ?? '';
    const attempt = async () =>
      visitor((await signIn(visitor(), { email: person.email, password })).cookies);
    await confirmCode(await attempt(), code);
    expect(await reasonOf(recoveryCodes(owner, 'не той пароль'))).toBe('password-wrong');
    expect(await recoveryCodes(owner, password)).toEqual(codes.slice(1));
    expect(await reasonOf(renewRecoveryCodes(owner, 'не той пароль'))).toBe('password-wrong');
    const renewed = await renewRecoveryCodes(owner, password);
    expect(await reasonOf(confirmCode(await attempt(), codes[1] ?? ''))).toBe('code-wrong');
    expect(await reasonOf(confirmCode(await attempt(), renewed[0] ?? ''))).toBe('done');
  });

  it('may be turned off; a letter tells when no key is left either', async () => {
    const [bare, keyed] = [await member(), await member()];
    await withKey(keyed);
    for (const person of [bare, keyed]) {
      const { owner } = await withApp(person);
      await endTotp(owner, password);
      await runOperation(kernel, person.actor, endTwoFactor, {});
    }
    expect(await lettersTo(bare.email)).toHaveLength(1);
    expect(await lettersTo(keyed.email)).toEqual([]);
  });
});

describe('whoever has lost the telephone and the codes', () => {
  const fresh = { password: 'новий-довгий-пароль', repeat: 'новий-довгий-пароль' };
  const ask = (who: typeof admin, membershipId: string, withoutCode: boolean) =>
    runOperation(kernel, who, giveReset, { membershipId, delivery: 'link', withoutCode });
  const secretOf = (link: string | null) => link?.split('/').at(-1) ?? '';

  it('gets in again by a link that takes codes and keys away; another link leaves them', async () => {
    const person = await member();
    const { secret } = await withApp(person);
    const { key } = await withKey(person);
    const plain = await ask(admin, person.actor.membershipId, false);
    await takeReset(kernel, secretOf(plain.link), fresh, null);
    const given = { email: person.email, password: fresh.password };
    const first = await signIn(visitor(), given);
    expect(first.codeWanted).toBe(true);
    expect(await reasonOf(confirmCode(visitor(first.cookies), codeFor(secret)))).toBe('done');

    const { link } = await ask(admin, person.actor.membershipId, true);
    await takeReset(kernel, secretOf(link), fresh, null);
    const entered = await signIn(visitor(), given);
    expect(entered.codeWanted).toBe(false);
    expect(entered.cookies.join()).toContain('session_token=');
    expect(await reasonOf(enterWith(key.use(await options())))).toBe('passkey-failed');
    expect(await lettersTo(person.email)).toHaveLength(1);
  });

  it('needs two for an administrator, who agree on the same', async () => {
    const person = await member('administrator');
    const second = await testUser(kernel, centreId, 'administrator');
    await withApp(person);
    const { membershipId } = person.actor;
    expect(await ask(admin, membershipId, false)).toMatchObject({ waits: true });
    expect(await ask(second, membershipId, true)).toMatchObject({ waits: true, link: null });
    const { link, waits } = await ask(admin, membershipId, true);
    expect(waits).toBe(false);
    await takeReset(kernel, secretOf(link), fresh, null);
    const given = { email: person.email, password: fresh.password };
    expect((await signIn(visitor(), given)).codeWanted).toBe(false);
  });

  it('is told in the letter with the link what goes', async () => {
    const person = await member();
    const input = { membershipId: person.actor.membershipId, delivery: 'mail' } as const;
    const textOf = async (withoutCode: boolean) => {
      await runOperation(kernel, admin, giveReset, { ...input, withoutCode });
      const { rows } = await runQuery(kernel, admin, listMail, { q: person.email, size: 1 });
      return (await runQuery(kernel, admin, readMail, { id: rows[0]?.id ?? '' })).text;
    };
    expect(await textOf(true)).toContain('ключі доступу');
    expect(await textOf(false)).not.toContain('ключі доступу');
  });

  it('is let in from the server too', async () => {
    const person = await member();
    await withApp(person);
    await runOperation(kernel, systemActor(centreId, 'kabinet user'), resetAccount, {
      userId: person.userId,
      withoutCode: true,
    });
    expect((await signIn(visitor(), { email: person.email, password })).codeWanted).toBe(false);
    expect(await lettersTo(person.email)).toHaveLength(1);
  });
});
