import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { resolveGiven } from '../members/resolve-given.ts';
import { registration } from './schema.ts';

/** Locks a request that waits, with what it asks for and where. */
export async function loadRegistration(context: OperationContext, { id }: { id: string }) {
  const row = await context.trx
    .selectFrom('registration')
    .select(['id', 'name', 'email', 'role', 'post', 'organisation_id as organisationId'])
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const given = await resolveGiven(context, {
    role: registration.shape.role.parse(row.role),
    ownRoleId: null,
    organisationId: row.organisationId,
    sectionId: null,
    directionId: null,
  });
  return {
    ...row,
    given,
    place: await placeIn(context, { organisationIds: [row.organisationId] }),
  };
}
