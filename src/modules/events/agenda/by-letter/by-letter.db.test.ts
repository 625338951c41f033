import { beforeEach, describe, expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { addMaterial, changeMaterial } from '../../operations/agenda/hang-material.ts';
import { addAgendaItem } from '../../operations/agenda/write-agenda.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { cancelEvent } from '../../operations/planning/end-event.ts';
import { publishEvents } from '../../operations/planning/publish-events.ts';
import { enrolPeople } from '../../operations/registration/enrol-people.ts';
import { answerSecret } from '../../registration/letters/answer-link.ts';
import { listRegistrations } from '../../registration/list-registrations.ts';
import { answerByLink } from '../../registration/visitors.ts';
import { findMaterial, findProgramme } from './visitors.ts';

const kernel = await testKernel();
let director: Awaited<ReturnType<typeof testUser>>;
let eventId: string;
let itemId: string;
let secret: string;
let slides: string;

const as = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, director, operation, input);
const days = { startsOn: '2026-03-20', endsOn: '2026-03-20' };
const text = (words: string) => ({ name: 'тези.txt', content: new TextEncoder().encode(words) });

async function announced(title: string, parentId?: string): Promise<string> {
  const made = await as(createEvent, {
    ...{ kind: 'seminar', title, ...days, startsTime: '10:00', endsTime: '12:00', parentId },
    ...{ responsibleId: director.personId, registration: parentId ? 'none' : 'open' },
  });
  await as(publishEvents, { eventIds: [made.eventId] });
  return made.eventId;
}

/** The link of a letter to a guest who is registered. */
async function registered(at: string): Promise<string> {
  await as(enrolPeople, {
    eventId: at,
    guests: [{ name: 'Тарас Явір', email: 'guest@example.org', organisation: '' }],
  });
  const { rows } = await runQuery(kernel, director, listRegistrations, { eventId: at });
  const made = await answerSecret(kernel, rows[0]?.id ?? '');
  await inCentre(kernel.db, director.centreId, 'write', (trx) =>
    trx
      .updateTable('registration_entry')
      .set({ secret_hash: made.hash })
      .where('id', '=', rows[0]?.id ?? '')
      .execute(),
  );
  return made.secret;
}

const hang = async (
  title: string,
  seenBy: 'speakers' | 'registered' | 'public',
  at = eventId,
  agendaItemId: string | null = null,
) =>
  (await as(addMaterial, { eventId: at, agendaItemId, title, seenBy, file: text(title) }))
    .materialId;
const titles = async (by = secret) =>
  (await findProgramme(kernel, by)).parts.flatMap(({ materials, items }) =>
    [...materials, ...items.flatMap((item) => item.materials)].map(({ title }) => title),
  );
const open = async (materialId: string, by = secret) =>
  new TextDecoder().decode((await findMaterial(kernel, by, materialId, '192.0.2.1')).bytes);
const answer = (comes: boolean) =>
  answerByLink(kernel, secret, { comes, attends: null, answers: {} }, '192.0.2.1');

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  eventId = await announced('Семінар');
  ({ itemId } = await as(addAgendaItem, {
    eventId,
    title: 'Про досвід',
    minutes: 20,
    speakers: [
      { guestName: 'Зоря Ілона', guestPost: 'фахівчиня', guestEmail: 'z@example.org' },
      { guestName: 'Гай Петро', guestEmail: 'h@example.org', state: 'declined' },
    ],
  }));
  slides = await hang('Слайди', 'registered', eventId, itemId);
  secret = await registered(eventId);
});

describe('whoever came by the link of a letter', () => {
  it('sees the programme without addresses, and what hangs there for the registered', async () => {
    await hang('Чернетка', 'speakers');
    await hang('Програма', 'public');
    const programme = await findProgramme(kernel, secret);
    expect(programme.more).toBe(false);
    expect(programme.parts).toMatchObject([
      {
        materials: [{ title: 'Програма' }],
        items: [
          {
            ...{ title: 'Про досвід', from: '10:00', to: '10:20' },
            speakers: [{ name: 'Зоря Ілона', post: 'фахівчиня' }],
            materials: [{ title: 'Слайди', number: 1 }],
          },
        ],
      },
    ]);
    expect(JSON.stringify(programme)).not.toMatch(/@example|Гай|Чернетка/);
  });

  it('opens the last version of a file, and nothing that is for speakers', async () => {
    const draft = await hang('Чернетка', 'speakers');
    expect(await open(slides)).toBe('Слайди');
    await as(changeMaterial, { materialId: slides, file: text('Слайди 2') });
    expect(await open(slides)).toBe('Слайди 2');
    await expect(open(draft)).rejects.toThrow('not-found');
    const link = await as(addMaterial, { eventId, title: 'Сайт', url: 'https://example.org/a' });
    await expect(open(link.materialId)).rejects.toThrow('not-found');
  });

  it('opens nothing of another event, and nothing by a wrong link', async () => {
    const foreign = await hang('Чуже', 'public', await announced('Інший'));
    await expect(open(foreign)).rejects.toThrow('not-found');
    await expect(open(slides, `${secret}x`)).rejects.toThrow('not-found');
    await expect(open('x')).rejects.toThrow('invalid');
  });

  it('who doesn’t come any more sees only what is for everybody, and is told that there is more', async () => {
    const leaflet = await hang('Листівка', 'public');
    await answer(false);
    expect(await titles()).toEqual(['Листівка']);
    expect((await findProgramme(kernel, secret)).more).toBe(true);
    await expect(open(slides)).rejects.toThrow('not-found');
    expect(await open(leaflet)).toBe('Листівка');
    await answer(true);
    expect(await open(slides)).toBe('Слайди');
  });

  it('keeps what the registered had when the event is called off, as members do', async () => {
    await as(cancelEvent, { eventId, reason: 'Тривога' });
    expect(await titles()).toEqual(['Слайди']);
    expect(await open(slides)).toBe('Слайди');
  });

  it('of a set sees the parts that were announced, but none with its own registration', async () => {
    const part = await announced('Перша частина', eventId);
    const shown = await hang('Частина', 'registered', part);
    const { eventId: draft } = await as(createEvent, {
      ...{ kind: 'seminar', title: 'Чернетка', ...days, parentId: eventId, registration: 'none' },
      responsibleId: director.personId,
    });
    const hidden = await hang('Рано', 'public', draft);
    expect((await findProgramme(kernel, secret)).parts.map(({ title }) => title)).toEqual([
      'Семінар',
      'Перша частина',
    ]);
    expect(await open(shown)).toBe('Частина');
    await expect(open(hidden)).rejects.toThrow('not-found');
  });

  it('fetches only so often by one link', async () => {
    const asked = Array.from({ length: 130 }, () => open(slides));
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(10);
    await expect(open(slides)).rejects.toThrow('too-many-requests');
  });
});
