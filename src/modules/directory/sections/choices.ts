import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { existsOn, labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';

const choice = z.object({ id: z.uuid(), name: z.string() });

/** What forms of sections offer: of institutions, directions, the values that posts really have, school years. */
export const sectionChoices = defineQuery({
  name: 'section.choices',
  summary: 'What forms about sections offer to choose from.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: z.object({}),
  output: z.object({
    organisations: z.array(choice),
    directions: z.array(choice),
    /** People who work in the centre, for curators. */
    staff: z.array(choice),
    postKinds: z.array(z.string()),
    subjects: z.array(z.string()),
    organisationKinds: z.array(z.string()),
    categories: z.array(z.string()),
    /** School years that have sections. */
    years: z.array(z.number().int()),
  }),
  async run({ db, today }) {
    const [organisations, directions, staff, values] = [
      await db
        .selectFrom('organisation')
        .select(['organisation.id', labelOn(sql.ref('organisation.id'), today).as('name')])
        .where(existsOn(today))
        .orderBy('name')
        .execute(),
      await db
        .selectFrom('direction')
        .select(['id', 'name'])
        .orderBy('position')
        .orderBy('name')
        .execute(),
      await db
        .selectFrom('person')
        .select(['id', 'short_name as name'])
        .where('in_centre', '=', true)
        .where('merged_into', 'is', null)
        .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
        .orderBy('short_name')
        .execute(),
      await sql<{
        postKinds: string[];
        subjects: string[];
        organisationKinds: string[];
        categories: string[];
        years: number[];
      }>`select
        array(select distinct kind from post order by kind) as "postKinds",
        array(select distinct s from post, unnest(subjects) s order by s) as subjects,
        array(select distinct kind from organisation order by kind) as "organisationKinds",
        array(select distinct value from qualification where kind = 'category' order by value) as categories,
        array(select distinct y from section,
          generate_series(lower(section_years(since, coalesce(until, ${today}))),
                          upper(section_years(since, coalesce(until, ${today}))) - 1) y order by y desc) as years`.execute(
        db,
      ),
    ];
    const [lists] = values.rows;
    if (!lists) throw new Error('a select without a table gives a row');
    return { organisations, directions, staff, ...lists };
  },
});
