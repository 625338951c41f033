import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { keepNews, loadNews, newsNow, requireBeen } from '../../news/load-news.ts';
import { newsPermissions } from '../../news/permissions.ts';
import { publishedFields } from '../../news/schema.ts';

/** More than anybody publishes one thing in. */
const most = 20;

export const publishNews = defineOperation({
  name: 'news.publish',
  summary: 'Says where the news of an event came out; from then on their text stays as it is.',
  input: publishedFields.extend({ eventId: z.uuid() }),
  output: z.object({ eventId: z.uuid(), publishedId: z.uuid() }),
  permission: newsPermissions['news.publish'],
  http: { method: 'post', path: '/events/{eventId}/news/places', status: 201 },
  load: loadNews,
  async run(context, { eventId, place, publishedOn, url, note }) {
    const { trx, actor, target, audit, emit, today, now } = context;
    requireBeen(target, today);
    if (publishedOn < target.event.fields.startsOn || publishedOn > today)
      throw refuse('eventsNews.published-day');
    const { count } = await trx
      .selectFrom('event_news_place')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    if (count >= most) throw refuse('eventsNews.too-many', { most });
    if (!target.fields) await keepNews(context, await newsNow(context));
    const { id } = await trx
      .insertInto('event_news_place')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        place,
        published_on: publishedOn,
        url,
        note,
        added_by_name: actor.name,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.event.fields.title,
      after: { newsPlace: place, on: publishedOn, url, note },
    });
    emit({ type: 'news.published', payload: { eventId, place, on: publishedOn } });
    return { eventId, publishedId: id };
  },
});

export const unpublishNews = defineOperation({
  name: 'news.unpublish',
  summary: 'Takes back that the news of an event came out somewhere.',
  input: z.object({ eventId: z.uuid(), publishedId: z.uuid() }),
  output: z.object({ eventId: z.uuid() }),
  permission: newsPermissions['news.unpublish'],
  http: { method: 'delete', path: '/events/{eventId}/news/places/{publishedId}' },
  load: loadNews,
  async run({ trx, target, audit }, { eventId, publishedId }) {
    const gone = await trx
      .deleteFrom('event_news_place')
      .where('event_id', '=', eventId)
      .where('id', '=', publishedId)
      .returning(['place', 'published_on as on'])
      .executeTakeFirst();
    if (!gone) throw refuse('eventsNews.not-there');
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.event.fields.title,
      before: { newsPlace: gone.place, on: gone.on },
    });
    return { eventId };
  },
});
