import { hashPassword } from 'better-auth/crypto';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createInvitation } from '#modules/directory/operations/create-invitation.ts';
import { acceptInvitation } from '#modules/directory/public.ts';
import { openAccounts } from '#platform/access/accounts.ts';
import { giveReset } from '#platform/access/operations/reset-password.ts';
import { askReset, resetIsOpen, useReset as takeReset } from '#platform/access/renew-password.ts';
import { signIn } from '#platform/access/sign-in.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { AppError } from '#platform/errors.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import type { Job } from '#platform/jobs/define.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import type { Kernel } from '#platform/kernel.ts';
import { listMail, readMail } from '#platform/mail/queries.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { startMailServer } from '../support/mail-server.ts';

const arrived: string[] = [];
let arrive = Promise.withResolvers<void>();
const mail = await startMailServer(({ raw }) => {
  arrived.push(raw);
  arrive.resolve();
});
const kernel = await testKernel({ SMTP_URL: mail.url });
await loadWords(namespaces);
const { db } = kernel;
const auth = openAccounts({ db, secret: 'x'.repeat(43), publicUrl: kernel.config.publicUrl });
const worker = await startWorker(kernel, {
  ownerUrl: kernel.ownerUrl,
  jobs: [sendMail as Job<unknown>],
  schedules: [],
});
afterAll(async () => {
  await worker.stop();
  await mail.close();
});

const old = 'старий-довгий-пароль';
const fresh = { password: 'новий-довгий-пароль', repeat: 'новий-довгий-пароль' };
let centreId: string;
let admin: Awaited<ReturnType<typeof testUser>>;
beforeAll(async () => {
  centreId = await testCentre(db);
  admin = await testUser(kernel, centreId, 'administrator');
});

/** A colleague who signs in with a password. */
async function colleague(email: string) {
  const actor = await testUser(kernel, centreId, 'methodist', email);
  const account = { id: actor.userId, account_id: actor.userId, user_id: actor.userId };
  await db
    .insertInto('auth_account')
    .values({ ...account, provider_id: 'credential', password: await hashPassword(old) })
    .execute();
  return actor;
}
const enter = (email: string, password: string) =>
  signIn({ auth, db, headers: new Headers(), address: null }, { email, password });
const secretOf = (link: string | null | undefined) => link?.split('/').at(-1) ?? '';
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error) => (error instanceof AppError ? (error.details.reason ?? error.code) : String(error)),
  );

