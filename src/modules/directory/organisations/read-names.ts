import { type SqlBool, sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { fullNameOn, labelOn } from './columns.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import type { GivenCases, NameKind } from './schema.ts';

/**
 * All names of the centre's organisations, for looking up many texts (an import, a plan).
 * @param day on which the texts were written
 * @param like only names whose words begin as those of this text: enough to look one text up, in any case
 */
export async function readNameIndex(
  caller: Scope | OperationContext,
  day: string,
  like?: string,
): Promise<NameIndex> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  const names = await db
    .selectFrom('organisation_name')
    .select(['organisation_id as organisationId', 'name', 'since', 'until'])
    .select((eb) => [
      eb.ref('kind').$castTo<NameKind>().as('kind'),
      eb.ref('cases').$castTo<GivenCases>().as('cases'),
    ])
    .$if(like !== undefined, (q) =>
      // Corrected forms may be other words altogether.
      q.where(
        sql<SqlBool>`(cases <> '{}' or holds_words(search, array(
          select left(word, 2) from unnest(string_to_array(search_key(${like}), ' ')) word)))`,
      ),
    )
    .execute();
  const merged = await db
    .selectFrom('organisation_change')
    .select(['organisation_id as id', 'other_id as intoId'])
    .where('kind', '=', 'merged')
    .where('undone_at', 'is', null)
    .where('happened_on', '<=', day)
    .where('other_id', 'is not', null)
    .execute();
  return indexNames(names, new Map(merged.map(({ id, intoId }) => [id, intoId ?? ''])), day);
}

/** Organisations as a paper of a day names them; an id of another centre is left out. */
export async function organisationNames(
  caller: Scope | OperationContext,
  ids: readonly string[],
  day: string,
): Promise<Map<string, { full: string; short: string }>> {
  if (ids.length === 0) return new Map();
  const db = 'trx' in caller ? caller.trx : caller.db;
  const rows = await db
    .selectFrom('organisation')
    .select('organisation.id')
    .select((eb) => [
      fullNameOn(eb.ref('organisation.id'), day).as('full'),
      labelOn(eb.ref('organisation.id'), day).as('short'),
    ])
    .where('organisation.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
