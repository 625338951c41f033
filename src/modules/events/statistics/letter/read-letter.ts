import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { schoolYear } from '../report/schema.ts';
import { draftLetter } from './draft-texts.ts';
import { letterPermissions } from './permissions.ts';
import { readLetterFacts } from './read-facts.ts';
import { type LetterFacts, letterFacts, letterParts, letterTexts } from './schema.ts';

const letter = z.object({
  year: z.number().int(),
  /** Live until it is issued. */
  facts: letterFacts,
  /** Each paragraph as it stands: what was written, else what the records say. */
  parts: z.array(z.object({ part: z.enum(letterParts), text: z.string(), written: z.boolean() })),
  number: z.string(),
  issuedOn: z.string().nullable(),
  issuedBy: z.string(),
  /** Of the paper. */
  language: z.enum(locales),
  version: z.number().int(),
  may: z.object({ write: z.boolean() }),
});
export type SectionsLetter = z.output<typeof letter>;

export const readLetter = defineQuery({
  name: 'section.letter.read',
  summary:
    'The letter on the results of sections in a school year: drafted from records and reports.',
  permission: 'section.letter.read',
  rule: letterPermissions['section.letter.read'],
  input: z.object({ year: schoolYear }),
  output: letter,
  http: { path: '/sections-letters/{year}' },
  run: letterOf,
});

export async function letterOf(
  scope: Scope<'section.letter.read'>,
  { year }: { year: number },
): Promise<SectionsLetter> {
  const { db, centre, actor } = scope;
  const row = await db
    .selectFrom('sections_letter')
    .selectAll()
    .where('year', '=', year)
    .executeTakeFirst();
  const language = centre.locale;
  const facts =
    (row?.facts as LetterFacts | undefined) ?? (await readLetterFacts(scope, { year, language }));
  const drafted = draftLetter(facts, year, language);
  const written = letterTexts.parse(row?.texts ?? {});
  return {
    year,
    facts,
    parts: letterParts.map((part) => ({
      part,
      text: written[part] ?? drafted[part],
      written: written[part] !== undefined,
    })),
    number: row?.number ?? '',
    issuedOn: row?.issued_on ?? null,
    issuedBy: row?.issued_by_name ?? '',
    language,
    version: row?.version ?? 0,
    may: {
      write: may(actor, 'section.letter.write', letterPermissions['section.letter.write'], {}),
    },
  };
}
