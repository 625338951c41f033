import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2026-01-20';

/** An announced session that has been, in the world's section and in a branch of its institution. */
export async function session(of: World): Promise<string> {
  const made = await of.prepare('event.create', {
    kind: 'section-session',
    title: `Засідання ${randomUUID()}`,
    startsOn,
    endsOn: startsOn,
    sectionId: await of.section(),
    hostOrganisationId: await of.organisation(),
  });
  const eventId = idOf(made, 'eventId');
  await of.prepare('event.publish', { eventIds: [eventId] });
  return eventId;
}

async function item(of: World): Promise<string> {
  const eventId = await session(of);
  return idOf(await of.prepare('agenda.add', { eventId, title: 'Про досвід' }), 'itemId');
}

async function material(of: World): Promise<string> {
  const given = { eventId: await session(of), title: 'Слайди', url: 'https://example.org/a' };
  return idOf(await of.prepare('material.add', given), 'materialId');
}

/** An event that asks for talks. */
async function called(of: World): Promise<string> {
  const eventId = await session(of);
  await of.prepare('talk.call', { eventId, until: '2026-02-20', public: true });
  return eventId;
}

/** A talk that the owner of the world has offered. */
async function proposal(of: World): Promise<string> {
  const eventId = await called(of);
  if (!of.owner) return randomUUID();
  return of.offeredTalk(eventId);
}

/** The owner of the world as a speaker. */
async function speaker(of: World): Promise<string> {
  return of.owner ? of.speakerOn(await item(of)) : randomUUID();
}

async function duty(of: World): Promise<string> {
  const given = { eventId: await session(of), title: 'Звук' };
  return idOf(await of.prepare('duty.add', given), 'dutyId');
}

/** Minutes with one decision, in a state. */
async function minutes(
  of: World,
  state: 'draft' | 'submitted' | 'approved' = 'draft',
): Promise<{ eventId: string; minutesId: string; pointId: string; decisionId: string }> {
  const eventId = await session(of);
  const minutesId = idOf(await of.prepare('minutes.begin', { eventId }), 'minutesId');
  const decisionId = randomUUID();
  await of.prepare('minutes.update', { minutesId, chairId: await of.person() });
  const point = await of.prepare('minutes.point.add', {
    minutesId,
    title: 'Про досвід',
    decisions: [{ id: decisionId, text: 'Зібрати описи', dueOn: '2026-03-01' }],
  });
  if (state !== 'draft') await of.prepare('minutes.submit', { minutesId });
  if (state === 'approved') await of.prepare('minutes.approve', { minutesId });
  return { eventId, minutesId, pointId: idOf(point, 'pointId'), decisionId };
}

const idOf = (output: unknown, key: string): string =>
  String((output as Record<string, unknown>)[key] ?? randomUUID());

const file = { name: 'скан.txt', content: Buffer.from('підписано').toString('base64') };

