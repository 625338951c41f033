import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { currentPost, currentTitle } from './current-post.ts';
import { namesInLines } from './names-in-lines.ts';
import { personName } from './read-section.ts';

const candidate = z.object({
  personId: z.uuid(),
  name: z.string(),
  post: z.string().nullable(),
  organisationName: z.string().nullable(),
});

const line = z.object({
  /** As it was pasted. */
  text: z.string(),
  /** One: found; several: a person chooses; none: nobody is called so. */
  candidates: z.array(candidate),
});
export type MatchedLine = z.output<typeof line>;

/** Finds the people of a pasted list; what fits several or nobody is told as a doubt, never guessed. */
export const matchNames = defineQuery({
  name: 'section.match-names',
  summary: 'Finds people by a pasted list of names; what fits several people or nobody is a doubt.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  // Who leads a section picks among all people of the centre; names, posts and institutions are all that is told.
  placed: true,
  input: z.object({ text: z.string().max(100_000) }),
  output: z.array(line),
  run: matchedLines,
});

/** People are asked for by family name all at once, then compared name by name. */
async function matchedLines(
  { db, today }: Scope<'section.read'>,
  { text }: { text: string },
): Promise<MatchedLine[]> {
  const lines = namesInLines(text);
  const families = [...new Set(lines.map(({ family }) => family))].filter(Boolean);
  if (families.length === 0) return lines.map((one) => ({ text: one.text, candidates: [] }));
  const people = await db
    .selectFrom('person as p')
    .leftJoinLateral(currentPost(today), (join) => join.onTrue())
    .select([
      'p.id as personId',
      personName.as('name'),
      'p.family_name as family',
      'p.given_name as given',
      'p.patronymic',
      currentTitle.as('post'),
      sql<string | null>`case when post.organisation_id is not null
        then ${labelOn(sql<string>`post.organisation_id`, today)} end`.as('organisationName'),
    ])
    .where('p.merged_into', 'is', null)
    .where('p.erased_at', 'is', null)
    .where(sql<boolean>`lower(translate(p.family_name, '’ʼ''', '')) = any(${families}::text[])`)
    .orderBy('p.given_name')
    .orderBy('p.id')
    .execute();
  return lines.map(({ text: written, family, given, patronymic }) => ({
    text: written,
    candidates: people
      .filter(
        (person) =>
          plain(person.family) === family &&
          fits(plain(person.given), given) &&
          fits(plain(person.patronymic), patronymic),
      )
      .slice(0, 20)
      .map(({ personId, name, post, organisationName }) => ({
        personId,
        name,
        post,
        organisationName,
      })),
  }));
}

const plain = (name: string) => name.toLowerCase().replace(/[’ʼ']/g, '');

/** A name or its initial; what either side leaves out fits. */
const fits = (known: string, written: string): boolean =>
  known === '' ||
  written === '' ||
  known === written ||
  (written.length === 1 && known.startsWith(written));
