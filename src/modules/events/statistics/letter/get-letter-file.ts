import { sql } from 'kysely';
import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import type { Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { schoolYear } from '../report/schema.ts';
import { letterPaper } from './paper.ts';
import { letterPermissions } from './permissions.ts';
import { letterOf } from './read-letter.ts';

/** The letter on the results of sections in Word or PDF, in the centre's language. */
export const getLetterFile = defineFileQuery({
  name: 'section.letter.paper',
  summary: 'The letter on the results of sections in Word or PDF.',
  permission: 'section.letter.read',
  rule: letterPermissions['section.letter.read'],
  input: z.object({ year: schoolYear, format: z.enum(['docx', 'pdf']).default('docx') }),
  run: async (scope, { year }) => ({
    letter: await letterOf(scope, { year }),
    signer: await signerOf(scope),
    centre: scope.centre,
  }),
  render: ({ letter, signer, centre }, { format }) => {
    const paper = letterPaper(
      letter,
      { language: letter.language, centre: centre.name, signer },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/sections-letters/{year}/paper', produces: [paperMedia.docx, paperMedia.pdf] },
});

/** Who signs the centre's certificates signs its letters; else its director today. */
async function signerOf({ db, today }: Scope): Promise<{ post: string; name: string }> {
  const { rows } = await sql<{ post: string; name: string }>`
    select signer_post as post, signer_name as name from certificate_form where signer_name <> ''
    union all
    select post.title, p.short_name from post join person p on p.id = post.person_id
    join organisation o on o.id = post.organisation_id and o.kind = 'centre'
    where post.kind = 'director' and daterange(post.since, post.until, '[]') @> ${today}::date
    limit 1`.execute(db);
  return rows[0] ?? { post: '', name: '' };
}
