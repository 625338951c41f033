import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import type { Db } from '#platform/db/database.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventPlace } from '../planning/load-event.ts';
import { eventOf } from '../planning/read-event.ts';
import { draftNews } from './draft-news.ts';
import { newsPermissions } from './permissions.ts';
import { readNewsFacts } from './read-facts.ts';
import { type NewsFields, newsFields, newsStates, publishedNews } from './schema.ts';

const news = newsFields.extend({
  eventId: z.uuid(),
  state: z.enum(newsStates),
  /** Who wrote last; empty while the text is made of the records. */
  writtenBy: z.string(),
  /** 0 while nobody has written. */
  version: z.number().int(),
  published: z.array(publishedNews),
  may: z.object({ write: z.boolean() }),
});
export type News = z.output<typeof news>;

export const readNews = defineQuery({
  name: 'news.read',
  summary:
    'News of an event that was: as somebody wrote them, else as the records say them; others read what came out. Null where there are none.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: news.nullable(),
  http: { path: '/events/{eventId}/news' },
  run: (scope, { eventId }) => newsOf(scope, eventId),
});

/** News that the caller may read; null where there are none yet. @throws AppError `not-found` for an event that isn't seen */
export async function newsOf(scope: Scope<'event.read'>, eventId: string): Promise<News | null> {
  const { db, actor, today } = scope;
  const event = await eventOf(scope, { eventId });
  const place = await eventPlace(
    { trx: db, today },
    {
      sectionId: event.section?.id ?? null,
      hostOrganisationId: event.host?.id ?? null,
      directionId: event.directionId,
    },
  );
  const write = may(actor, 'news.write', newsPermissions['news.write'], { place });
  const [known] = await readWritten(db, [eventId]);
  const cameOut = known !== undefined && known.published.length > 0;
  const been = ['published', 'held'].includes(event.state) && event.startsOn <= today;
  const seen = write && been ? (known ?? (await drafted(scope, [eventId])).get(eventId)) : known;
  if (!seen || !(cameOut || (write && been))) return null;
  return {
    eventId,
    title: seen.title,
    text: seen.text,
    brief: seen.brief,
    state: cameOut ? 'published' : known ? 'written' : 'draft',
    writtenBy: known?.writtenBy ?? '',
    version: known?.version ?? 0,
    published: known?.published ?? [],
    may: { write },
  };
}

/** News as the records say them, by event, in the centre's language. */
export async function drafted(
  { db, centreId, today, kernel }: Pick<Scope, 'db' | 'centreId' | 'today' | 'kernel'>,
  eventIds: readonly string[],
): Promise<Map<string, NewsFields>> {
  const { publicUrl } = kernel.config;
  const { facts, language } = await readNewsFacts(db, { centreId, publicUrl, today, eventIds });
  return new Map([...facts].map(([id, said]) => [id, draftNews(said, language)]));
}

/** News that somebody wrote, with where they came out. */
export function readWritten(db: Db, eventIds: readonly string[]) {
  return db
    .selectFrom('event_news as n')
    .select([
      'n.event_id as eventId',
      'n.title',
      'n.text',
      'n.brief',
      'n.written_by_name as writtenBy',
      'n.version',
      sql<News['published']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', p.id, 'place', p.place, 'on', p.published_on, 'url', p.url,
          'note', p.note, 'by', p.added_by_name) order by p.published_on, p.created_at)
        from event_news_place p where p.event_id = n.event_id), '[]')`.as('published'),
    ])
    .where(sql<boolean>`n.event_id = any(${eventIds}::uuid[])`)
    .execute();
}
