import { directoryPackOf } from '#packs/directory-pack.ts';
import { AppError, type FieldProblem, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { OrganisationFields } from './schema.ts';

/** The row of an organisation's fields. */
export function fieldsRow({ externalKey, openedOn, ...fields }: OrganisationFields) {
  return { ...fields, external_key: externalKey, opened_on: openedOn };
}

/**
 * Checks what the shapes alone can't: keys of the pack, and codes that another organisation has.
 *
 * @param before the fields as they are; a key that stays is not asked about again, whatever the pack says now
 * @throws AppError `invalid` (`kind`, `ownership`), `refused` (`organisations.code-taken`).
 */
export async function requireGoodFields(
  context: OperationContext,
  fields: OrganisationFields,
  { id, before }: { id: string | null; before: OrganisationFields | null },
): Promise<void> {
  const { trx, centre } = context;
  const pack = directoryPackOf(centre.pack);
  const unknown: FieldProblem[] = [];
  const ask = (path: 'kind' | 'ownership', kinds: readonly { key: string }[]) => {
    const key = fields[path];
    if (key === null || key === before?.[path] || kinds.some((kind) => kind.key === key)) return;
    unknown.push({ path, code: 'unknown', message: 'the pack has no such key' });
  };
  ask('kind', pack.organisationKinds);
  ask('ownership', pack.ownerships);
  if (unknown.length > 0) throw new AppError('invalid', { fields: unknown });

  const { edrpou, externalKey, kind } = fields;
  const taken = await trx
    .selectFrom('organisation')
    .select(['external_key', 'edrpou'])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('edrpou', '=', kind === 'branch' ? null : edrpou),
          eb('closed_on', 'is', null),
          eb('kind', '!=', 'branch'),
        ]),
        eb('external_key', '=', externalKey),
      ]),
    )
    .$if(id !== null, (q) => q.where('id', '!=', id))
    .executeTakeFirst();
  if (taken) {
    const code = taken.external_key === externalKey && externalKey ? externalKey : edrpou;
    throw refuse('organisations.code-taken', { code: code ?? '' });
  }
}
