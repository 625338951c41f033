import { sql } from 'kysely';
import { indexNames } from '../../organisations/name-index.ts';
import type { GivenCases, NameKind } from '../../organisations/schema.ts';
import { textKey } from '../../organisations/text-key.ts';
import type { CheckContext } from '../checking/planned.ts';

export type OrganisationFound =
  | { id: string }
  | { problem: 'unknown-organisation' | 'several-organisations' | 'not-yours'; ids: string[] };

/**
 * Finds organisations by any of their names and codes, as often as a sheet names them.
 */
export async function organisationFinder(context: CheckContext) {
  const { db, today, meanings, organisationId } = context;
  const names = await db
    .selectFrom('organisation_name as n')
    .select(['n.organisation_id as organisationId', 'n.name', 'n.since', 'n.until'])
    .select((eb) => [
      eb.ref('n.kind').$castTo<NameKind>().as('kind'),
      eb.ref('n.cases').$castTo<GivenCases>().as('cases'),
    ])
    .execute();
  const merged = await db
    .selectFrom('organisation_change')
    .select(['organisation_id as id', 'other_id as intoId'])
    .where('kind', '=', 'merged')
    .where('undone_at', 'is', null)
    .where('other_id', 'is not', null)
    .execute();
  const index = indexNames(
    names,
    new Map(merged.map(({ id, intoId }) => [id, intoId ?? ''])),
    today,
  );
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'external_key', 'edrpou', 'edebo', 'ogrn', 'inn', 'kind', 'closed_on'])
    .execute();
  const byCode = new Map<string, string[]>();
  for (const { id, external_key, edrpou, edebo, ogrn, inn } of rows)
    for (const code of new Set([external_key, edrpou, edebo, ogrn, inn]))
      if (code) byCode.set(textKey(code), [...(byCode.get(textKey(code)) ?? []), id]);
  const allowed = organisationId
    ? new Set(
        (
          await sql<{ id: string }>`
            select id from organisations_below(array[${organisationId}]::uuid[], ${today}::date)`.execute(
            db,
          )
        ).rows.map(({ id }) => id),
      )
    : null;

  const known = new Map<string, OrganisationFound>();
  const search = (text: string, field: string): OrganisationFound => {
    const meant = meanings[field]?.[textKey(text)];
    const ids = meant
      ? rows.some(({ id }) => id === meant)
        ? [meant]
        : []
      : (byCode.get(textKey(text)) ?? index.find(text).map((found) => found.organisationId));
    const [id, ...others] = [...new Set(ids)];
    if (!id) return { problem: 'unknown-organisation', ids: [] };
    if (others.length > 0) return { problem: 'several-organisations', ids: [id, ...others] };
    return allowed && !allowed.has(id) ? { problem: 'not-yours', ids: [] } : { id };
  };
  return {
    allowed,
    find(text: string, field = 'organisation'): OrganisationFound {
      const key = `${field}\n${text}`;
      const found = known.get(key) ?? search(text, field);
      known.set(key, found);
      return found;
    },
  };
}

export type OrganisationFinder = Awaited<ReturnType<typeof organisationFinder>>;
