import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { keepNews, loadNews, newsNow, requireBeen } from '../../news/load-news.ts';
import { newsPermissions } from '../../news/permissions.ts';
import { newsFields } from '../../news/schema.ts';

const input = z.object({ eventId: z.uuid() });

export const writeNews = defineOperation({
  name: 'news.write',
  summary:
    'Writes the news of an event otherwise than the records say them; what is left out stays.',
  input: input.extend(newsFields.partial().shape),
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: newsPermissions['news.write'],
  http: { method: 'put', path: '/events/{eventId}/news' },
  load: loadNews,
  version: (target) => target.version,
  async run(context, { eventId, ...given }) {
    const { target, audit, today } = context;
    requireBeen(target, today);
    const before = await newsNow(context);
    const fields = { ...before, ...given };
    const version = await keepNews(context, fields);
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.event.fields.title,
      ...changesOf(before, fields),
    });
    return { eventId, version };
  },
});

export const resetNews = defineOperation({
  name: 'news.reset',
  summary: 'Lets the records say the news of an event again; what came out stays as it was.',
  input,
  output: z.object({ eventId: z.uuid() }),
  permission: newsPermissions['news.reset'],
  http: { method: 'delete', path: '/events/{eventId}/news' },
  load: loadNews,
  version: (target) => target.version,
  async run({ trx, target, audit }, { eventId }) {
    const cameOut = await trx
      .selectFrom('event_news_place')
      .select('id')
      .where('event_id', '=', eventId)
      .limit(1)
      .executeTakeFirst();
    if (cameOut) throw refuse('eventsNews.came-out');
    if (!target.fields) return { eventId };
    await trx.deleteFrom('event_news').where('event_id', '=', eventId).execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.event.fields.title,
      before: target.fields,
    });
    return { eventId };
  },
});
