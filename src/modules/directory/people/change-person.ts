import type { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { writeOwnPost } from '../posts/own-post.ts';
import type { LoadedPerson } from './load-person.ts';
import type { personChanges } from './schema.ts';
import { shortNameOf } from './short-name.ts';
import { shortNameTaken } from './short-name-taken.ts';
import { rowOf } from './write-person.ts';

/**
 * Changes what is written about a loaded person, with its audit; fields that are left out stay.
 *
 * @param told what the audit tells beside the fields, such as who has proposed the change
 * @throws AppError `refused` (`directory.short-name-taken`).
 */
export async function changePerson(
  context: OperationContext,
  { id, version, inCentre, fields: before }: LoadedPerson,
  given: z.output<typeof personChanges>,
  told: Record<string, unknown> = {},
): Promise<{ id: string; shortName: string; version: number }> {
  const { trx, audit } = context;
  const after = { ...before, ...given };
  // Initials follow the name until somebody writes others.
  if (given.shortName === undefined && before.shortName === shortNameOf(before))
    after.shortName = shortNameOf(after);
  const row = rowOf(after);
  if (inCentre) await requireFreeShortName(context, row.short_name, id);
  await trx
    .updateTable('person')
    .set({ ...row, version: version + 1, updated_at: context.now })
    .where('id', '=', id)
    .execute();
  // Posts elsewhere are not a line of this card.
  if (inCentre && given.post !== undefined && given.post !== before.post)
    await writeOwnPost(context, id, given.post);
  else after.post = before.post;
  const changes = changesOf(before, {
    ...after,
    aliases: row.aliases,
    birthYear: row.birth_year,
  });
  audit({
    objectType: 'person',
    objectId: id,
    objectName: row.short_name,
    ...changes,
    after: { ...changes.after, ...told },
  });
  return { id, shortName: row.short_name, version: version + 1 };
}

/** Two people of the centre have no short name in common. */
async function requireFreeShortName(
  { trx }: OperationContext,
  shortName: string,
  id: string,
): Promise<void> {
  const clash = await trx
    .selectFrom('person')
    .select('id')
    .where('short_name', '=', shortName)
    .where('in_centre', '=', true)
    .where('merged_into', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (clash) throw shortNameTaken(shortName);
}
