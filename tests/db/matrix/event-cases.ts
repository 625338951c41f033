import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const kind = 'section-session';
const startsOn = '2026-01-20';
const someTitle = () => `Захід ${randomUUID()}`;

/** A draft of the world's section and of a branch of its institution. */
async function event(of: World): Promise<string> {
  const made = await of.prepare('event.create', {
    kind,
    title: someTitle(),
    startsOn,
    endsOn: startsOn,
    sectionId: await of.section(),
    hostOrganisationId: await of.organisation(),
  });
  return String((made as { eventId?: string }).eventId ?? randomUUID());
}

async function published(of: World): Promise<string> {
  const eventId = await event(of);
  await of.prepare('event.publish', { eventIds: [eventId] });
  return eventId;
}

export const eventCases: Cases = {
  'event.list': nothing,
  'event.choices': nothing,
  'event.promised': { input: async () => ({ on: startsOn }) },
  'event.read': { input: async (of) => ({ eventId: await published(of) }) },
  'event.read · draft': { input: async (of) => ({ eventId: await event(of) }), hidden: true },
  'event.create': {
    input: async (of) => ({
      kind,
      title: someTitle(),
      startsOn,
      endsOn: startsOn,
      sectionId: await of.section(),
    }),
    placed: true,
  },
  'event.create · section': {
    input: async (_, other) => ({
      kind,
      title: someTitle(),
      startsOn,
      endsOn: startsOn,
      sectionId: await other.section(),
    }),
    refers: true,
  },
  'event.update': {
    input: async (of) => ({ eventId: await event(of), topic: 'Тема' }),
    placed: true,
  },
  'event.people': {
    input: async (of) => ({ eventId: await event(of), responsibleId: null, people: [] }),
    placed: true,
  },
  'event.people · person': {
    input: async (of, other) => ({
      eventId: await event(of),
      responsibleId: null,
      people: [{ role: 'helper', personId: await other.person() }],
    }),
    refers: true,
  },
  'event.update · section': {
    input: async (of, other) => ({ eventId: await event(of), sectionId: await other.section() }),
    refers: true,
  },
  'event.publish': { input: async (of) => ({ eventIds: [await event(of)] }), placed: true },
  'event.hold': { input: async (of) => ({ eventId: await published(of) }), placed: true },
  'event.cancel': {
    input: async (of) => ({ eventId: await published(of), reason: 'Причина' }),
    placed: true,
  },
  'event.remove': { input: async (of) => ({ eventId: await event(of) }), placed: true },
};
