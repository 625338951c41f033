import { sql } from 'kysely';
import { inWholeCentre, systemActor } from '#platform/access/actor.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import { feedReply } from '#platform/calendar/reply.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Kernel } from '#platform/kernel.ts';
import type { Scope } from '#platform/query/define.ts';
import { withScope } from '#platform/query/run.ts';
import { planPermissions } from '../permissions.ts';
import { buildCalendar } from './build-calendar.ts';
import { feedTasks } from './feed-tasks.ts';
import { entriesFor } from './sources.ts';

/** Answers a calendar program: 404 for a wrong or renewed address, 304 when nothing has changed. */
export async function answerFeed(
  kernel: Kernel,
  request: Request,
  secret: string,
): Promise<Response> {
  const { rows } = await sql<{ centre_id: string; person_id: string }>`
    select * from find_calendar_feed(${hashSecret(secret)})`.execute(kernel.db);
  const feed = rows[0];
  if (!feed) return new Response('Not found', { status: 404 });

  const actor = {
    ...systemActor(feed.centre_id, 'calendar feed'),
    grants: [inWholeCentre('observer')],
    personId: feed.person_id,
  };
  const body = await withScope(
    kernel,
    actor,
    'plan.read',
    planPermissions['plan.read'],
    async (scope) => {
      const [gone, tasks, entries] = await Promise.all([
        hasLeft(scope, feed.person_id),
        feedTasks(scope, feed.person_id),
        entriesFor(scope, feed.person_id),
      ]);
      if (gone) return null;
      const { timeZone, locale } = scope.centre;
      const { t } = translator(locale);
      return buildCalendar(tasks, entries, {
        timeZone,
        publicUrl: kernel.config.publicUrl,
        words: {
          calendarName: t('plan:feed.name'),
          done: t('plan:feed.done'),
          late: t('plan:feed.late'),
        },
      });
    },
  );
  return body === null ? new Response('Not found', { status: 404 }) : feedReply(request, body);
}

/** Whether the person's access to the centre has ended: the address ends with it. */
async function hasLeft({ db }: Scope<'plan.read'>, personId: string): Promise<boolean> {
  const { left } = await db
    .selectFrom('membership')
    .select(sql<boolean>`coalesce(bool_and(ended_at is not null), false)`.as('left'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return left;
}
