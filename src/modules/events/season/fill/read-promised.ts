import { z } from 'zod';
import { itemsWithin } from '#modules/plan/public.ts';
import { eventKindsOf } from '#packs/events-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { seasonPermissions } from '../permissions.ts';
import { seasonAsked } from '../read-season.ts';
import { seasonSpan } from '../span.ts';
import { throughYears } from '../through-years.ts';
import { type ProposedDraft, proposeDrafts } from './propose-drafts.ts';
import type { NamedSection } from './section-in-text.ts';

/** What the plans owe a season, as drafts that could be laid out. */
export const readPromised = defineQuery({
  name: 'event.season.promised',
  summary:
    'Drafts that the plans owe a season: items that wait for a schedule, promise a number or name a kind.',
  permission: 'event.season.fill',
  rule: seasonPermissions['event.season.fill'],
  input: seasonAsked.pick({ year: true, firstMonth: true }),
  output: z.array(
    z.object({
      key: z.string(),
      itemId: z.uuid(),
      number: z.string().nullable(),
      planTitle: z.string(),
      title: z.string(),
      kind: z.string().nullable(),
      startsOn: z.string(),
      endsOn: z.string(),
      responsibleId: z.uuid().nullable(),
      sectionId: z.uuid().nullable(),
      reason: z.enum(['debt', 'number', 'window']),
      promised: z.number().nullable(),
    }),
  ),
  http: { path: '/event-season-promised' },
  run: ({ db, centreId }, { year, firstMonth }) => promisedDrafts(db, centreId, year, firstMonth),
});

/** What the plans owe a season now. */
export async function promisedDrafts(
  db: Db,
  centreId: string,
  year: number,
  firstMonth: 1 | 9,
): Promise<ProposedDraft[]> {
  const { from, until } = seasonSpan(year, firstMonth);
  const { pack } = await db
    .selectFrom('centre')
    .select('pack')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const alive = new Set(
    (await readKinds(db, centreId)).flatMap(({ key, archived }) => (archived ? [] : key)),
  );
  const rows = await db
    .selectFrom('event')
    .select(['plan_item_id as itemId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('plan_item_id', 'is not', null)
    .where('state', '<>', 'cancelled')
    .groupBy('plan_item_id')
    .execute();
  const taken = new Map(rows.map(({ itemId, count }) => [itemId ?? '', Number(count)]));
  return proposeDrafts(
    await itemsWithin(db, [from, until]),
    eventKindsOf(pack).filter(({ key }) => alive.has(key)),
    taken,
    await sectionsWithin(db, from, until),
  );
}

/** Sections that work in a season; of the years of one the latest: what is laid out is ahead. */
async function sectionsWithin(db: Db, from: string, until: string): Promise<NamedSection[]> {
  const rows = await db
    .selectFrom('section')
    .select(['id', 'name', 'since', 'until', 'previous_id as previousId'])
    .where('since', '<=', until)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', from)]))
    .orderBy('since')
    .execute();
  return throughYears(rows);
}
