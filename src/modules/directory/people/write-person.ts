import { sql } from 'kysely';
import type { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { personInput } from '../schema.ts';
import { shortNameOf } from './short-name.ts';

export type PersonInput = z.output<typeof personInput>;

/**
 * Adds a person in the caller's operation, with its audit (an import proposes new people).
 * @throws AppError `refused` (`directory.short-name-taken`).
 */
export async function addPerson(
  context: OperationContext,
  input: PersonInput,
): Promise<{ id: string; shortName: string; version: number }> {
  const row = personColumns(input);
  const added = await context.trx
    .insertInto('person')
    .values({ centre_id: context.actor.centreId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['centre_id', 'short_name'])
        .where('in_centre', 'is', sql.lit(true))
        .where('merged_into', 'is', null)
        .doNothing(),
    )
    .returning(['id', 'version'])
    .executeTakeFirst();
  if (!added) throw shortNameTaken(row.short_name);
  context.audit({
    objectType: 'person',
    objectId: added.id,
    objectName: row.short_name,
    before: null,
    after: { ...input, shortName: row.short_name },
  });
  return { ...added, shortName: row.short_name };
}

/** The row of a person; the same spelling is kept once, and not beside the name itself. */
export function personColumns(input: PersonInput) {
  const shortName = input.shortName ?? shortNameOf(input);
  return {
    family_name: input.familyName,
    given_name: input.givenName,
    patronymic: input.patronymic,
    short_name: shortName,
    aliases: [...new Set(input.aliases)].filter((alias) => alias !== shortName),
    post: input.post,
    email: input.email,
  };
}

export function shortNameTaken(shortName: string) {
  return refuse('directory.short-name-taken', { shortName });
}
