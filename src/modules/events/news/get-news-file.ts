import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { notFound } from '#platform/errors.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import type { Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';
import { newsAsked, selectNews } from './list-news.ts';
import { newsPaper, type PaperNews } from './paper.ts';
import { newsPermissions } from './permissions.ts';
import { drafted, newsOf, readWritten } from './read-news.ts';

const format = z.enum(['docx', 'pdf']).default('docx');
const produces = [paperMedia.docx, paperMedia.pdf];

/** As many as one paper holds: a year of a big centre. */
const most = 500;

export const getNewsFile = defineFileQuery({
  name: 'news.paper',
  summary: 'The news of an event in Word or PDF.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid(), format }),
  async run(scope, { eventId }) {
    const { startsOn } = await eventOf(scope, { eventId });
    const said = await newsOf(scope, eventId);
    if (!said) throw notFound();
    const { title, text } = said;
    return { news: [{ title, text, heldOn: startsOn }], centre: await centreOf(scope) };
  },
  render,
  http: { path: '/events/{eventId}/news/paper', produces },
});

export const getCollectedNews = defineFileQuery({
  name: 'news.collection',
  summary: 'News of the events that the filters leave, one after another, in Word or PDF.',
  permission: 'news.list',
  rule: newsPermissions['news.list'],
  placed: true,
  input: z.object({ ...newsAsked, q: z.string().trim().max(200).optional(), format }),
  async run(scope, { format: _, ...asked }) {
    const rows = await selectNews(scope, asked)
      .orderBy('e.starts_on')
      .orderBy('e.title')
      .orderBy('e.id')
      .limit(most)
      .execute();
    const ids = rows.map(({ eventId }) => eventId);
    const written = new Map((await readWritten(scope.db, ids)).map((one) => [one.eventId, one]));
    const made = await drafted(
      scope,
      ids.filter((id) => !written.has(id)),
    );
    const news: PaperNews[] = rows.flatMap(({ eventId, heldOn }) => {
      const said = written.get(eventId) ?? made.get(eventId);
      return said ? [{ title: said.title, text: said.text, heldOn }] : [];
    });
    return { news, centre: await centreOf(scope) };
  },
  render,
  http: { path: '/news/paper', produces },
});

function render(
  { news, centre }: { news: PaperNews[]; centre: Awaited<ReturnType<typeof centreOf>> },
  asked: { format: 'docx' | 'pdf' },
) {
  const said = { language: knownLocale(centre.language), centre: centre.name };
  const paper = newsPaper(news, said, paperStyleOf(centre.pack));
  return paperFile(paper.title, paper, asked.format);
}

const centreOf = ({ db, centreId }: Scope) =>
  db
    .selectFrom('centre')
    .select(['name', 'pack', 'language'])
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
