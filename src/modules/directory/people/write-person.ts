import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import { writeOwnPost } from '../posts/own-post.ts';
import { insertPost } from '../posts/write-post.ts';
import type { PersonFields, PersonInput } from './schema.ts';
import { shortNameOf } from './short-name.ts';
import { shortNameTaken } from './short-name-taken.ts';

/**
 * Adds a person in the caller's operation, with its audit (an import proposes new people).
 * @throws AppError `refused` (`directory.short-name-taken`).
 */
export async function addPerson(
  context: OperationContext,
  { firstPost, inCentre = firstPost === null, ...fields }: PersonInput,
): Promise<{ id: string; shortName: string; version: number }> {
  const row = rowOf(fields);
  const added = await context.trx
    .insertInto('person')
    .values({ centre_id: context.actor.centreId, in_centre: inCentre, ...row })
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
    after: { ...fields, shortName: row.short_name },
  });
  if (inCentre) await writeOwnPost(context, added.id, fields.post);
  if (firstPost) await insertPost(context, { id: added.id, name: row.short_name }, firstPost);
  return { ...added, shortName: row.short_name };
}

/** The row of a person; the same spelling is kept once, and not beside the name itself. */
export function rowOf(fields: Omit<PersonFields, 'post'>) {
  const shortName = fields.shortName ?? shortNameOf(fields);
  return {
    family_name: fields.familyName,
    given_name: fields.givenName,
    patronymic: fields.patronymic,
    short_name: shortName,
    aliases: [...new Set(fields.aliases)].filter((alias) => alias !== shortName),
    email: fields.email,
    phone: fields.phone,
    birth_date: fields.birthDate,
    birth_year: fields.birthDate ? null : fields.birthYear,
    sex: fields.sex,
    working_since: fields.workingSince,
    teaching_since: fields.teachingSince,
    external_key: fields.externalKey,
    cases: JSON.stringify(fields.cases),
  };
}
