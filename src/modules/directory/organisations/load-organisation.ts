import type { Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { fieldColumns, labelOn } from './columns.ts';
import type { OrganisationFields } from './schema.ts';

export interface LoadedOrganisation {
  id: string;
  /** What people call it today, for the log. */
  label: string;
  fields: OrganisationFields;
  closedOn: string | null;
  version: number;
  place: Place;
}

/** Locks an organisation for a change; null for an absent or foreign one. */
export async function loadOrganisation(
  context: OperationContext,
  { id }: { id: string },
): Promise<LoadedOrganisation | null> {
  const { trx, today } = context;
  const row = await trx
    .selectFrom('organisation')
    .select([...fieldColumns, 'organisation.closed_on as closedOn', 'organisation.version'])
    .select((eb) => labelOn(eb.ref('organisation.id'), today).as('label'))
    .where('organisation.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { label, closedOn, version, ...fields } = row;
  const place = await placeIn(context, { organisationIds: [id] });
  return { id, label, fields, closedOn, version, place };
}

/** Says in the row that something of the organisation has changed. @returns the new version */
export async function touchOrganisation(
  { trx }: OperationContext,
  { id, version }: Pick<LoadedOrganisation, 'id' | 'version'>,
  columns: { closed_on?: string | null } = {},
): Promise<number> {
  await trx
    .updateTable('organisation')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .execute();
  return version + 1;
}
