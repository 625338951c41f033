import { sql } from 'kysely';
import { z } from 'zod';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import {
  awardFields,
  educationFields,
  personFields,
  qualificationFields,
} from '../../people/schema.ts';
import { rowOf } from '../../people/write-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { postFields } from '../../posts/schema.ts';

const brought = personFields.omit({ post: true }).extend({
  inCentre: z.boolean().default(false),
  posts: z.array(postFields.extend({ title: z.string().trim().min(1).max(200) })).default([]),
  qualifications: z.array(qualificationFields).default([]),
  educations: z.array(educationFields).default([]),
  awards: z.array(awardFields).default([]),
});
export type BroughtPerson = z.input<typeof brought>;

/**
 * Many people with their posts and facts, a few statements whatever their number. Whoever calls has checked what they
 * refer to (kinds, organisations, professions): the database refuses what contradicts itself, and then nothing is written.
 */
export const bringPeople = defineOperation({
  name: 'person.bring',
  summary:
    'Writes down many people with their posts, qualifications, education and awards at once.',
  input: z.object({
    people: z.array(brought).max(100_000),
    /** Posts that nobody holds. */
    vacancies: z.array(postFields.extend({ title: z.string().min(1) })).default([]),
    /** Where they come from, for the log. */
    source: z.string().max(300).default(''),
  }),
  output: z.object({ ids: z.array(z.uuid()) }),
  permission: peoplePermissions['person.bring'],
  load: nothingToLoad,
  async run(context, { people, vacancies, source }) {
    const ids = await insertAll(
      context,
      'person',
      people.map(({ inCentre, posts, qualifications, educations, awards, ...fields }) => ({
        in_centre: inCentre,
        ...rowOf(fields),
        cases: fields.cases,
      })),
    );
    const idOf = (index: number) => ids[index] as string;
    const posts = [
      ...people.flatMap((person, index) =>
        person.posts.map((post) => ({ person_id: idOf(index) as string | null, post })),
      ),
      ...vacancies.map((post) => ({ person_id: null, post })),
    ];
    const postIds = await insertAll(
      context,
      'post',
      posts.map(({ person_id, post: { organisationId, professionIds: _, ...post } }) => ({
        person_id,
        organisation_id: organisationId,
        ...post,
      })),
    );
    await insertAll(
      context,
      'post_profession',
      posts.flatMap(({ post }, index) =>
        post.professionIds.map((profession_id) => ({ post_id: postIds[index], profession_id })),
      ),
    );
    const facts = <F>(
      of: (person: (typeof people)[number]) => readonly F[],
      row: (fact: F) => object,
    ) =>
      people.flatMap((person, index) =>
        of(person).map((fact) => ({ person_id: idOf(index), ...row(fact) })),
      );
    await insertAll(
      context,
      'qualification',
      facts(
        (person) => person.qualifications,
        (row) => row as object,
      ),
    );
    await insertAll(
      context,
      'education',
      facts(
        (person) => person.educations,
        ({ finishedYear, ...education }) => ({ ...education, finished_year: finishedYear }),
      ),
    );
    await insertAll(
      context,
      'award',
      facts(
        (person) => person.awards,
        ({ givenOn, ...award }) => ({ ...award, given_on: givenOn }),
      ),
    );
    context.audit({
      objectType: 'centre',
      objectId: context.actor.centreId,
      objectName: source,
      before: null,
      after: { people: people.length, posts: posts.length },
    });
    return { ids };
  },
});

type BulkTable = 'person' | 'post' | 'post_profession' | 'qualification' | 'education' | 'award';

/** Inserts rows out of one JSON value: a statement has no more than 65,535 parameters, and JSON is one. @returns ids, in the order of the rows */
async function insertAll(
  { trx, actor }: OperationContext,
  table: BulkTable,
  rows: readonly object[],
): Promise<string[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const withId = table !== 'post_profession';
  const data = JSON.stringify(rows);
  const { rows: written } = await sql<{ id: string }>`
    insert into ${sql.table(table)} (${withId ? sql`id, ` : sql``}centre_id, ${columns})
    select ${withId ? sql`uuidv7(), ` : sql``}${actor.centreId}::uuid, ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${data}::jsonb)
    returning ${withId ? sql`id` : sql`post_id as id`}`.execute(trx);
  // Ids grow in the order in which they are made, which is that of the rows.
  return written.map(({ id }) => id).toSorted();
}
