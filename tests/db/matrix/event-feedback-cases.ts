import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2026-01-20';

/** A seminar that was held with somebody, in the world's section and in a branch of its institution. */
async function held(of: World): Promise<{ eventId: string; registrationId: string }> {
  const made = await of.prepare('event.create', {
    kind: 'seminar',
    title: `Семінар ${randomUUID()}`,
    startsOn,
    endsOn: startsOn,
    sectionId: await of.section(),
    hostOrganisationId: await of.organisation(),
    registration: 'open',
  });
  const eventId = textOf(made, 'eventId');
  await of.prepare('event.publish', { eventIds: [eventId] });
  const came = await of.prepare('event.attendance.walk-in', {
    eventId,
    guests: [{ name: 'Гостя Марія' }],
  });
  await of.prepare('event.hold', { eventId });
  const { registrationIds } = (came ?? {}) as { registrationIds?: string[] };
  return { eventId, registrationId: registrationIds?.[0] ?? randomUUID() };
}

const textOf = (output: unknown, key: string): string =>
  String((output as Record<string, unknown>)[key] ?? randomUUID());

const event = async (of: World) => ({ eventId: (await held(of)).eventId });

const questions = [
  { key: 'room', words: { uk: 'Зала', ru: 'Зал', en: 'The room' }, type: 'scale' as const },
];

export const eventFeedbackCases: Cases = {
  'event.feedback.results': { input: event, placed: true },
  'event.feedback.summary': nothing,
  'event.feedback.topics': nothing,
  'event.feedback.form': nothing,
  'event.feedback.set': {
    input: async (of) => ({ ...(await event(of)), asked: false }),
    placed: true,
  },
  'event.feedback.set-form': { input: async () => ({ kind: 'webinar', questions }) },
  'event.feedback.give': {
    input: async (of) => ({
      registrationId: (await held(of)).registrationId,
      answers: { usefulness: '5', 'will-use': 'yes' },
    }),
  },
  'event.feedback.ask': nothing,
  'event.feedback.part': nothing,
  'event.forget': nothing,
};
