import { describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runQuery } from '#platform/query/run.ts';
import { letterWorld, readEntry, secretIn } from '../../../../tests/support/event-letters.ts';
import { testUser } from '../../../../tests/support/kernel.ts';
import { listKinds } from '../kinds/list-kinds.ts';
import { meetEmergency } from '../operations/hosting/meet-emergency.ts';
import { updateKind } from '../operations/kinds/write-kind.ts';
import { cancelEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { inviteAudience } from '../operations/registration/invite-audience.ts';
import { joinEvent } from '../operations/registration/join-event.ts';
import { remindUnanswered } from '../operations/registration/remind-unanswered.ts';
import { writeLetters } from './letters/write-letters-job.ts';
import { listOwnEvents } from './list-own.ts';
import { readRegistration } from './read-registration.ts';
import { remindByClock } from './remind-by-clock.ts';
import { answerByLink, findAnswerPage } from './visitors.ts';

const world = await letterWorld();
const { kernel, run, draft, announced, invite, lettersTo } = world;

describe('an invitation', () => {
  it('is answered by its letter without signing in; looking at the page changes nothing', async () => {
    const eventId = await announced();
    const email = `${crypto.randomUUID()}@example.org`;
    await invite(eventId, email);
    const [letter] = await lettersTo(eventId, email);
    expect(letter?.subject).toBe('Запрошення: Семінар <про> дошки');
    expect(letter?.html).toContain('Семінар &lt;про&gt; дошки');
    expect(letter?.text).toContain('?answer=yes');
    const secret = secretIn(letter?.text);
    expect(letter?.html).toContain(secret);
    expect(letter?.calendar).toBeNull();

    expect(await findAnswerPage(kernel, secret)).toMatchObject({ registration: 'invited' });
    expect(await findAnswerPage(kernel, secret)).toMatchObject({ registration: 'invited' });
    const yes = { comes: true, attends: null, answers: {} };
    await answerByLink(kernel, secret, yes, '192.0.2.1');
    expect(await findAnswerPage(kernel, secret)).toMatchObject({ registration: 'registered' });
    await expect(findAnswerPage(kernel, `${secret}x`)).rejects.toThrow('not-found');
    await answerByLink(kernel, secret, { ...yes, comes: false }, '192.0.2.1');
    expect(await findAnswerPage(kernel, secret)).toMatchObject({ registration: 'declined' });
  });

  it('to a draft waits until it is announced, to a far event until a month before it', async () => {
    const eventId = await draft({ startsOn: '2026-05-20', endsOn: '2026-05-20' });
    const email = `${crypto.randomUUID()}@example.org`;
    await invite(eventId, email);
    expect(await lettersTo(eventId, email)).toEqual([]);
    await run(publishEvents, { eventIds: [eventId] });
    expect(await lettersTo(eventId, email)).toEqual([]);
    kernel.setNow(new Date('2026-04-21T09:00:00Z'));
    await remindByClock.run(kernel, world.actor.centreId);
    expect(await lettersTo(eventId, email)).toHaveLength(1);
    await remindByClock.run(kernel, world.actor.centreId);
    expect(await lettersTo(eventId, email)).toHaveLength(1);
  });

  it('goes to the section whose event is announced, in the language of each account', async () => {
    const reader = await testUser(kernel, world.actor.centreId, 'teacher');
    await kernel.db
      .updateTable('auth_user')
      .set({ language: 'en' })
      .where('id', '=', reader.userId)
      .execute();
    const sectionId = await sectionOf(reader.personId);
    const eventId = await announced({ sectionId, registration: 'invited' });
    const { email } = await kernel.db
      .selectFrom('auth_user')
      .select('email')
      .where('id', '=', reader.userId)
      .executeTakeFirstOrThrow();
    expect((await lettersTo(eventId, email))[0]?.subject).toMatch(/^Invitation: /);
    const { rows } = await runQuery(kernel, reader, listOwnEvents, {});
    expect(rows).toMatchObject([{ id: eventId, registration: 'invited', videoUrl: null }]);
  });
});

describe('who has not answered', () => {
  const no = { comes: false, attends: null, answers: {} };
  const subjects = async (eventId: string, email: string) =>
    (await lettersTo(eventId, email)).map(({ subject }) => subject.split(':')[0]);
  const invitation = 'Запрошення';
  const reminder = 'Ще чекаємо на вашу відповідь';

  it('is reminded once by the clock some days before, not of an invitation of the same day', async () => {
    const eventId = await announced({ startsOn: '2026-03-06', endsOn: '2026-03-06' });
    const [silent, answered] = [address(), address()];
    for (const to of [silent, answered]) await invite(eventId, to);
    const [letter] = await lettersTo(eventId, answered);
    await answerByLink(kernel, secretIn(letter?.text), no, '192.0.2.1');
    const at = async (time: string) => {
      kernel.setNow(new Date(time));
      await remindByClock.run(kernel, world.actor.centreId);
      return subjects(eventId, silent);
    };
    // Four days before, then three: in the morning, for it was invited the day before.
    expect(await at('2026-03-02T09:00:00Z')).toEqual([invitation]);
    expect(await at('2026-03-03T05:00:00Z')).toEqual([invitation]);
    expect(await at('2026-03-03T09:30:00Z')).toEqual([invitation, reminder]);
    expect(await at('2026-03-04T09:30:00Z')).toEqual([invitation, reminder]);
    expect(await subjects(eventId, answered)).toEqual([invitation]);
  });

  it('hears of events of a kind when the kind says, not when the centre does', async () => {
    const kinds = await runQuery(kernel, world.actor, listKinds, {});
    const known = kinds.find(({ key }) => key === 'round-table');
    if (!known) throw new Error('the pack has no round table');
    const settings = { ...known.settings, inviteBefore: 45, remindUnansweredBefore: 10 };
    await run(updateKind, { key: known.key, words: known.words, archived: false, settings });
    const days = { startsOn: '2026-04-20', endsOn: '2026-04-20' };
    kernel.setNow(new Date('2026-03-10T09:30:00Z'));
    const [ofKind, other] = [
      await announced({ ...days, kind: known.key }),
      await announced({ ...days, kind: 'workshop' }),
    ];
    const [one, two] = [address(), address()];
    await invite(ofKind, one);
    await invite(other, two);
    expect(await subjects(ofKind, one)).toEqual([invitation]);
    expect(await subjects(other, two)).toEqual([]);
    kernel.setNow(new Date('2026-04-10T09:30:00Z'));
    await remindByClock.run(kernel, world.actor.centreId);
    expect(await subjects(ofKind, one)).toEqual([invitation, reminder]);
    expect(await subjects(other, two)).toEqual([invitation]);
  });

  it('is reminded by an organiser, once, whenever that is', async () => {
    const eventId = await announced();
    const [silent, answered] = [address(), address()];
    for (const to of [silent, answered]) await invite(eventId, to);
    const [letter] = await lettersTo(eventId, answered);
    await answerByLink(kernel, secretIn(letter?.text), no, '192.0.2.1');
    await lettersTo(eventId, silent);
    const state = () => runQuery(kernel, world.actor, readRegistration, { eventId });
    expect(await state()).toMatchObject({ invited: 1, unreminded: 1 });
    expect(await run(remindUnanswered, { eventId })).toEqual({ letters: 1 });
    expect(await run(remindUnanswered, { eventId })).toEqual({ letters: 0 });
    expect(await state()).toMatchObject({ invited: 1, unreminded: 0 });
    expect(await subjects(eventId, silent)).toEqual([invitation, reminder]);
    expect(await subjects(eventId, answered)).toEqual([invitation]);
  });
});

const address = () => `${crypto.randomUUID()}@example.org`;

describe('an event that is over', () => {
  it('says nothing any more of who is invited or registered', async () => {
    const eventId = await announced();
    const [invited, registered] = [1, 2].map(() => `${crypto.randomUUID()}@example.org`) as [
      string,
      string,
    ];
    await invite(eventId, invited);
    await run(enrolPeople, { eventId, guests: [{ name: 'Ірина Дуб', email: registered }] });
    kernel.setNow(new Date('2026-03-12T12:00:00Z'));
    expect(await lettersTo(eventId, invited)).toEqual([]);
    expect(await lettersTo(eventId, registered)).toEqual([]);
  });
});

describe('those registered', () => {
  it('are told of a move and of a cancellation once, and their calendars follow by the same name', async () => {
    const eventId = await announced();
    const email = `${crypto.randomUUID()}@example.org`;
    await invite(eventId, email);
    const [invitation] = await lettersTo(eventId, email);
    const yes = { comes: true, attends: null, answers: {} };
    await answerByLink(kernel, secretIn(invitation?.text), yes, null);
    await run(updateEvent, { eventId, startsTime: '11:00' });
    await run(updateEvent, { eventId, summary: 'Візьміть ноутбук.' });
    await run(cancelEvent, { eventId, reason: 'Тривога' });
    const letters = await lettersTo(eventId, email);
    const told = letters.filter(({ subject }) => !subject.startsWith('Запрошення'));
    // The event was called off before anything else was written: only that is still true.
    expect(told.map(({ subject }) => subject.split(':')[0])).toEqual(['Скасовано']);
    expect(told[0]?.text).toContain('Тривога');
    expect(readEntry(told[0]?.calendar)).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      alarms: 0,
    });
  });

  it('see the old and the new time, with a higher SEQUENCE', async () => {
    const eventId = await announced();
    const email = `${crypto.randomUUID()}@example.org`;
    await invite(eventId, email);
    const [invitation] = await lettersTo(eventId, email);
    const yes = { comes: true, attends: null, answers: {} };
    await answerByLink(kernel, secretIn(invitation?.text), yes, null);
    const [, registered] = await lettersTo(eventId, email);
    await run(updateEvent, { eventId, startsTime: '11:00', endsTime: '13:00' });
    const [, , moved] = await lettersTo(eventId, email);
    expect(moved?.text).toMatch(/Було: 12 березня.*10:00–12:00/);
    expect(moved?.text).toMatch(/Стало: 12 березня.*11:00–13:00/);
    const [was, is] = [readEntry(registered?.calendar), readEntry(moved?.calendar)];
    expect(is).toMatchObject({
      uid: was.uid,
      start: '2026-03-12T09:00:00.000Z',
      method: 'REQUEST',
    });
    expect(is.sequence).toBeGreaterThan(was.sequence);
  });

  it('of an event that is split are told of the second part too, with the reason of what was changed at once', async () => {
    const eventId = await announced();
    const email = `${crypto.randomUUID()}@example.org`;
    await invite(eventId, email);
    const [invitation] = await lettersTo(eventId, email);
    const yes = { comes: true, attends: null, answers: {} };
    await answerByLink(kernel, secretIn(invitation?.text), yes, null);
    const move = { kind: 'move', days: 7 } as const;
    await run(meetEmergency, { eventIds: [eventId], act: move, reason: 'Немає світла' });
    const moved = (await lettersTo(eventId, email)).at(-1);
    expect(moved?.text).toContain('Причина: Немає світла');
    await run(updateEvent, { eventId, startsTime: '11:00', endsTime: '13:00' });
    expect((await lettersTo(eventId, email)).at(-1)?.text).not.toContain('Причина');
    const split = { kind: 'split', day: '2026-03-26', startsTime: null, endsTime: null } as const;
    const { eventIds } = await run(meetEmergency, {
      ...{ eventIds: [eventId], act: split, reason: 'Тривога' },
    });
    const second = eventIds.find((id) => id !== eventId) ?? '';
    const letter = (await lettersTo(second, email)).at(-1);
    expect(letter?.subject).toMatch(/^Вас зареєстровано: /);
    expect(readEntry(letter?.calendar)).toMatchObject({ start: '2026-03-26T09:00:00.000Z' });
  });

  it('are reminded the day before, and online an hour before with the link, each once', async () => {
    const eventId = await announced();
    const email = `${crypto.randomUUID()}@example.org`;
    await invite(eventId, email);
    const [invitation] = await lettersTo(eventId, email);
    const secret = secretIn(invitation?.text);
    await answerByLink(kernel, secret, { comes: true, attends: null, answers: {} }, null);
    const before = (await lettersTo(eventId, email)).length;
    const subjects = async (at: string) => {
      kernel.setNow(new Date(at));
      await remindByClock.run(kernel, world.actor.centreId);
      await remindByClock.run(kernel, world.actor.centreId);
      return (await lettersTo(eventId, email))
        .slice(before)
        .map(({ subject }) => subject.split(':')[0]);
    };
    expect(await subjects('2026-03-11T05:00:00Z')).toEqual([]);
    expect(await subjects('2026-03-11T08:00:00Z')).toEqual(['Завтра']);
    expect(await subjects('2026-03-12T06:55:00Z')).toEqual(['Завтра']);
    expect((await findAnswerPage(kernel, secret)).videoUrl).toBeNull();
    expect(await subjects('2026-03-12T07:05:00Z')).toEqual(['Завтра', 'За годину']);
    expect((await lettersTo(eventId, email)).at(-1)?.text).toContain(
      'https://meet.example.org/room',
    );
    expect((await findAnswerPage(kernel, secret)).videoUrl).toBe('https://meet.example.org/room');
  });

  it('alone get the video link, and only from an hour before', async () => {
    const eventId = await announced();
    const [comes, not] = [
      await testUser(kernel, world.actor.centreId, 'teacher'),
      await testUser(kernel, world.actor.centreId, 'teacher'),
    ];
    await run(joinEvent, { eventId }, comes);
    const linkOf = async (as: Actor) =>
      (await runQuery(kernel, as, readRegistration, { eventId })).own?.videoUrl;
    kernel.setNow(new Date('2026-03-12T06:59:00Z'));
    expect(await linkOf(comes)).toBeNull();
    kernel.setNow(new Date('2026-03-12T07:01:00Z'));
    expect(await linkOf(comes)).toBe('https://meet.example.org/room');
    expect(await linkOf(not)).toBeUndefined();
    kernel.setNow(new Date('2026-03-12T10:01:00Z'));
    expect(await linkOf(comes)).toBeNull();
  });
});

it('writes each letter once, however many jobs run at once', async () => {
  const eventId = await announced();
  const guests = Array.from({ length: 130 }, (_, at) => ({
    name: `Гість ${at}`,
    email: `many-${at}-${eventId}@example.org`,
  }));
  await run(inviteAudience, { eventId, guests });
  const jobs: Kernel[] = [kernel, kernel, kernel];
  await Promise.all(jobs.map((one) => writeLetters.run(one, world.actor.centreId, { eventId })));
  const { n } = await inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('mail_message')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('recipient', 'like', `many-%-${eventId}@example.org`)
      .executeTakeFirstOrThrow(),
  );
  expect(Number(n)).toBe(130);
});

async function sectionOf(personId: string): Promise<string> {
  return inCentre(kernel.db, world.actor.centreId, 'write', async (trx) => {
    const { id } = await trx
      .insertInto('section')
      .values({
        centre_id: world.actor.centreId,
        kind: 'regional-section',
        name: `Секція ${crypto.randomUUID()}`,
        level: 'region',
        since: '2025-09-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('section_member')
      .values({
        centre_id: world.actor.centreId,
        section_id: id,
        person_id: personId,
        role: 'member',
        since: '2025-09-01',
      })
      .execute();
    return id;
  });
}