export const eventAgendaCases: Cases = {
  'agenda.portfolios': { input: async (of) => ({ eventId: await session(of) }) },
  'agenda.programme': { input: async (of) => ({ eventId: await session(of) }) },
  'agenda.topics': { input: async (of) => ({ eventId: await session(of) }) },
  'speaker.list': nothing,
  'speaker.own': nothing,
  'speaker.write': nothing,
  'speaker.answer': {
    input: async (of) => ({ speakerId: await speaker(of), comes: true }),
    owned: true,
  },
  'speaker.send': {
    input: async (of) => ({
      speakerId: await speaker(of),
      title: 'Слайди',
      url: 'https://example.org/a',
    }),
  },
  'material.list': { input: async (of) => ({ eventId: await session(of) }) },
  'material.file': {
    input: async (of) => {
      const eventId = await session(of);
      const made = await of.prepare('material.add', {
        eventId,
        title: 'Тези',
        seenBy: 'public',
        file,
      });
      return { eventId, materialId: idOf(made, 'materialId') };
    },
  },
  'material.add': {
    input: async (of) => ({
      eventId: await session(of),
      title: 'Слайди',
      url: 'https://example.org/a',
    }),
    placed: true,
  },
  'material.change': {
    input: async (of) => ({ materialId: await material(of), title: 'Нова назва' }),
    placed: true,
  },
  'material.remove': { input: async (of) => ({ materialId: await material(of) }), placed: true },
  'duty.own': nothing,
  'duty.remind': nothing,
  'duty.list': { input: async (of) => ({ eventId: await session(of) }), placed: true },
  'duty.fill': { input: async (of) => ({ eventId: await session(of) }), placed: true },
  'duty.add': {
    input: async (of) => ({ eventId: await session(of), title: 'Звук' }),
    placed: true,
  },
  'duty.add · person': {
    input: async (of, other) => ({
      eventId: await session(of),
      title: 'Звук',
      personId: await other.person(),
    }),
    refers: true,
  },
  'duty.update': {
    input: async (of) => ({ dutyId: await duty(of), title: 'Екран' }),
    placed: true,
  },
  'duty.tick': { input: async (of) => ({ dutyId: await duty(of), done: true }), placed: true },
  'duty.remove': { input: async (of) => ({ dutyId: await duty(of) }), placed: true },
  'talk.list': { input: async (of) => ({ eventId: await session(of) }) },
  'talk.call': {
    input: async (of) => ({ eventId: await session(of), until: '2026-02-20' }),
    placed: true,
  },
  'talk.propose': { input: async (of) => ({ eventId: await called(of), title: 'Про досвід' }) },
  'talk.decide': {
    input: async (of) => ({ proposalId: await proposal(of), accept: true }),
    placed: true,
  },
  'talk.withdraw': { input: async (of) => ({ proposalId: await proposal(of) }), owned: true },
  'minutes.list': nothing,
  'minutes.remind': nothing,
  'minutes.told': {
    input: async (of) => ({
      minutesId: (await minutes(of, 'approved')).minutesId,
      organisationId: await of.organisation(),
      toldOn: '2026-01-25',
    }),
    placed: true,
  },
  'minutes.told · organisation': {
    input: async (of, other) => ({
      minutesId: (await minutes(of, 'approved')).minutesId,
      organisationId: await other.organisation(),
      toldOn: '2026-01-25',
    }),
    refers: true,
  },
  'agenda.read': { input: async (of) => ({ eventId: await session(of) }) },
  'agenda.add': {
    input: async (of) => ({ eventId: await session(of), title: 'Про досвід' }),
    placed: true,
  },
  'agenda.add · person': {
    input: async (of, other) => ({
      eventId: await session(of),
      title: 'Про досвід',
      speakers: [{ personId: await other.person() }],
    }),
    refers: true,
  },
  'agenda.update': { input: async (of) => ({ itemId: await item(of), minutes: 20 }), placed: true },
  'agenda.move': {
    input: async (of) => ({ itemId: await item(of), beforeId: null }),
    placed: true,
  },
  'agenda.remove': { input: async (of) => ({ itemId: await item(of) }), placed: true },
  'event.find-people': { input: async (of) => ({ eventId: await session(of), q: 'Особа' }) },
  'event.match-people': { input: async (of) => ({ eventId: await session(of), names: ['Хтось'] }) },
  'minutes.read': { input: async (of) => ({ eventId: (await minutes(of, 'approved')).eventId }) },
  'minutes.paper': { input: async (of) => ({ eventId: (await minutes(of, 'approved')).eventId }) },
  'minutes.extract': {
    input: async (of) => {
      const { eventId, pointId } = await minutes(of, 'approved');
      return { eventId, pointId };
    },
  },
  'minutes.signed': {
    input: async (of) => {
      const { eventId, minutesId } = await minutes(of, 'approved');
      const made = await of.prepare('minutes.file.add', { minutesId, file });
      return { eventId, fileId: idOf(made, 'fileId') };
    },
  },
  'minutes.begin': { input: async (of) => ({ eventId: await session(of) }), placed: true },
  'minutes.update': {
    input: async (of) => ({ minutesId: (await minutes(of)).minutesId, place: 'Зала' }),
    placed: true,
  },
  'minutes.update · person': {
    input: async (of, other) => ({
      minutesId: (await minutes(of)).minutesId,
      chairId: await other.person(),
    }),
    refers: true,
  },
  'minutes.remove': {
    input: async (of) => ({ minutesId: (await minutes(of)).minutesId }),
    placed: true,
  },
  'minutes.point.add': {
    input: async (of) => ({ minutesId: (await minutes(of)).minutesId, title: 'Про конкурс' }),
    placed: true,
  },
  'minutes.point.update': {
    input: async (of) => ({ pointId: (await minutes(of)).pointId, heard: 'Текст' }),
    placed: true,
  },
  'minutes.point.update · person': {
    input: async (of, other) => ({
      pointId: (await minutes(of)).pointId,
      decisions: [{ text: 'Зробити', personIds: [await other.person()] }],
    }),
    refers: true,
  },
  'minutes.point.remove': {
    input: async (of) => ({ pointId: (await minutes(of)).pointId }),
    placed: true,
  },
  'minutes.submit': {
    input: async (of) => ({ minutesId: (await minutes(of)).minutesId }),
    placed: true,
  },
  'minutes.return': {
    input: async (of) => ({
      minutesId: (await minutes(of, 'submitted')).minutesId,
      reason: 'Бракує голосів',
    }),
    placed: true,
  },
  'minutes.approve': {
    input: async (of) => ({ minutesId: (await minutes(of, 'submitted')).minutesId }),
    placed: true,
  },
  'talk.offer': {
    input: async (of) => ({
      eventId: await called(of),
      title: 'Про досвід',
      name: 'Гість',
      email: `${randomUUID()}@example.org`,
      language: 'uk',
    }),
  },
  'talk.answer-offer': {
    input: async (of) => ({ proposalId: await proposal(of), confirm: false }),
  },
  'minutes.rules': nothing,
  'minutes.body-rule': {
    input: async () => ({
      body: 'sections',
      rule: { year: 'calendar', votes: true, quorum: null, pattern: '{n}' },
    }),
  },
  'minutes.body-rule · section': {
    input: async (_, other) => ({ body: `section:${await other.section()}`, rule: null }),
    refers: true,
  },
  'minutes.rule': {
    input: async (of) => ({
      eventId: await session(of),
      year: 'calendar',
      votes: true,
      quorum: null,
    }),
    placed: true,
  },
  'minutes.file.add': {
    input: async (of) => ({ minutesId: (await minutes(of)).minutesId, file }),
    placed: true,
  },
  'minutes.file.remove': {
    input: async (of) => {
      const { minutesId } = await minutes(of);
      const made = await of.prepare('minutes.file.add', { minutesId, file });
      return { minutesId, fileId: idOf(made, 'fileId') };
    },
    placed: true,
  },
  'decision.end': {
    input: async (of) => ({
      decisionId: (await minutes(of, 'approved')).decisionId,
      state: 'done',
    }),
    placed: true,
  },
};
