import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2026-01-20';

const words = { uk: 'Вид', ru: 'Вид', en: 'Kind' };
const settings = {
  formats: ['online'],
  hour: 45,
  creditMinutes: null,
  minutesDueDays: null,
  approves: 'centre',
  certificates: 'present',
  registration: 'open',
  set: false,
  outside: false,
  fields: [],
};

/** A draft of the world's section. */
async function draft(of: World): Promise<string> {
  const made = await of.prepare('event.create', {
    kind: 'section-session',
    title: `Захід ${randomUUID()}`,
    startsOn,
    endsOn: startsOn,
    sectionId: await of.section(),
  });
  return String((made as { eventId?: string }).eventId ?? randomUUID());
}

async function announced(of: World): Promise<string> {
  const eventId = await draft(of);
  await of.prepare('event.publish', { eventIds: [eventId] });
  return eventId;
}

export const eventSeasonCases: Cases = {
  'event.calendar': { input: async () => ({ from: startsOn, until: startsOn }) },
  'event.calendar.renew': {
    input: async (of) => ({ sectionId: await of.section() }),
    placed: true,
  },
  'event.emergency': {
    input: async (of) => ({
      eventIds: [await announced(of)],
      act: { kind: 'cancel' },
      reason: 'Причина',
    }),
    placed: true,
  },
  'event.emergency.preview': {
    input: async (of) => ({ eventIds: [await announced(of)], act: { kind: 'move', days: 7 } }),
  },
  'event.audiences': nothing,
  'event.kind.list': nothing,
  'event.kind.checklist': { input: async () => ({ key: 'seminar' }) },
  'event.links': nothing,
  'event.links.set': {
    input: async () => ({
      patterns: [{ name: 'Кімната', pattern: 'https://meet.example.org/{random}' }],
    }),
  },
  'event.kind.create': {
    input: async () => ({ key: `own-${randomUUID().replaceAll('-', '')}`, words, settings }),
  },
  'event.kind.update': {
    input: async () => ({ key: 'webinar', words, settings, archived: false }),
  },
  'event.season': { input: async () => ({ year: 2026 }) },
  'event.season.move': {
    input: async (of) => ({ eventId: await draft(of), to: { month: '2026-04' } }),
    placed: true,
  },
  'event.season.annex': { input: async () => ({ year: 2026 }) },
  'event.season.last': { input: async () => ({ year: 2027 }) },
  'event.season.promised': { input: async () => ({ year: 2026 }) },
  'event.season.copy': {
    input: async (of) => ({ year: 2027, eventIds: [await draft(of)] }),
    placed: true,
  },
  'event.season.fill': {
    input: async () => ({ year: 2026, drafts: [{ key: `${randomUUID()}.0`, kind: 'seminar' }] }),
  },
  'event.season.limits': { input: async () => ({ kind: 9, audience: 5 }) },
};
