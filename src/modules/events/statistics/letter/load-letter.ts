import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { type LetterTexts, letterTexts } from './schema.ts';

/** A letter, locked; version 0 while nobody has written in it. */
export interface LoadedLetter {
  id: string;
  texts: LetterTexts;
  number: string;
  issuedOn: string | null;
  version: number;
}

/** Locks the letter of a school year, which begins with the first who writes. */
export async function loadLetter(
  { trx, actor }: OperationContext,
  { year }: { year: number },
): Promise<LoadedLetter> {
  await trx
    .insertInto('sections_letter')
    .values({ centre_id: actor.centreId, year })
    .onConflict((conflict) => conflict.columns(['centre_id', 'year']).doNothing())
    .execute();
  const row = await trx
    .selectFrom('sections_letter')
    .select(['id', 'texts', 'number', 'issued_on as issuedOn', 'version'])
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...row, texts: letterTexts.parse(row.texts) };
}

/** @throws AppError `refused` once the letter was issued */
export function requireUnissued({ issuedOn }: LoadedLetter): void {
  if (issuedOn !== null) throw refuse('eventsSummary.issued');
}
