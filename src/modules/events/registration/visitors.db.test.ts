import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { forgetOldFailures } from '#platform/access/limits.ts';
import { openDatabase } from '#platform/db/database.ts';
import { runQuery } from '#platform/query/run.ts';
import { letterWorld, readEntry } from '../../../../tests/support/event-letters.ts';
import { testUser } from '../../../../tests/support/kernel.ts';
import { listRegistrations } from './list-registrations.ts';
import { readRegistration } from './read-registration.ts';
import { findEventPage, formToken, visitEvent } from './visitors.ts';

const world = await letterWorld();
const { kernel, draft, announced, lettersTo } = world;

const form = { name: 'Тарас Явір', organisation: '', attends: null, answers: {}, trap: '' };
const from = { address: '192.0.2.9', language: 'ru' as const };
const codeOf = async (eventId: string) =>
  (await runQuery(kernel, world.actor, readRegistration, { eventId })).code;
const state = async (eventId: string) =>
  (await runQuery(kernel, world.actor, listRegistrations, { eventId })).rows.map(
    ({ name }) => name,
  );

it('a visitor gets a letter with a calendar that other programs read, in the language of the page', async () => {
  const eventId = await announced();
  const code = await codeOf(eventId);
  const email = `${crypto.randomUUID()}@example.org`;
  const token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
  await visitEvent(kernel, code.toUpperCase(), { ...form, email, token }, from);
  const [letter] = await lettersTo(eventId, email);
  expect(letter?.subject).toMatch(/^Вы зарегистрированы: /);
  // 10:00 in Kyiv, in winter.
  expect(readEntry(letter?.calendar)).toMatchObject({
    method: 'REQUEST',
    uid: `event-${eventId}@kabinet.example.org`,
    start: '2026-03-12T08:00:00.000Z',
    end: '2026-03-12T10:00:00.000Z',
    status: 'CONFIRMED',
    attendees: [`mailto:${email}`],
    alarms: 2,
  });
  // Nothing in the calendar or in the letter opens the meeting before its time.
  expect(`${letter?.calendar} ${letter?.text}`).not.toContain('meet.example.org');
});

it('a visitor that fills in what people don’t see, or is too quick, is not registered; a form of another event is none', async () => {
  const eventId = await announced();
  const other = await announced();
  const code = await codeOf(eventId);
  const email = 'bot@example.org';
  const token = await formToken(kernel, eventId);
  const send = (more: object) => visitEvent(kernel, code, { ...form, email, token, ...more }, from);
  await expect(send({})).rejects.toThrow('form-quick');
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
  await send({ trap: 'http://spam.example.org' });
  await expect(send({ token: await formToken(kernel, other) })).rejects.toThrow('form-stale');
  await expect(send({ token: 'x' })).rejects.toThrow('form-stale');
  kernel.setNow(new Date('2026-03-03T09:00:00Z'));
  await expect(send({})).rejects.toThrow('form-stale');
  expect(await state(eventId)).toEqual([]);
});

it('a visitor with the address of a member comes as that member, and is told no more than another', async () => {
  const member = await testUser(
    kernel,
    world.actor.centreId,
    'teacher',
    `m-${crypto.randomUUID()}@example.org`,
  );
  const { email } = await kernel.db
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', member.userId)
    .executeTakeFirstOrThrow();
  const eventId = await announced();
  const token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
  const visit = (address: string) =>
    visitEvent(kernel, eventId, { ...form, email: address, token }, from);
  expect(await visit(email)).toBe(await visit('stranger@example.org'));
  const { rows } = await runQuery(kernel, world.actor, listRegistrations, { eventId });
  expect(rows.map(({ personId }) => personId).sort()).toEqual([member.personId, null].sort());
});

it('a visitor may ask for one address only so often', async () => {
  const eventId = await announced();
  const email = `${crypto.randomUUID()}@example.org`;
  const token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
  const visit = () =>
    visitEvent(kernel, eventId, { ...form, email, token }, { ...from, address: '192.0.2.77' });
  for (let time = 0; time < 5; time++) await visit();
  await expect(visit()).rejects.toMatchObject({ code: 'too-many-requests' });
  expect(await lettersTo(eventId, email)).toHaveLength(2);
});

it('nobody’s mailbox is filled through many events, from many networks, under many spellings', async () => {
  const box = crypto.randomUUID();
  let sent = 0;
  const visit = async (email: string) => {
    const eventId = await announced();
    const token = await formToken(kernel, eventId);
    kernel.setNow(new Date(kernel.now().getTime() + 10_000));
    const address = `198.18.0.${sent}`;
    await visitEvent(kernel, eventId, { ...form, email, token }, { ...from, address });
    sent += 1;
  };
  const spellings = [`${box}@example.org`, `${box.toUpperCase()}@Example.org`];
  for (let time = 0; time < 12; time++) await visit(spellings[time % 2] ?? '');
  await expect(visit(`${box}+other@example.org`)).rejects.toMatchObject({
    code: 'too-many-requests',
  });
  await visit(`${box}2@example.org`);
  // For longer than other limits last, also when these are forgotten.
  const later = async (time: string) => {
    const owner = openDatabase(kernel.ownerUrl, { max: 1 });
    await sql`update sign_in_failure set at = at - ${time}::interval`.execute(owner.db);
    await owner.close();
    await forgetOldFailures.run(kernel, world.actor.centreId);
  };
  await later('5 hours');
  await expect(visit(spellings[0] ?? '')).rejects.toMatchObject({ code: 'too-many-requests' });
  await later('2 hours');
  await visit(spellings[0] ?? '');
  expect(sent).toBe(14);
});

it('what is no address is said to be none, however long it is', async () => {
  const eventId = await announced();
  const token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
  for (const email of ['a'.repeat(20_000), 'a\0b@example.org'])
    await expect(
      visitEvent(kernel, eventId, { ...form, email, token }, { ...from, address: null }),
    ).rejects.toMatchObject({ code: 'invalid' });
});

it('a visitor’s words don’t become an advertisement in a letter to somebody else', async () => {
  const eventId = await announced();
  const token = await formToken(kernel, eventId);
  kernel.setNow(new Date('2026-03-02T09:00:10Z'));
  const send = (name: string) => {
    const email = `${crypto.randomUUID()}@example.org`;
    return visitEvent(kernel, eventId, { ...form, name, email, token }, { ...from, address: null });
  };
  const advertising = [
    'Ви виграли: https://evil.example',
    'www.evil.example',
    'evil.example/prize',
  ];
  for (const name of [...advertising, 'Явір\r\nТарас', 'Явір \u202eсараТ'])
    await expect(send(name)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'name' }] },
    });
  for (const name of ['Явір А.Б.', 'О’Ніл-Гай Dr. Ann']) await send(name);
});

it('a visitor sees no page of a draft, of an event for those invited, of none', async () => {
  for (const eventId of [await draft(), await announced({ registration: 'invited' })])
    await expect(findEventPage(kernel, await codeOf(eventId))).rejects.toThrow('not-found');
  await expect(findEventPage(kernel, 'nosuch22')).rejects.toThrow('not-found');
});
