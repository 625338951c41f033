import { randomUUID } from 'node:crypto';
import type { Cases } from './case.ts';
import type { World } from './world.ts';

const startsOn = '2026-01-20';

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

export const eventSeasonCases: Cases = {
  'event.season': { input: async () => ({ year: 2026 }) },
  'event.season.move': {
    input: async (of) => ({ eventId: await draft(of), to: { month: '2026-04' } }),
    placed: true,
  },
  'event.season.limits': { input: async () => ({ kind: 9, audience: 5 }) },
};
