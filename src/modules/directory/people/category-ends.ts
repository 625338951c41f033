import { type RawBuilder, sql } from 'kysely';
import { attestationTermsOf } from '#packs/attestation-terms.ts';

/**
 * The day on which the category of a person `p` ends: as the register says, else after the pack's term; null where
 * there is none.
 *
 * @param pack the key of the centre's pack
 */
export function categoryEnds(pack: string): RawBuilder<string | null> {
  const cases = attestationTermsOf(pack)
    .toReversed()
    .map(
      ({ since, years }) => sql`when q.since >= ${since}::date
        then q.since + make_interval(years => ${years}::integer)`,
    );
  return sql<string | null>`(
    select max(coalesce(q.until, (case ${sql.join(cases, sql` `)} end)::date))
    from qualification q where q.person_id = p.id and q.kind = 'category')`;
}
