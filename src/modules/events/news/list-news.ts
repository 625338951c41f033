import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn, namedOrganisation } from '#modules/directory/organisations/columns.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { named, namedAs } from '#platform/query/named.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../planning/schema.ts';
import { tookPlace } from '../statistics/took-place.ts';
import { newsPermissions } from './permissions.ts';
import { newsPlaces, newsStates } from './schema.ts';

const newsRow = z.object({
  eventId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  heldOn: z.string(),
  section: named.nullable(),
  host: named.nullable(),
  state: z.enum(newsStates),
  /** Where they came out, each place once. */
  places: z.array(z.enum(newsPlaces)),
});
export type NewsRow = z.output<typeof newsRow>;

export const newsAsked = {
  state: z.enum(newsStates).optional(),
  /** Only what has not come out there. */
  notIn: z.enum(newsPlaces).optional(),
  sectionId: z.uuid().optional(),
  hostId: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
};

const input = listInput(['held', 'title', 'section', 'host', 'state'], '-held').extend(newsAsked);
export type NewsAsked = Omit<z.output<typeof input>, 'page' | 'size' | 'sort'>;

export const listNews = defineQuery({
  name: 'news.list',
  summary:
    'Events that were, with the news of them: not touched, written, published; `q` looks in titles.',
  permission: 'news.list',
  rule: newsPermissions['news.list'],
  placed: true,
  input,
  output: pageOf(newsRow),
  http: { path: '/news' },
  async run(scope, { sort, page, size, ...asked }): Promise<Page<NewsRow>> {
    const { by, direction } = sortOf(sort);
    const column = {
      held: sql`e.starts_on`,
      title: sql`e.title`,
      section: sql`s.name`,
      host: labelOn(sql<string>`e.host_organisation_id`, scope.today),
      state: sql`array_position(array['draft', 'written', 'published'], ${stateOf})`,
    }[by];
    const found = selectNews(scope, asked)
      .orderBy(column, direction)
      .orderBy('e.title')
      .orderBy('e.id');
    return readPage(found, { page, size });
  },
});

const stateOf = sql<NewsRow['state']>`case when n.event_id is null then 'draft'
  when exists (select from event_news_place p where p.event_id = e.id) then 'published' else 'written' end`;

/** Events that were where the caller plans, a set once, with the state of their news. */
export function selectNews(
  scope: PlacedScope<'news.list'>,
  { q, state, notIn, sectionId, hostId, from, to }: NewsAsked,
) {
  const { db, today } = scope;
  let found = db
    .selectFrom('event as e')
    .leftJoin('event_news as n', 'n.event_id', 'e.id')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .select([
      'e.id as eventId',
      'e.title',
      'e.kind',
      'e.starts_on as heldOn',
      namedAs('e.section_id', 's.name').as('section'),
      namedOrganisation('e.host_organisation_id', today).as('host'),
      stateOf.as('state'),
      sql<NewsRow['places']>`array(
        select p.place from event_news_place p where p.event_id = e.id group by p.place order by min(p.published_on))`.as(
        'places',
      ),
    ])
    .where('e.parent_id', 'is', null)
    .where(tookPlace(today))
    .where(
      inReach(scope, {
        organisation: sql.ref('e.host_organisation_id'),
        section: sql.ref('e.section_id'),
        direction: sql<string | null>`coalesce(e.direction_id, s.direction_id)`,
      }),
    );
  if (q) found = found.where('e.title', 'ilike', containing(q));
  if (state) found = found.where(stateOf, '=', state);
  if (notIn)
    found = found.where(
      sql<boolean>`not exists (select from event_news_place p where p.event_id = e.id and p.place = ${notIn})`,
    );
  if (sectionId) found = found.where('e.section_id', '=', sectionId);
  if (hostId) found = found.where('e.host_organisation_id', '=', hostId);
  if (from) found = found.where('e.starts_on', '>=', from);
  if (to) found = found.where('e.starts_on', '<=', to);
  return found;
}
