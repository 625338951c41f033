import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { requireKnown } from './require-known.ts';
import type { SectionFields } from './schema.ts';

/** The columns of what is written about a section. */
export const sectionRowOf = (fields: SectionFields) => ({
  kind: fields.kind,
  name: fields.name,
  level: fields.level,
  organisation_id: fields.organisationId,
  direction_id: fields.directionId,
  audience: fields.audience,
  topic: fields.topic,
  product: fields.product,
  order_number: fields.orderNumber,
  order_on: fields.orderOn,
  since: fields.since,
  until: fields.until,
  note: fields.note,
});

/** @throws AppError `invalid` for an institution or a direction that the centre does not have. */
export async function requireSectionReferences(
  context: OperationContext,
  { organisationId, directionId }: Pick<SectionFields, 'organisationId' | 'directionId'>,
): Promise<void> {
  await requireKnown(context, 'organisation', [organisationId], 'organisationId');
  await requireKnown(context, 'direction', [directionId], 'directionId');
}

/**
 * Names may come again only in other years: two sections that are called the same, of one kind, at one time can't be
 * told apart by anybody.
 *
 * @throws AppError `refused` (`sections.name-taken`).
 */
export async function requireFreeName(
  { trx }: OperationContext,
  fields: Pick<SectionFields, 'kind' | 'name' | 'organisationId' | 'since' | 'until'>,
  own: string | null,
): Promise<void> {
  const clash = await trx
    .selectFrom('section')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', fields.name.toLowerCase()))
    .where('kind', '=', fields.kind)
    .where('organisation_id', 'is not distinct from', fields.organisationId)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', fields.since)]))
    .$if(fields.until !== null, (q) => q.where('since', '<=', fields.until as string))
    .$if(own !== null, (q) => q.where('id', '<>', own as string))
    .executeTakeFirst();
  if (clash) throw refuse('sections.name-taken', { name: fields.name });
}
