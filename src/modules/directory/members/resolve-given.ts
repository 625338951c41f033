import type { Grant, GrantPlace } from '#platform/access/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { ShownGrant } from './grant-shapes.ts';

/** A grant with the words by which people know it. */
export interface NamedGrant extends Grant {
  /** Null for the whole centre. */
  placeName: string | null;
}

/** What is given, by ids, as operations take it. */
export interface GivenIds {
  role: Extract<Grant['role'], string> | null;
  ownRoleId: string | null;
  organisationId: string | null;
  sectionId: string | null;
  directionId: string | null;
}

/**
 * The role and the place that ids name.
 * @throws AppError `invalid` (fields `ownRoleId`, `organisationId`, `sectionId`, `directionId`) for what is not there.
 */
export async function resolveGiven(context: OperationContext, ids: GivenIds): Promise<NamedGrant> {
  const role = ids.role ?? (await ownRole(context, ids.ownRoleId ?? ''));
  const { place, placeName } = await placeNamed(context, ids);
  return { role, place, placeName };
}

async function ownRole({ trx }: OperationContext, id: string) {
  const row = await trx
    .selectFrom('own_role')
    .select(['id', 'name', 'permissions'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? unknown('ownRoleId');
}

async function placeNamed(
  { trx, today }: OperationContext,
  { organisationId, sectionId, directionId }: GivenIds,
): Promise<{ place: GrantPlace | null; placeName: string | null }> {
  if (organisationId) {
    const row = await trx
      .selectFrom('organisation')
      .select((eb) =>
        eb.fn<string | null>('organisation_name_on', ['organisation.id', eb.val(today)]).as('name'),
      )
      .where('id', '=', organisationId)
      .executeTakeFirst();
    if (!row) unknown('organisationId');
    return { place: { kind: 'organisation', id: organisationId }, placeName: row?.name ?? '' };
  }
  const kind = sectionId ? 'section' : directionId ? 'direction' : null;
  const id = sectionId ?? directionId;
  if (!kind || !id) return { place: null, placeName: null };
  const row = await trx.selectFrom(kind).select('name').where('id', '=', id).executeTakeFirst();
  return { place: { kind, id }, placeName: (row ?? unknown(`${kind}Id`)).name };
}

function unknown(path: string): never {
  throw new AppError('invalid', {
    fields: [{ path, code: 'unknown', message: 'there is no such record' }],
  });
}

/** What the audit says of a grant. */
export function grantFacts(
  { role, placeName }: Pick<NamedGrant, 'role' | 'placeName'>,
  period: { since: string | null; until: string | null; ground: string } | null = null,
) {
  return {
    role: typeof role === 'string' ? role : role.name,
    ...(placeName !== null && { place: placeName }),
    ...period,
  };
}

/** What the audit says of a grant that stands. */
export function shownFacts({ role, ownRole, place, since, until, ground }: ShownGrant) {
  return {
    role: role ?? ownRole?.name,
    ...(place && { place: place.name }),
    since,
    until,
    ground,
  };
}
