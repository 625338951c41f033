import { sql } from 'kysely';
import { hashSecret } from '#platform/access/secret-token.ts';
import { feedReply } from '#platform/calendar/reply.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { centreToday } from '#platform/operation/today.ts';
import { buildFeed } from './build-feed.ts';
import { readEntries } from './read-entries.ts';

/** What the secret addresses of sections' feeds begin with. */
export const sectionFeedPrefix = 'sec';

/** Answers a calendar program that asks for a section's events: 404 for a wrong or renewed address. */
export async function answerSectionFeed(
  kernel: Kernel,
  request: Request,
  secret: string,
): Promise<Response> {
  const { rows } = await sql<{ centre_id: string; section_id: string }>`
    select * from find_section_feed(${hashSecret(secret)})`.execute(kernel.db);
  const feed = rows[0];
  if (!feed) return new Response('Not found', { status: 404 });
  const { publicUrl } = kernel.config;
  const body = await inCentre(kernel.db, feed.centre_id, 'read', async (db) => {
    const today = await centreToday(kernel, db, feed.centre_id, kernel.now());
    const { name, timeZone } = await db
      .selectFrom('section as s')
      .innerJoin('centre as c', 'c.id', 's.centre_id')
      .select(['s.name', 'c.time_zone as timeZone'])
      .where('s.id', '=', feed.section_id)
      .executeTakeFirstOrThrow();
    const entries = await readEntries(
      { db, today, publicUrl },
      sql`e.section_id = ${feed.section_id}`,
      ({ code }) => `${publicUrl}/e/${code}`,
    );
    return buildFeed(name, timeZone, entries);
  });
  return feedReply(request, body);
}
