import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2090-05-18';

/** An announced event that anybody may register for, of the world's section and a branch of its institution. */
async function event(of: World): Promise<string> {
  const made = await of.prepare('event.create', {
    kind: 'seminar',
    title: `Семінар ${randomUUID()}`,
    startsOn,
    endsOn: startsOn,
    registration: 'open',
    sectionId: await of.section(),
    hostOrganisationId: await of.organisation(),
  });
  const eventId = String((made as { eventId?: string }).eventId ?? randomUUID());
  await of.prepare('event.publish', { eventIds: [eventId] });
  return eventId;
}

/** Somebody who works in the world's institution. */
async function worker(of: World): Promise<string> {
  const personId = await of.person();
  await of.prepare('post.add', {
    personId,
    organisationId: await of.organisation(),
    kind: 'teacher',
    since: '2026-01-10',
  });
  return personId;
}

async function registration(of: World): Promise<string> {
  const personIds = [await of.person()];
  const made = await of.prepare('event.registration.enrol', {
    eventId: await event(of),
    personIds,
  });
  return (made as { registrationIds?: string[] }).registrationIds?.[0] ?? randomUUID();
}

const some = async () => [randomUUID()];

export const eventRegistrationCases: Cases = {
  'event.registration.list': { input: async (of) => ({ eventId: await event(of) }) },
  'event.registration.state': { input: async (of) => ({ eventId: await event(of) }) },
  'event.registration.own': nothing,
  'event.registration.own-people': { input: async (of) => ({ eventId: await event(of) }) },
  'event.registration.preview': {
    input: async (of) => ({ eventId: await event(of), personIds: [await of.person()] }),
    placed: true,
  },
  'event.registration.invite': {
    input: async (of) => ({ eventId: await event(of), sectionIds: [await of.section()] }),
    placed: true,
  },
  'event.registration.invite · person': {
    input: async (of, other) => ({ eventId: await event(of), personIds: [await other.person()] }),
    refers: true,
  },
  'event.registration.invite-again': {
    input: async (of) => ({ eventId: await event(of), registrationIds: await some() }),
    placed: true,
  },
  'event.registration.remind-unanswered': {
    input: async (of) => ({ eventId: await event(of) }),
    placed: true,
  },
  'event.registration.enrol': {
    input: async (of) => ({ eventId: await event(of), personIds: [await of.person()] }),
    placed: true,
  },
  'event.registration.enrol · person': {
    input: async (of, other) => ({ eventId: await event(of), personIds: [await other.person()] }),
    refers: true,
  },
  'event.registration.enrol-own': {
    input: async (of) => ({ eventId: await event(of), personIds: [await worker(of)] }),
    placed: true,
  },
  'event.registration.cancel': {
    input: async (of) => ({ eventId: await event(of), registrationIds: await some() }),
    placed: true,
  },
  'event.registration.move-up': {
    input: async (of) => ({ eventId: await event(of), registrationIds: await some() }),
    placed: true,
  },
  'event.registration.set-fields': {
    input: async (of) => ({ eventId: await event(of), fields: [] }),
    placed: true,
  },
  'event.registration.join': { input: async (of) => ({ eventId: await event(of) }) },
  'event.registration.leave': {
    input: async (of) => {
      const eventId = await event(of);
      const personIds = of.owner?.personId ? [of.owner.personId] : [];
      await of.prepare('event.registration.invite', { eventId, personIds });
      return { eventId };
    },
  },
  'event.registration.answer': {
    input: async (of) => ({ registrationId: await registration(of), comes: true }),
  },
  'event.registration.visit': {
    input: async (of) => ({
      eventId: await event(of),
      name: 'Гість',
      email: `${randomUUID()}@example.org`,
      language: 'uk',
    }),
  },
  'event.registration.write-letters': { input: async (of) => ({ eventId: await event(of) }) },
  'event.registration.remind': nothing,
};
