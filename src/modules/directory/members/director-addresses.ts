import type { Db } from '#platform/db/database.ts';

/** Addresses of the directors of the centre: who is written to where nobody else is responsible. */
export async function directorAddresses(db: Db): Promise<string[]> {
  const directors = await db
    .selectFrom('membership')
    .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
    .innerJoin('membership_grant as grant', 'grant.membership_id', 'membership.id')
    .select('auth_user.email')
    .distinct()
    .where('membership.ended_at', 'is', null)
    .where('grant.role', '=', 'director')
    .where('grant.organisation_id', 'is', null)
    .where('grant.section_id', 'is', null)
    .where('grant.direction_id', 'is', null)
    .execute();
  return directors.map(({ email }) => email);
}
