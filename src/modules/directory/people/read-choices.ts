import { sql } from 'kysely';
import { z } from 'zod';
import type { Kind } from '#packs/directory-pack.ts';
import { kindsOn } from '#packs/directory-pack.ts';
import { beginnerRuleOn } from '#packs/people-pack.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { labelOn } from '../organisations/columns.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { readPack } from './pack.ts';
import { postGroups } from './post-groups.ts';

const named = z.object({ key: z.string(), name: z.string() });
const reference = z.object({ id: z.uuid(), name: z.string() });

const peopleChoices = z.object({
  /** Those that the caller reaches; `own` is the centre itself. */
  organisations: z.array(reference.extend({ own: z.boolean() })),
  professions: z.array(reference),
  sections: z.array(reference),
  /** Subjects that posts have now. */
  subjects: z.array(z.string()),
  postKinds: z.array(named.extend({ group: z.enum(postGroups) })),
  categories: z.array(named),
  titles: z.array(named),
  ranks: z.array(named),
  degrees: z.array(named),
  educationLevels: z.array(named),
  awardLevels: z.array(named),
  /** Where one band of years ends and the next begins. */
  ageBands: z.array(z.number()),
  experienceBands: z.array(z.number()),
  /** Years by which a person counts as beginning or new. */
  rule: z.object({
    youngTeachingYears: z.number(),
    youngAge: z.number().nullable(),
    newcomerYears: z.number(),
  }),
});
export type PeopleChoices = z.output<typeof peopleChoices>;

/** What can be written in the facts of a card. */
export const factChoices = peopleChoices.pick({
  categories: true,
  titles: true,
  ranks: true,
  degrees: true,
  educationLevels: true,
  awardLevels: true,
});
export type FactChoices = z.output<typeof factChoices>;

export const readPeopleChoices = defineQuery({
  name: 'person.choices',
  summary: 'What can be chosen in the filters of people and written in their cards.',
  permission: 'staff.read',
  rule: peoplePermissions['staff.read'],
  placed: true,
  input: z.object({ language: z.enum(locales).default('uk') }),
  output: peopleChoices,
  http: { path: '/people/choices' },
  async run(scope, { language }): Promise<PeopleChoices> {
    const { pack } = await readPack(scope.db, scope.centreId);
    const say = (kinds: readonly Kind[]) =>
      kindsOn(kinds, scope.today).map(({ key, words }) => ({ key, name: words[language] }));
    const { youngTeachingYears, youngAge, newcomerYears } = beginnerRuleOn(pack, scope.today);
    return {
      ...(await readReferences(scope)),
      postKinds: kindsOn(pack.postKinds, scope.today).map(({ key, words, group }) => ({
        key,
        name: words[language],
        group,
      })),
      categories: say(pack.categories),
      titles: say(pack.titles),
      ranks: say(pack.ranks),
      degrees: say(pack.degrees),
      educationLevels: say(pack.educationLevels),
      awardLevels: say(pack.awardLevels),
      ageBands: [...pack.ageBands],
      experienceBands: [...pack.experienceBands],
      rule: { youngTeachingYears, youngAge, newcomerYears },
    };
  },
});

async function readReferences(scope: PlacedScope) {
  const { db, today } = scope;
  const organisations = await db
    .selectFrom('organisation')
    .innerJoin('centre', 'centre.id', 'organisation.centre_id')
    .select((eb) => [
      'organisation.id',
      labelOn(eb.ref('organisation.id'), today).as('name'),
      sql<boolean>`coalesce(organisation.id = centre.organisation_id, false)`.as('own'),
    ])
    .where((eb) =>
      eb.or([eb('organisation.closed_on', 'is', null), eb('organisation.closed_on', '>=', today)]),
    )
    .where(inReach(scope, { organisation: sql.ref('organisation.id') }))
    .orderBy('name')
    .orderBy('organisation.id')
    .execute();
  const professions = await db
    .selectFrom('profession')
    .select(['id', sql<string>`code || ' ' || title`.as('name')])
    .orderBy('title')
    .orderBy('code')
    .execute();
  const sections = await db
    .selectFrom('section')
    .select(['id', 'name'])
    .where(sql<boolean>`daterange(since, until, '[]') @> ${today}::date`)
    .where(inReach(scope, { organisation: sql.ref('organisation_id'), section: sql.ref('id') }))
    .orderBy('name')
    .orderBy('id')
    .execute();
  const subjects = await sql<{ subject: string }>`
    select distinct unnest(subjects) as subject from post where until is null or until >= ${today}::date
    order by 1 limit 300`.execute(db);
  return {
    organisations,
    professions,
    sections,
    subjects: subjects.rows.map(({ subject }) => subject),
  };
}