test('the link for a new password comes by mail, works once, and ends the open sessions', async () => {
  const { userId } = await colleague('zabula@example.org');
  await enter('zabula@example.org', old);

  await askReset(kernel, ' Zabula@Example.org ', '192.0.2.1');
  await arrive.promise;
  const letter = await PostalMime.parse(arrived[0]!);
  expect(letter.to).toMatchObject([{ address: 'zabula@example.org' }]);
  expect(`${letter.subject} ${letter.text}`).not.toMatch(/\{\{|reset\./);
  const [link] = /https:\/\/kabinet\.example\.org\/password\/\S+/.exec(letter.text ?? '') ?? [];
  const secret = secretOf(link);

  expect(await resetIsOpen(kernel, secret)).toBe(true);
  const differing = { ...fresh, repeat: 'інший-довгий-пароль' };
  expect(await reasonOf(takeReset(kernel, secret, differing, null))).toBe('invalid');
  expect(await takeReset(kernel, secret, fresh, null)).toEqual({ email: 'zabula@example.org' });

  const sessions = db.selectFrom('auth_session').select('id').where('user_id', '=', userId);
  expect(await sessions.execute()).toEqual([]);
  expect(await reasonOf(enter('zabula@example.org', old))).toBe('sign-in-failed');
  expect(await reasonOf(enter('zabula@example.org', fresh.password))).toBe('done');
  expect(await resetIsOpen(kernel, secret)).toBe(false);
  expect(await reasonOf(takeReset(kernel, secret, fresh, null))).toBe('reset-invalid');

  const { rows } = await runQuery(kernel, admin, listAudit, { objectId: userId });
  expect(rows.map(({ operation }) => operation)).toEqual([
    'account.use-reset',
    'account.ask-reset',
  ]);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('an address without an account is answered alike, gets no letter, and is counted alike', async () => {
  const letters = arrived.length;
  const ask = (email: string) => reasonOf(askReset(kernel, email, null));
  await colleague('vidoma@example.org');
  for (const email of ['nikoho@example.org', 'vidoma@example.org']) {
    arrive = Promise.withResolvers();
    expect([await ask(email), await ask(email), await ask(email)]).toEqual(Array(3).fill('done'));
    expect(await ask(email)).toBe('request-limit');
  }
  await arrive.promise;
  const recipients = await Promise.all(arrived.slice(letters).map((raw) => PostalMime.parse(raw)));
  for (const { to } of recipients) expect(to).toMatchObject([{ address: 'vidoma@example.org' }]);
});

test('a link that was asked for later ends the one before, and each has its hour', async () => {
  const { membershipId } = await colleague('dvichi@example.org');
  const give = async () => {
    const input = { membershipId, delivery: 'link' } as const;
    return secretOf((await runOperation(kernel, admin, giveReset, input)).link);
  };
  const [first, second] = [await give(), await give()];
  expect(await resetIsOpen(kernel, first)).toBe(false);
  expect(await resetIsOpen(kernel, second)).toBe(true);
  kernel.setNow(new Date(Date.now() + 73 * 60 * 60 * 1000));
  expect(await reasonOf(takeReset(kernel, second, fresh, null))).toBe('reset-invalid');
  kernel.setNow(null);
  const both = [1, 2].map(() => reasonOf(takeReset(kernel, second, fresh, null)));
  expect((await Promise.all(both)).sort()).toEqual(['done', 'reset-invalid']);
});

test('only an administrator gives links, and none that reaches into another centre', async () => {
  const { membershipId, userId } = await colleague('spilna@example.org');
  const input = { membershipId, delivery: 'link' } as const;
  const director = await testUser(kernel, centreId, 'director');
  expect(await reasonOf(runOperation(kernel, director, giveReset, input))).toBe('forbidden');
  const stranger = await testUser(kernel, await testCentre(db, 'Інший'), 'administrator');
  expect(await reasonOf(runOperation(kernel, stranger, giveReset, input))).toBe('not-found');

  const { link } = await runOperation(kernel, stranger, createInvitation, {
    role: 'observer',
    delivery: 'link',
  });
  const joining = { name: 'Спільна', email: 'spilna@example.org', password: old };
  expect(await acceptInvitation(kernel, secretOf(link), joining)).toMatchObject({ userId });
  expect(await reasonOf(runOperation(kernel, admin, giveReset, input))).toBe(
    'reset-of-shared-account',
  );
  const byMail = { membershipId, delivery: 'mail' } as const;
  expect((await runOperation(kernel, admin, giveReset, byMail)).link).toBeNull();
});

test('the letter with the link is read by nobody in the list of letters who may not use it', async () => {
  const without: Kernel = { ...kernel, config: { ...kernel.config, smtpUrl: null } };
  const { membershipId } = await colleague('taiemna@example.org');
  const there = await testUser(kernel, await testCentre(db, 'Сусідній'), 'administrator');
  const textOf = async () => {
    await runOperation(without, admin, giveReset, { membershipId, delivery: 'mail' });
    const { rows } = await runQuery(kernel, admin, listMail, { q: 'taiemna@', size: 1 });
    return (await runQuery(kernel, admin, readMail, { id: rows[0]?.id ?? '' })).text;
  };
  const known = secretOf(/\S+\/password\/\S+/.exec((await textOf()) ?? '')?.[0]);
  expect(await resetIsOpen(kernel, known)).toBe(true);

  const { link } = await runOperation(kernel, there, createInvitation, {
    role: 'observer',
    delivery: 'link',
  });
  const joining = { name: 'Таємна', email: 'taiemna@example.org', password: old };
  await acceptInvitation(kernel, secretOf(link), joining);
  // What the first centre's administrator has read before must not open the second.
  expect(await resetIsOpen(kernel, known)).toBe(false);
  expect(await textOf()).toBeNull();
});

test('an administrator’s link takes two: one asks, another confirms, never the one it is for', async () => {
  const place = await testCentre(kernel.db);
  const [target, first, second] = [
    await testUser(kernel, place, 'administrator'),
    await testUser(kernel, place, 'administrator'),
    await testUser(kernel, place, 'administrator'),
  ] as const;
  const ask = (who: typeof first) =>
    runOperation(kernel, who, giveReset, {
      membershipId: target.membershipId,
      delivery: 'link',
    });
  await expect(ask(target)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await ask(first)).toMatchObject({ link: null, waits: true });
  expect(await ask(first)).toMatchObject({ link: null, waits: true });
  expect(await ask(second)).toMatchObject({
    waits: false,
    link: expect.stringContaining('/password/'),
  });
  // The consent is used up.
  expect(await ask(second)).toMatchObject({ link: null, waits: true });
  kernel.setNow(new Date(Date.now() + 3 * 86_400_000));
  expect(await ask(first)).toMatchObject({ link: null, waits: true });
  kernel.setNow(null);
});
