import { randomUUID } from 'node:crypto';
import { type Cases, nothing } from './case.ts';
import { session } from './event-agenda-cases.ts';
import type { World } from './world.ts';

const came = { place: 'site' as const, publishedOn: '2026-01-25' };

/** News of a session that came out. */
async function published(of: World): Promise<{ eventId: string; publishedId: string }> {
  const eventId = await session(of);
  const made = (await of.prepare('news.publish', { eventId, ...came })) as { publishedId?: string };
  return { eventId, publishedId: made?.publishedId ?? randomUUID() };
}

const event = async (of: World) => ({ eventId: await session(of) });

export const eventNewsCases: Cases = {
  'news.read': { input: event },
  'decision.list': nothing,
  'news.list': nothing,
  'news.paper': { input: async (of) => ({ eventId: (await published(of)).eventId }) },
  'news.collection': nothing,
  'news.write': {
    input: async (of) => ({ ...(await event(of)), title: 'Секція зібралася' }),
    placed: true,
  },
  'news.reset': { input: event, placed: true },
  'news.publish': { input: async (of) => ({ ...(await event(of)), ...came }), placed: true },
  'news.unpublish': { input: published, placed: true },
};
