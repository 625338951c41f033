import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { readHosting } from '../hosting/read-hosting.ts';
import { decideProposal, proposeTalk, setCall } from '../operations/agenda/call-for-talks.ts';
import { addMaterial, changeMaterial, removeMaterial } from '../operations/agenda/hang-material.ts';
import { addAgendaItem, moveAgendaItem } from '../operations/agenda/write-agenda.ts';
import { fillDuties, tickDuty } from '../operations/hosting/write-checklist.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import { listMaterials, readMaterialFile } from './list-materials.ts';
import { listOwnTalks, listSpeakers } from './list-speakers.ts';
import { readAgenda } from './read-agenda.ts';
import { readCall } from './read-call.ts';
import '../hosting/fill-checklist.ts';

const kernel = await testKernel();
await loadWords({
  eventsAgenda: {
    uk: () => import('../words/agenda/uk.ts'),
    ru: () => import('../words/agenda/ru.ts'),
    en: () => import('../words/agenda/en.ts'),
  },
});
let director: Actor & { personId: string };
let teacher: Actor & { personId: string };
let observer: Actor;
let eventId: string;
let own: string;
let others: string;

const as = <I, O>(actor: Actor, operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const text = (words: string) => ({ name: 'тези.txt', content: new TextEncoder().encode(words) });
const seen = async (actor: Actor) =>
  (await runQuery(kernel, actor, listMaterials, { eventId })).rows.map(({ title }) => title);

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  teacher = await testUser(kernel, centre, 'teacher');
  observer = await testUser(kernel, centre, 'observer');
  ({ eventId } = await as(director, createEvent, {
    kind: 'section-session',
    title: 'Засідання',
    startsOn: '2026-03-20',
    endsOn: '2026-03-20',
    startsTime: '10:00',
    responsibleId: director.personId,
  }));
  await as(director, publishEvents, { eventIds: [eventId] });
  const item = async (title: string, personId: string) =>
    (await as(director, addAgendaItem, { eventId, title, minutes: 20, speakers: [{ personId }] }))
      .itemId;
  own = await item('Про досліди', teacher.personId);
  others = await item('Про конкурс', director.personId);
});

describe('materials', () => {
  it('are hung by a speaker on own items only, without any other right', async () => {
    const hang = (agendaItemId: string | null) =>
      as(teacher, addMaterial, { eventId, agendaItemId, title: 'Тези', file: text('Дослід 1') });
    await expect(hang(others)).rejects.toThrow('forbidden');
    await expect(hang(null)).rejects.toThrow('forbidden');
    const { materialId } = await hang(own);
    await as(teacher, changeMaterial, { materialId, file: text('Дослід 2'), note: 'Виправлено' });
    const { rows } = await runQuery(kernel, teacher, listMaterials, { eventId });
    expect(rows).toMatchObject([{ number: 2, versions: [{ number: 1 }], mayChange: true }]);
    const file = async (number?: number) =>
      new TextDecoder().decode(
        (await runQuery(kernel, teacher, readMaterialFile, { eventId, materialId, number })).bytes,
      );
    expect([await file(), await file(1)]).toEqual(['Дослід 2', 'Дослід 1']);
    await as(teacher, removeMaterial, { materialId });
    expect(await seen(teacher)).toEqual([]);
  });

  it('are shown to those whom each is for', async () => {
    const hang = (title: string, seenBy: 'speakers' | 'registered' | 'public') =>
      as(director, addMaterial, { eventId, title, seenBy, url: 'https://example.org/a' });
    await hang('Чернетка', 'speakers');
    await hang('Слайди', 'registered');
    const { materialId } = await hang('Програма', 'public');
    expect(await seen(observer)).toEqual(['Програма']);
    expect(await seen(teacher)).toEqual(['Чернетка', 'Слайди', 'Програма']);
    await expect(
      as(director, changeMaterial, { materialId, url: 'javascript:alert(1)' }),
    ).rejects.toThrow('invalid');
  });

  it('that are missing are seen beside the speakers until one hangs there', async () => {
    const missing = async () =>
      (await runQuery(kernel, director, listSpeakers, { missing: true })).rows.map(
        ({ item }) => item,
      );
    expect(await missing()).toEqual(['Про досліди', 'Про конкурс']);
    await as(teacher, addMaterial, {
      eventId,
      agendaItemId: own,
      title: 'Слайди',
      url: 'https://example.org/s',
    });
    expect(await missing()).toEqual(['Про конкурс']);
    expect(await runQuery(kernel, teacher, listOwnTalks, {})).toMatchObject([{ materials: 1 }]);
  });
});

describe('an agenda', () => {
  it('has times that follow the order', async () => {
    await as(director, moveAgendaItem, { itemId: others, beforeId: own });
    const { items } = await runQuery(kernel, observer, readAgenda, { eventId });
    expect(items.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['Про конкурс', '10:00', '10:20'],
      ['Про досліди', '10:20', '10:40'],
    ]);
  });
});

describe('a host’s checklist', () => {
  it('has the usual lines, of which what is not done moves with the event', async () => {
    await as(director, fillDuties, { eventId });
    const lines = async () => (await runQuery(kernel, director, readHosting, { eventId })).duties;
    const before = await lines();
    expect(before.map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-06',
      '2026-03-15',
      '2026-03-18',
      '2026-03-19',
    ]);
    await as(director, tickDuty, { dutyId: before[0]?.id ?? '', done: true });
    await as(director, updateEvent, { eventId, startsOn: '2026-03-25', endsOn: '2026-03-25' });
    expect((await lines()).map(({ dueOn, doneOn }) => [dueOn, doneOn])).toEqual([
      ['2026-03-06', '2026-03-02'],
      ['2026-03-20', null],
      ['2026-03-23', null],
      ['2026-03-24', null],
    ]);
  });
});

describe('a call for talks', () => {
  it('takes offers until its day, and an accepted one stands on the agenda with its author', async () => {
    const offer = (title: string) => as(teacher, proposeTalk, { eventId, title, minutes: 15 });
    await expect(offer('Про відео')).rejects.toThrow('no-call');
    await as(director, setCall, { eventId, until: '2026-03-10' });
    const first = await offer('Про відео');
    const second = await offer('Про аудіо');
    await expect(
      as(teacher, decideProposal, { proposalId: first.proposalId, accept: true }),
    ).rejects.toThrow('forbidden');
    await as(director, decideProposal, { proposalId: first.proposalId, accept: true });
    await as(director, decideProposal, { proposalId: second.proposalId, accept: false });
    const { items } = await runQuery(kernel, director, readAgenda, { eventId });
    expect(items.at(-1)).toMatchObject({
      title: 'Про відео',
      minutes: 15,
      speakers: [{ personId: teacher.personId, state: 'agreed' }],
    });
    const own = await runQuery(kernel, teacher, readCall, { eventId });
    expect(own.proposals.map(({ state }) => state)).toEqual(['accepted', 'declined']);
    expect((await runQuery(kernel, observer, readCall, { eventId })).proposals).toEqual([]);
    kernel.setNow(new Date('2026-03-11T09:00:00Z'));
    await expect(offer('Запізно')).rejects.toThrow('no-call');
  });
});
