import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { answerTalk } from '../../operations/agenda/answer-talk.ts';
import { addMaterial } from '../../operations/agenda/hang-material.ts';
import { addAgendaItem } from '../../operations/agenda/write-agenda.ts';
import { writeToSpeakers } from '../../operations/agenda/write-to-speakers.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { publishEvents } from '../../operations/planning/publish-events.ts';
import { updateEvent } from '../../operations/planning/update-event.ts';
import { listOwnTalks } from '../list-speakers.ts';
import { answerByTalkLetter, findSpeakerPage } from './visitors.ts';

const kernel = await testKernel();
await loadWords({
  eventsAgenda: {
    uk: () => import('../../words/agenda/uk.ts'),
    ru: () => import('../../words/agenda/ru.ts'),
    en: () => import('../../words/agenda/en.ts'),
  },
});
type User = Awaited<ReturnType<typeof testUser>>;
let director: User;
let teacher: User;
let eventId: string;
let itemId: string;

const as = <I, O>(
  actor: Actor,
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: I,
): Promise<O> => runOperation(kernel, actor, operation, input);
const write = () => as(systemActor(director.centreId, 'reminders'), writeToSpeakers, {});
/** Address, subject and text of all letters, in the order of writing. */
const letters = () =>
  inCentre(kernel.db, director.centreId, 'read', (trx) =>
    trx
      .selectFrom('mail_message')
      .select(['recipient', 'subject', 'text_body as text'])
      .orderBy('id')
      .execute(),
  );
const on = (day: string) => kernel.setNow(new Date(`${day}T09:00:00Z`));
const secretIn = (text: string | null | undefined) =>
  /\/e\/speak\/([\w-]{43})/.exec(text ?? '')?.[1] ?? '';

beforeEach(async () => {
  on('2026-03-02');
  const centreId = await testCentre(kernel.db);
  director = await testUser(kernel, centreId, 'director');
  teacher = await testUser(kernel, centreId, 'teacher');
  const days = { startsOn: '2026-03-20', endsOn: '2026-03-20' };
  ({ eventId } = await as(director, createEvent, {
    kind: 'seminar',
    title: 'Семінар',
    ...days,
    responsibleId: director.personId,
  }));
  ({ itemId } = await as(director, addAgendaItem, {
    eventId,
    title: 'Про досвід',
    speakers: [
      { personId: teacher.personId },
      { guestName: 'Зоря Ілона', guestPost: 'фахівчиня', guestEmail: 'guest@example.org' },
      { personId: director.personId },
    ],
  }));
});

describe('speakers', () => {
  it('are asked once the event is announced, each once, but not who answers for it', async () => {
    expect(await write()).toEqual({ letters: 0 });
    await as(director, publishEvents, { eventIds: [eventId] });
    expect(await write()).toEqual({ letters: 2 });
    expect(await write()).toEqual({ letters: 0 });
    expect((await letters()).map(({ subject }) => subject)).toEqual([
      'Запрошуємо виступити: Про досвід',
      'Запрошуємо виступити: Про досвід',
    ]);
    // Of another day they are asked again, who has not answered.
    await as(director, updateEvent, { eventId, startsOn: '2026-03-24', endsOn: '2026-03-24' });
    expect(await write()).toEqual({ letters: 2 });
  });

  it('answer by the letter without signing in; looking changes nothing, a wrong link shows nothing', async () => {
    await as(director, publishEvents, { eventIds: [eventId] });
    await write();
    const letter = (await letters()).find(({ recipient }) => recipient === 'guest@example.org');
    const secret = secretIn(letter?.text);
    expect(await findSpeakerPage(kernel, secret)).toMatchObject({
      ...{ name: 'Зоря Ілона', item: 'Про досвід', state: 'asked', open: true },
    });
    expect(await findSpeakerPage(kernel, secret)).toMatchObject({ state: 'asked' });
    await answerByTalkLetter(kernel, secret, { comes: true }, '192.0.2.1');
    expect(await findSpeakerPage(kernel, secret)).toMatchObject({ state: 'agreed' });
    await answerByTalkLetter(kernel, secret, { comes: false }, '192.0.2.1');
    expect(await findSpeakerPage(kernel, secret)).toMatchObject({ state: 'declined' });
    await expect(findSpeakerPage(kernel, `${secret}x`)).rejects.toThrow('not-found');
    on('2026-03-21');
    await expect(answerByTalkLetter(kernel, secret, { comes: true }, null)).rejects.toMatchObject({
      details: { reason: 'eventsAgenda.talk-over' },
    });
  });

  it('answer for themselves only, and are reminded of materials until they hang some', async () => {
    await as(director, publishEvents, { eventIds: [eventId] });
    await write();
    const [own] = await runQuery(kernel, teacher, listOwnTalks, {});
    const speakerId = own?.id ?? '';
    const stranger = await testUser(kernel, director.centreId, 'teacher');
    await expect(as(stranger, answerTalk, { speakerId, comes: true })).rejects.toThrow();
    expect(await as(teacher, answerTalk, { speakerId, comes: true })).toEqual({ state: 'agreed' });
    on('2026-03-14');
    expect(await write()).toEqual({ letters: 0 });
    on('2026-03-16');
    expect(await write()).toEqual({ letters: 2 });
    expect((await letters()).at(-1)?.subject).toBe('Матеріали до виступу: Про досвід');
    expect(await write()).toEqual({ letters: 0 });
  });

  it('who have hung something are left alone', async () => {
    await as(director, publishEvents, { eventIds: [eventId] });
    await write();
    const material = { eventId, agendaItemId: itemId, title: 'Слайди', url: 'https://example.org' };
    await as(teacher, addMaterial, material);
    on('2026-03-16');
    expect(await write()).toEqual({ letters: 1 });
    expect((await letters()).at(-1)?.recipient).toBe('guest@example.org');
  });
});
