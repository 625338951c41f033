import { beforeEach, describe, expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { addMaterial } from '../../operations/agenda/hang-material.ts';
import { addAgendaItem } from '../../operations/agenda/write-agenda.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { cancelEvent } from '../../operations/planning/end-event.ts';
import { publishEvents } from '../../operations/planning/publish-events.ts';
import { listMaterials } from '../list-materials.ts';
import { speakerSecret } from './answer-secret.ts';
import {
  admitSpeaker,
  answerByTalkLetter,
  centreOfSpeaker,
  findOwnMaterial,
  findSpeakerPage,
  sendByTalkLetter,
} from './visitors.ts';

const kernel = await testKernel();
await loadWords({
  eventsAgenda: {
    uk: () => import('../../words/agenda/uk.ts'),
    ru: () => import('../../words/agenda/ru.ts'),
    en: () => import('../../words/agenda/en.ts'),
  },
});
let director: Awaited<ReturnType<typeof testUser>>;
let eventId: string;
let others: string;
let secret: string;

const as = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, director, operation, input);
const text = (words: string) => ({ name: 'тези.txt', content: new TextEncoder().encode(words) });
const from = '192.0.2.1';
type Given = Parameters<typeof sendByTalkLetter>[2];
const send = (given: Given, by = secret) => sendByTalkLetter(kernel, by, given, from);
const hung = async () => (await runQuery(kernel, director, listMaterials, { eventId })).rows;
const answer = (comes: boolean, reason = '') =>
  answerByTalkLetter(kernel, secret, { comes, reason }, from);
const letters = () =>
  inCentre(kernel.db, director.centreId, 'read', (trx) =>
    trx
      .selectFrom('mail_message')
      .select(['recipient', 'subject', 'text_body as text'])
      .orderBy('id')
      .execute(),
  );

/** The link of the letter to a guest who is to speak on an item. */
async function linkOf(itemId: string): Promise<string> {
  return inCentre(kernel.db, director.centreId, 'write', async (trx) => {
    const { id } = await trx
      .selectFrom('agenda_speaker')
      .select('id')
      .where('agenda_item_id', '=', itemId)
      .executeTakeFirstOrThrow();
    const made = await speakerSecret(kernel, id);
    await trx
      .updateTable('agenda_speaker')
      .set({ secret_hash: made.hash })
      .where('id', '=', id)
      .execute();
    return made.secret;
  });
}

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  await inCentre(kernel.db, director.centreId, 'write', (trx) =>
    trx
      .updateTable('person')
      .set({ email: 'lead@example.org' })
      .where('id', '=', director.personId)
      .execute(),
  );
  ({ eventId } = await as(createEvent, {
    ...{ kind: 'seminar', title: 'Семінар', startsOn: '2026-03-20', endsOn: '2026-03-20' },
    responsibleId: director.personId,
  }));
  const item = async (title: string, guestName: string) =>
    (
      await as(addAgendaItem, {
        eventId,
        title,
        speakers: [{ guestName, guestEmail: 'guest@example.org' }],
      })
    ).itemId;
  const own = await item('Про досвід', 'Зоря Ілона');
  others = await item('Про конкурс', 'Гай Петро');
  await as(publishEvents, { eventIds: [eventId] });
  secret = await linkOf(own);
});

describe('a speaker who has come by the letter', () => {
  it('hangs a file and gives it a new version, under the own name', async () => {
    await send({ title: 'Тези', file: text('Дослід 1') });
    const [material] = await hung();
    expect(material).toMatchObject({ title: 'Тези', seenBy: 'registered', by: 'Зоря Ілона' });
    const materialId = material?.id ?? '';
    await send({ materialId, file: text('Дослід 2') });
    expect(await hung()).toMatchObject([{ number: 2, versions: [{ number: 1 }], title: 'Тези' }]);
    expect((await findSpeakerPage(kernel, secret)).materials).toMatchObject([
      { title: 'Тези', number: 2 },
    ]);
    const { bytes } = await findOwnMaterial(kernel, secret, materialId, from);
    expect(new TextDecoder().decode(bytes)).toBe('Дослід 2');
  });

  it('sends only what others may, and is told what is missing', async () => {
    await expect(send({ title: 'Тези' })).rejects.toThrow('invalid');
    await expect(send({ url: 'https://example.org/a' })).rejects.toMatchObject({
      details: { fields: [{ path: 'title', code: 'required' }] },
    });
    await expect(send({ title: 'Тези', url: 'javascript:alert(1)' })).rejects.toThrow('invalid');
    const program = { name: 'слайди.pdf', content: new TextEncoder().encode('MZ\u0000\u0001') };
    await expect(send({ title: 'Тези', file: program })).rejects.toMatchObject({
      details: { reason: 'file-kind' },
    });
    expect(await hung()).toEqual([]);
  });

  it('touches and opens nothing of another talk or event', async () => {
    const { materialId } = await as(addMaterial, {
      ...{ eventId, agendaItemId: others, title: 'Чуже', seenBy: 'public', file: text('Чуже') },
    });
    await expect(send({ materialId, file: text('Підміна') })).rejects.toThrow('not-found');
    await expect(findOwnMaterial(kernel, secret, materialId, from)).rejects.toThrow('not-found');
    await expect(send({ title: 'Тези', file: text('1') }, `${secret}x`)).rejects.toThrow(
      'not-found',
    );
    expect(await centreOfSpeaker(kernel, `${secret}x`)).toBeNull();
    expect(await centreOfSpeaker(kernel, secret)).toBe(director.centreId);
    expect(await hung()).toMatchObject([{ number: 1 }]);
  });

  it('hangs nothing without speaking, nor once the event is called off', async () => {
    await answer(false);
    await expect(send({ title: 'Тези', file: text('1') })).rejects.toMatchObject({
      details: { reason: 'eventsAgenda.speaks-not' },
    });
    expect(await findSpeakerPage(kernel, secret)).toMatchObject({ materials: [], mayHang: false });
    await answer(true);
    await send({ title: 'Тези', file: text('1') });
    await as(cancelEvent, { eventId, reason: 'Тривога' });
    await expect(send({ title: 'Тези 2', file: text('2') })).rejects.toMatchObject({
      details: { reason: 'events.cancelled' },
    });
  });

  it('sends only so much, and only so often', async () => {
    for (let at = 0; at < 30; at += 1) await send({ title: `Тези ${at}`, file: text(`${at}`) });
    await expect(send({ title: 'Ще', file: text('ще') })).rejects.toMatchObject({
      details: { reason: 'eventsAgenda.too-many-sent' },
    });
    for (let at = 0; at < 20; at += 1) await admitSpeaker(kernel, secret, from);
    await expect(admitSpeaker(kernel, secret, from)).rejects.toThrow('too-many-requests');
  });
});

describe('who answers for the event', () => {
  it('hears once that a speaker won’t come, why, and where the agenda is; and that they will after all', async () => {
    await answer(true);
    expect(await letters()).toEqual([]);
    await answer(false, 'Захворіла.');
    await answer(false, 'Ще раз.');
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      recipient: 'lead@example.org',
      subject: 'Зоря Ілона не виступатиме: Про досвід',
    });
    expect(letter?.text).toContain('Причина: Захворіла.');
    expect(letter?.text).toContain(`/events/${eventId}/agenda`);
    await answer(true);
    expect((await letters()).map(({ subject }) => subject).at(-1)).toBe(
      'Зоря Ілона таки виступить: Про досвід',
    );
  });
});
