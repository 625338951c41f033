import { z } from 'zod';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { day } from '../../planning/schema.ts';
import { draftLetter } from '../../statistics/letter/draft-texts.ts';
import { loadLetter, requireUnissued } from '../../statistics/letter/load-letter.ts';
import { letterPermissions } from '../../statistics/letter/permissions.ts';
import { readLetterFacts } from '../../statistics/letter/read-facts.ts';
import { letterParts, letterTexts } from '../../statistics/letter/schema.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import { writtenOf } from '../../statistics/written-of.ts';

const output = z.object({ version: z.number().int() });

export const writeLetter = defineOperation({
  name: 'section.letter.write',
  summary: 'Writes paragraphs of the letter on the results of sections.',
  input: z.object({ year: schoolYear, texts: letterTexts }),
  output,
  permission: letterPermissions['section.letter.write'],
  http: { method: 'put', path: '/sections-letters/{year}' },
  load: loadLetter,
  version: ({ version }) => version,
  async run(context, { year, texts }) {
    const { trx, target, audit, now } = context;
    requireUnissued(target);
    const { facts, language } = await factsOf(context, year);
    const written = writtenOf(letterParts, texts, draftLetter(facts, year, language));
    const version = target.version + 1;
    await trx
      .updateTable('sections_letter')
      .set({ texts: JSON.stringify(written), version, updated_at: now })
      .where('id', '=', target.id)
      .execute();
    audit({
      objectType: 'sections_letter',
      objectId: target.id,
      objectName: saySchoolYear(year),
      before: { ...target.texts },
      after: { ...written },
    });
    return { version };
  },
});

export const issueLetter = defineOperation({
  name: 'section.letter.issue',
  summary: 'Gives the letter its number and day; its figures stay those of this day.',
  input: z.object({
    year: schoolYear,
    number: z.string().trim().min(1).max(60),
    issuedOn: day,
  }),
  output,
  permission: letterPermissions['section.letter.issue'],
  http: { method: 'post', path: '/sections-letters/{year}/issue' },
  load: loadLetter,
  version: ({ version }) => version,
  async run(context, { year, number, issuedOn }) {
    requireUnissued(context.target);
    const { facts } = await factsOf(context, year);
    return become(context, year, {
      facts: JSON.stringify(facts),
      number,
      issued_on: issuedOn,
      issued_by_name: context.actor.name,
    });
  },
});

export const reopenLetter = defineOperation({
  name: 'section.letter.reopen',
  summary: 'Takes the issue of the letter back, to write it anew.',
  input: z.object({ year: schoolYear }),
  output,
  permission: letterPermissions['section.letter.reopen'],
  http: { method: 'post', path: '/sections-letters/{year}/reopen' },
  load: loadLetter,
  version: ({ version }) => version,
  async run(context, { year }) {
    if (context.target.issuedOn === null) throw refuse('eventsSummary.not-issued');
    return become(context, year, { facts: null, issued_on: null, issued_by_name: '' });
  },
});

async function factsOf({ trx, actor, centre, today }: OperationContext, year: number) {
  const language = centre.locale;
  return {
    language,
    facts: await readLetterFacts({ db: trx, centreId: actor.centreId, today }, { year, language }),
  };
}

async function become(
  {
    trx,
    target,
    audit,
    now,
  }: OperationContext & { target: Awaited<ReturnType<typeof loadLetter>> },
  year: number,
  more: {
    facts: string | null;
    number?: string;
    issued_on: string | null;
    issued_by_name: string;
  },
) {
  const version = target.version + 1;
  await trx
    .updateTable('sections_letter')
    .set({ ...more, version, updated_at: now })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'sections_letter',
    objectId: target.id,
    objectName: saySchoolYear(year),
    before: { number: target.number, issuedOn: target.issuedOn },
    after: { number: more.number ?? target.number, issuedOn: more.issued_on },
  });
  return { version };
}
