import { beforeEach, expect, it } from 'vitest';
import { hashSecret } from '#platform/access/secret-token.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { letterWorld } from '../../../../../tests/support/event-letters.ts';
import { testUser } from '../../../../../tests/support/kernel.ts';
import { decideProposal, setCall } from '../../operations/agenda/call-for-talks.ts';
import { formToken } from '../../registration/visitors.ts';
import { readAgenda } from '../read-agenda.ts';
import { readCall } from '../read-call.ts';
import { answerByTalkLink, findCallPage, findTalkPage, offerByVisitor } from './visitors.ts';

const world = await letterWorld();
await loadWords({
  eventsAgenda: {
    uk: () => import('../../words/agenda/uk.ts'),
    ru: () => import('../../words/agenda/ru.ts'),
    en: () => import('../../words/agenda/en.ts'),
  },
});
const { kernel, announced, draft } = world;
const from = { address: '192.0.2.9', language: 'uk' as const };
let eventId: string;
let token: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, world.actor, operation, input);
const proposals = async () =>
  (await runQuery(kernel, world.actor, readCall, { eventId })).proposals;
const ask = (more = {}) =>
  run(setCall, { eventId, text: 'Про досліди', until: '2026-03-10', public: true, ...more });

const offer = (email: string, more = {}) =>
  offerByVisitor(
    kernel,
    eventId,
    {
      name: 'Зоря Ілона Марківна',
      email,
      post: 'доцентка',
      title: 'Досліди вдома',
      abstract: '',
      minutes: 15,
      trap: '',
      token,
      ...more,
    },
    from,
  );

/** Letters to an address, with the secrets of their links. */
const letters = (email: string) =>
  inCentre(kernel.db, world.actor.centreId, 'read', async (trx) =>
    (
      await trx
        .selectFrom('mail_message')
        .select(['subject', 'text_body'])
        .where('recipient', '=', email)
        .orderBy('created_at')
        .execute()
    ).map(({ subject, text_body }) => ({
      subject,
      text: text_body ?? '',
      secret: /\/e\/talk\/(\S+)/.exec(text_body ?? '')?.[1] ?? '',
    })),
  );

const address = () => `${crypto.randomUUID()}@example.org`;

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  eventId = await announced();
  await ask();
  token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
});

it('a talk stands before the organisers when its author has confirmed it, and goes onto the agenda with the author', async () => {
  const email = address();
  await offer(email);
  expect(await proposals()).toEqual([]);
  const [letter] = await letters(email);
  expect(letter?.subject).toBe('Підтвердьте заявку на виступ: Семінар <про> дошки');
  // Who gets it may never have been here: none of the visitor's words are in it.
  expect(`${letter?.subject} ${letter?.text}`).not.toContain('Досліди');
  const secret = letter?.secret ?? '';
  // Looking changes nothing.
  expect((await findTalkPage(kernel, secret)).state).toBe('unconfirmed');
  expect(await proposals()).toEqual([]);
  await answerByTalkLink(kernel, secret, true, null);
  const [talk] = await proposals();
  expect(talk).toMatchObject({
    title: 'Досліди вдома',
    state: 'submitted',
    person: null,
    guest: { name: 'Зоря Ілона Марківна', post: 'доцентка', email },
  });
  await run(decideProposal, { proposalId: talk?.id ?? '', accept: true, reply: 'Чекаємо!' });
  const { items } = await runQuery(kernel, world.actor, readAgenda, { eventId });
  expect(items[0]?.speakers).toMatchObject([
    { personId: null, name: 'Зоря Ілона Марківна', post: 'доцентка', state: 'agreed' },
  ]);
  expect(await findTalkPage(kernel, secret)).toMatchObject({
    state: 'accepted',
    reply: 'Чекаємо!',
  });
  const answered = (await letters(email)).at(-1);
  expect(answered?.text).toContain('Чекаємо!');
  expect(answered?.text).not.toContain('/agenda');
  await expect(answerByTalkLink(kernel, secret, false, null)).rejects.toThrow('decided');
});

it('a talk is taken back by the same link', async () => {
  const email = address();
  await offer(email);
  const secret = (await letters(email))[0]?.secret ?? '';
  await answerByTalkLink(kernel, secret, true, null);
  await answerByTalkLink(kernel, secret, false, null);
  expect(await proposals()).toEqual([]);
  expect((await findTalkPage(kernel, secret)).state).toBe('withdrawn');
});

it('a member known by the address is the author; the page says no more than to a stranger', async () => {
  const email = address();
  const member = await testUser(kernel, world.actor.centreId, 'teacher', email);
  expect(await offer(email)).toBe(await offer(address()));
  await answerByTalkLink(kernel, (await letters(email))[0]?.secret ?? '', true, null);
  expect((await proposals()).map(({ person }) => person?.id)).toEqual([member.personId]);
});

it('programs, one address again and again, and forms of elsewhere come to nothing', async () => {
  const email = address();
  await offer(email, { trap: 'http://spam.example.org' });
  expect(await letters(email)).toEqual([]);
  await expect(offer(email, { token: 'x' })).rejects.toThrow('form-stale');
  for (let time = 0; time < 5; time++) await offer(email);
  await expect(offer(email)).rejects.toMatchObject({ code: 'too-many-requests' });
});

it('nobody outside offers where only members are asked, after the last day, or to a draft', async () => {
  await ask({ public: false });
  await expect(findCallPage(kernel, eventId)).rejects.toThrow('not-found');
  await expect(offer(address())).rejects.toThrow('no-call');
  await ask({ until: '2026-03-01' });
  expect((await findCallPage(kernel, eventId)).open).toBe(false);
  await expect(offer(address())).rejects.toThrow('no-call');
  await expect(findCallPage(kernel, await draft())).rejects.toThrow('not-found');
  await expect(findTalkPage(kernel, 'talk_nosuch')).rejects.toThrow('not-found');
});

it('what nobody confirms in a week is dropped, and secrets aren’t kept', async () => {
  const email = address();
  await offer(email);
  const secret = (await letters(email))[0]?.secret ?? '';
  const kept = await inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('talk_proposal')
      .select('secret_hash')
      .where('guest_email', '=', email)
      .executeTakeFirstOrThrow(),
  );
  expect(kept.secret_hash).toEqual(hashSecret(secret));
  kernel.setNow(new Date('2026-03-10T09:00:00Z'));
  token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-10T09:00:10Z'));
  await offer(address());
  await expect(findTalkPage(kernel, secret)).rejects.toThrow('not-found');
});
