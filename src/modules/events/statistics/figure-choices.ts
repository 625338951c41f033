import { sql } from 'kysely';
import { z } from 'zod';
import { organisationChoices } from '#modules/directory/organisations/organisation-choices.ts';
import { readPack } from '#modules/directory/people/pack.ts';
import { defineQuery } from '#platform/query/define.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { statisticsPermissions } from './permissions.ts';

const choice = z.object({ id: z.uuid(), name: z.string() });
const kind = z.object({
  key: z.string(),
  words: z.object({ uk: z.string(), ru: z.string(), en: z.string() }),
});

const choices = z.object({
  kinds: z.array(kind),
  categories: z.array(kind),
  /** Of every year, with the year in which each began where a name stands twice. */
  sections: z.array(choice),
  organisations: z.array(choice),
  directions: z.array(choice),
  /** As events name those whom they are for. */
  audiences: z.array(z.string()),
  /** Of the first and the last event; null without events. */
  first: z.iso.date().nullable(),
  last: z.iso.date().nullable(),
});
export type FigureChoices = z.output<typeof choices>;

export const figureChoices = defineQuery({
  name: 'event.figures.choices',
  summary: 'What figures of events can be narrowed by, and the words of the keys that they show.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: z.object({}),
  output: choices,
  http: { path: '/event-figures-choices' },
  async run({ db, centreId, today }) {
    const { pack } = await readPack(db, centreId);
    const { rows } = await sql<Pick<FigureChoices, 'audiences' | 'first' | 'last'>>`
      select coalesce(array_agg(distinct audience) filter (where audience <> ''), '{}') as audiences,
        min(starts_on) as first, max(starts_on) as last from event where parent_id is null`.execute(
      db,
    );
    return {
      kinds: (await readKinds(db, centreId)).map(({ key, words }) => ({ key, words })),
      categories: pack.categories.map(({ key, words }) => ({ key, words })),
      sections: await db
        .selectFrom('section')
        .select([
          'id',
          sql<string>`case when count(*) over (partition by name) > 1
            then name || ' (' || extract(year from since) || ')' else name end`.as('name'),
        ])
        .orderBy('name')
        .orderBy('since', 'desc')
        .execute(),
      organisations: await organisationChoices({ db, today }),
      directions: await db
        .selectFrom('direction')
        .select(['id', 'name'])
        .orderBy('position')
        .execute(),
      audiences: rows[0]?.audiences.toSorted((a, b) => a.localeCompare(b, 'uk')) ?? [],
      first: rows[0]?.first ?? null,
      last: rows[0]?.last ?? null,
    };
  },
});
