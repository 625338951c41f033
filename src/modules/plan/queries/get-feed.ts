import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';

/** Whether the caller has an address for a calendar program, and since when; the address itself is not kept. */
export const getFeed = defineQuery({
  name: 'plan.feed',
  summary: 'Whether I have a calendar address, and since when',
  permission: 'plan.feed.renew',
  rule: planPermissions['plan.feed.renew'],
  input: z.object({}),
  run: readFeed,
  http: { path: '/calendar-feed' },
});

async function readFeed({ db, actor }: Scope<'plan.feed.renew'>) {
  if (!actor.personId) return { possible: false, since: null };
  const feed = await db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('person_id', '=', actor.personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return { possible: true, since: feed?.created_at ?? null };
}
