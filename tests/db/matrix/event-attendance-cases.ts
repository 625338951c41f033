import { randomUUID } from 'node:crypto';
import type { Cases } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2026-01-20';

/** An announced session that has been, in the world's section and in a branch of its institution. */
async function session(of: World): Promise<string> {
  const made = await of.prepare('event.create', {
    kind: 'section-session',
    title: `Засідання ${randomUUID()}`,
    startsOn,
    endsOn: startsOn,
    sectionId: await of.section(),
    hostOrganisationId: await of.organisation(),
    registration: 'open',
  });
  const eventId = idOf(made, 'eventId');
  await of.prepare('event.publish', { eventIds: [eventId] });
  return eventId;
}

const idOf = (output: unknown, key: string): string =>
  String((output as Record<string, unknown>)[key] ?? randomUUID());

const guests = [{ name: 'Гостя', organisation: 'Коледж' }];

const file = {
  name: 'zoom.csv',
  content: Buffer.from('Name,Email,Duration\nГостя Анна,,60\n').toString('base64'),
};

/** A list of a video service that was read. */
async function list(of: World): Promise<{ eventId: string; importId: string }> {
  const eventId = await session(of);
  const made = await of.prepare('event.attendance.read-list', { eventId, file });
  return { eventId, importId: idOf(made, 'importId') };
}

export const eventAttendanceCases: Cases = {
  'event.attendance.read-list': {
    input: async (of) => ({ eventId: await session(of), file }),
    placed: true,
  },
  'event.attendance.preview-list': { input: list, placed: true },
  'event.attendance.apply-list': { input: list, placed: true },
  'event.attendance.apply-list · person': {
    input: async (of, other) => ({
      ...(await list(of)),
      choices: [{ at: 0, is: 'person', id: await other.person() }],
    }),
    refers: true,
  },
  'event.attendance.undo-list': { input: list, placed: true },
  'event.attendance.wall': { input: async (of) => ({ eventId: await session(of) }), placed: true },
  'event.attendance.set-wall': {
    input: async (of) => ({ eventId: await session(of), open: true }),
    placed: true,
  },
  'event.attendance.claim': {
    input: async (of) => ({ eventId: await session(of), code: null }),
  },
  'event.attendance.claim-by-letter': {
    input: async (of) => {
      const eventId = await session(of);
      const made = await of.prepare('event.attendance.walk-in', { eventId, guests });
      const { registrationIds = [] } = made as { registrationIds?: string[] };
      return { registrationId: registrationIds[0] ?? randomUUID(), code: null };
    },
  },
  'event.attendance.list': { input: async (of) => ({ eventId: await session(of) }), placed: true },
  'event.attendance.set': {
    input: async (of) => {
      const eventId = await session(of);
      const made = await of.prepare('event.create', {
        kind: 'section-session',
        title: `Частина ${randomUUID()}`,
        startsOn,
        endsOn: startsOn,
        parentId: eventId,
        sectionId: await of.section(),
        hostOrganisationId: await of.organisation(),
      });
      await of.prepare('event.publish', { eventIds: [idOf(made, 'eventId')] });
      return { eventId };
    },
    placed: true,
  },
  'event.attendance.figures': {
    input: async (of) => ({ eventId: await session(of) }),
    placed: true,
  },
  'event.attendance.sheet': { input: async (of) => ({ eventId: await session(of) }), placed: true },
  'event.attendance.mark': {
    input: async (of) => ({
      eventId: await session(of),
      marks: [{ registrationId: randomUUID(), state: 'present' }],
    }),
    placed: true,
  },
  'event.attendance.mark-rest': {
    input: async (of) => ({ eventId: await session(of), as: 'present' }),
    placed: true,
  },
  'event.attendance.walk-in': {
    input: async (of) => ({ eventId: await session(of), guests }),
    placed: true,
  },
  'event.attendance.walk-in · person': {
    input: async (of, other) => ({
      eventId: await session(of),
      personIds: [await other.person()],
    }),
    refers: true,
  },
};
