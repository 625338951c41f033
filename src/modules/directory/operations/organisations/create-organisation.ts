import { z } from 'zod';
import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { addLink } from '../../organisations/link-organisation.ts';
import { recordChange } from '../../organisations/record-change.ts';
import {
  organisationFields,
  organisationName,
  pointProblem,
  wholePoint,
} from '../../organisations/schema.ts';
import { fieldsRow, requireGoodFields } from '../../organisations/write-fields.ts';
import { requireFreeName, tidyName } from '../../organisations/write-name.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

const input = organisationFields
  .extend({
    name: organisationName,
    shortName: organisationName.nullable().default(null),
    abbreviations: z.array(organisationName).max(20).default([]),
    /** What it stands under from its first day on. */
    parentId: z.uuid().nullable().default(null),
    ground: z.string().trim().max(500).default(''),
    /** Written down although an open organisation is called the same. */
    sameName: z.boolean().default(false),
  })
  .refine(wholePoint, pointProblem);

export const createOrganisation = defineOperation({
  name: 'organisation.create',
  summary: 'Adds an organisation with its names and its place in the tree.',
  input,
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: organisationPermissions['organisation.create'],
  http: { method: 'post', path: '/organisations', status: 201 },
  load: async (context, { parentId }) => ({
    place: await placeIn(context, { organisationIds: [parentId] }),
  }),
  run: (context, given) => addOrganisation(context, given),
});

/**
 * Adds an organisation in the caller's operation, with its audit (imports, splitting, the demonstration).
 * @throws AppError `invalid` (`kind`, `ownership`, `parentId`), `refused` (`organisations.name-taken`,
 *   `organisations.code-taken`).
 */
export async function addOrganisation(
  context: OperationContext,
  { name, shortName, abbreviations, parentId, ground, sameName, ...fields }: z.output<typeof input>,
): Promise<{ id: string; version: number }> {
  const { trx, actor, audit } = context;
  await requireGoodFields(context, fields, { id: null, before: null });
  if (!sameName) await requireFreeName(context, name, null);
  const made = await trx
    .insertInto('organisation')
    .values({ centre_id: actor.centreId, ...fieldsRow(fields) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  const named = { centre_id: actor.centreId, organisation_id: made.id, since: fields.openedOn };
  const short = shortName && tidyName(shortName);
  await trx
    .insertInto('organisation_name')
    .values([
      { ...named, kind: 'full', name: tidyName(name) },
      ...(short ? [{ ...named, kind: 'short', name: short }] : []),
      ...[...new Set(abbreviations.map(tidyName))]
        .filter((abbreviation) => abbreviation !== short)
        .map((abbreviation) => ({ ...named, kind: 'abbreviation', name: abbreviation })),
    ])
    .execute();
  if (parentId)
    await addLink(context, { childId: made.id, parentId, since: fields.openedOn, until: null });
  if (fields.openedOn)
    await recordChange(context, {
      organisationId: made.id,
      kind: 'opened',
      happenedOn: fields.openedOn,
      ground,
    });
  audit({
    objectType: 'organisation',
    objectId: made.id,
    objectName: short || tidyName(name),
    before: null,
    after: { name, shortName, abbreviations, parentId, ...fields },
  });
  return made;
}
