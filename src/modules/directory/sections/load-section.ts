import type { Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { SectionFields, SectionRule } from './schema.ts';

const sectionColumns = [
  'kind',
  'name',
  'level',
  'organisation_id as organisationId',
  'direction_id as directionId',
  'audience',
  'topic',
  'product',
  'order_number as orderNumber',
  'order_on as orderOn',
  'since',
  'until',
  'note',
] as const;

export interface LoadedSection {
  id: string;
  fields: SectionFields;
  rule: SectionRule | null;
  version: number;
  place: Place;
}

/** Locks a section for a change; null for an absent or foreign one. */
export async function loadSection(
  context: OperationContext,
  { id }: { id: string },
): Promise<LoadedSection | null> {
  const row = await context.trx
    .selectFrom('section')
    .select([...sectionColumns, 'rule', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { rule, version, ...fields } = row;
  return {
    id,
    fields: fields as SectionFields,
    rule: rule as SectionRule | null,
    version,
    place: await sectionPlace(context, id, row),
  };
}

/** Where a section stands: itself, its institution, its direction. */
export function sectionPlace(
  context: OperationContext,
  id: string | null,
  { organisationId, directionId }: Pick<SectionFields, 'organisationId' | 'directionId'>,
): Promise<Place> {
  return placeIn(context, { organisationIds: [organisationId], sectionId: id, directionId });
}
