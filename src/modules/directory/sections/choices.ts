import { sql } from 'kysely';
import { z } from 'zod';
import { directoryPackOf, type Kind } from '#packs/directory-pack.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { existsOn, labelOn } from '../organisations/columns.ts';
import { staffChoices } from '../people/staff-choices.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { sectionLevels } from './schema.ts';

const choice = z.object({ id: z.uuid(), name: z.string() });
const kind = z.object({
  key: z.string(),
  words: z.object({ uk: z.string(), ru: z.string(), en: z.string() }),
});

const choices = z.object({
  organisations: z.array(choice),
  directions: z.array(choice),
  /** People who work in the centre, for curators. */
  staff: z.array(choice),
  sectionKinds: z.array(
    kind.extend({ level: z.enum(sectionLevels), product: z.boolean().default(false) }),
  ),
  /** What posts, institutions and qualifications really have, with the pack's words. */
  postKinds: z.array(kind),
  organisationKinds: z.array(kind),
  categories: z.array(kind),
  subjects: z.array(z.string()),
  /** School years that have sections, the latest first. */
  years: z.array(z.number().int()),
});
export type SectionChoices = z.output<typeof choices>;

/** What pages about sections offer to choose from, and the words of the keys that they show. */
export const sectionChoices = defineQuery({
  name: 'section.choices',
  summary: 'What forms about sections offer to choose from.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: z.object({}),
  output: choices,
  run: readChoices,
});

async function readChoices({
  db,
  centreId,
  today,
}: Scope<'section.read'>): Promise<SectionChoices> {
  const organisations = await db
    .selectFrom('organisation')
    .select(['organisation.id', labelOn(sql.ref('organisation.id'), today).as('name')])
    .where(existsOn(today))
    .where('organisation.kind', '<>', 'centre')
    .orderBy('name')
    .execute();
  const directions = await db
    .selectFrom('direction')
    .select(['id', 'name'])
    .orderBy('position')
    .orderBy('name')
    .execute();
  const staff = await staffChoices({ db, today });
  const { rows } = await sql<{
    pack: string;
    postKinds: string[];
    subjects: string[];
    organisationKinds: string[];
    categories: string[];
    years: number[];
  }>`select
    (select pack from centre where id = ${centreId}) as pack,
    array(select distinct kind from post order by kind) as "postKinds",
    array(select distinct s from post, unnest(subjects) s order by s) as subjects,
    array(select distinct kind from organisation where kind <> 'centre' order by kind) as "organisationKinds",
    array(select distinct value from qualification where kind = 'category' order by value) as categories,
    array(select distinct y from section,
      generate_series(lower(section_years(since, coalesce(until, ${today}))),
                      upper(section_years(since, coalesce(until, ${today}))) - 1) y order by y desc) as years`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw new Error('a select without a table gives a row');
  const pack = directoryPackOf(found.pack);
  return {
    organisations,
    directions,
    staff,
    sectionKinds: pack.sectionKinds.map(({ key, words, level, product }) => ({
      key,
      words,
      level,
      product: product ?? false,
    })),
    postKinds: worded(found.postKinds, pack.postKinds),
    organisationKinds: worded(found.organisationKinds, pack.organisationKinds),
    categories: worded(found.categories, pack.categories),
    subjects: found.subjects,
    years: found.years,
  };
}

/** Keys with the pack's words, in the pack's order; one that it does not know is shown as it is. */
function worded(keys: readonly string[], kinds: readonly Kind[]): SectionChoices['postKinds'] {
  const known = kinds.filter(({ key }) => keys.includes(key));
  const others = keys.filter((key) => !known.some((one) => one.key === key));
  return [
    ...known.map(({ key, words }) => ({ key, words })),
    ...others.map((key) => ({ key, words: { uk: key, ru: key, en: key } })),
  ];
}
