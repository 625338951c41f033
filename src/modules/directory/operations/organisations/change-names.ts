import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import {
  givenCases,
  nameKinds,
  organisationDay,
  organisationName,
} from '../../organisations/schema.ts';
import { tidyName } from '../../organisations/write-name.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { inOrder, orderProblem } from '../../sections/schema.ts';

const output = z.object({ id: z.uuid(), nameId: z.uuid(), version: z.number().int() });
const days = {
  since: organisationDay.nullable().default(null),
  until: organisationDay.nullable().default(null),
};

/** For abbreviations, and for former names that somebody found in an old paper. */
export const addOrganisationName = defineOperation({
  name: 'organisation.name.add',
  summary: 'Adds an abbreviation, or a former name with its dates.',
  input: z
    .object({ id: z.uuid(), kind: z.enum(nameKinds), name: organisationName, ...days })
    .refine(inOrder, orderProblem),
  output,
  permission: organisationPermissions['organisation.name.add'],
  http: { method: 'post', path: '/organisations/{id}/names', status: 201 },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, kind, name, since, until }) {
    const { trx, actor, target, audit } = context;
    await requireRoom(context, id, { kind, since, until, except: null });
    const row = await trx
      .insertInto('organisation_name')
      .values({
        centre_id: actor.centreId,
        organisation_id: id,
        kind,
        name: tidyName(name),
        since,
        until,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      after: { [fieldOf[kind]]: name, since, until },
    });
    return { id, nameId: row.id, version: await touchOrganisation(context, target) };
  },
});

/** A misspelling is corrected; what changed its name is renamed. */
export const updateOrganisationName = defineOperation({
  name: 'organisation.name.update',
  summary: 'Corrects a name, its dates, or its grammatical cases.',
  input: z.object({
    id: z.uuid(),
    nameId: z.uuid(),
    name: organisationName.optional(),
    since: organisationDay.nullable().optional(),
    until: organisationDay.nullable().optional(),
    /** All the forms that people give; the others are worked out. */
    cases: givenCases.optional(),
  }),
  output,
  permission: organisationPermissions['organisation.name.update'],
  http: { method: 'patch', path: '/organisations/{id}/names/{nameId}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, nameId, ...given }) {
    const { trx, target, audit } = context;
    const { kind, ...before } = await nameRow(context, id, nameId);
    const after = { ...before, ...given, ...(given.name && { name: tidyName(given.name) }) };
    if (!inOrder(after)) throw refuse('organisations.name-period');
    await requireRoom(context, id, { kind, ...after, except: nameId });
    await trx
      .updateTable('organisation_name')
      .set({ ...after, cases: JSON.stringify(after.cases) })
      .where('id', '=', nameId)
      .execute();
    const changes = changesOf(before, after);
    audit({ objectType: 'organisation', objectId: id, objectName: target.label, ...changes });
    return { id, nameId, version: await touchOrganisation(context, target) };
  },
});

export const removeOrganisationName = defineOperation({
  name: 'organisation.name.remove',
  summary: 'Takes away a name that was written down by mistake.',
  input: z.object({ id: z.uuid(), nameId: z.uuid() }),
  output,
  permission: organisationPermissions['organisation.name.remove'],
  http: { method: 'delete', path: '/organisations/{id}/names/{nameId}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, nameId }) {
    const { trx, target, audit } = context;
    const { kind, name } = await nameRow(context, id, nameId);
    if (kind === 'full') await requireAnotherFullName(context, id, nameId);
    await trx.deleteFrom('organisation_name').where('id', '=', nameId).execute();
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: { [fieldOf[kind]]: name },
    });
    return { id, nameId, version: await touchOrganisation(context, target) };
  },
});

const fieldOf = { full: 'name', short: 'shortName', abbreviation: 'abbreviation' } as const;

async function nameRow({ trx }: OperationContext, id: string, nameId: string) {
  const row = await trx
    .selectFrom('organisation_name')
    .select(['kind', 'name', 'since', 'until', 'cases'])
    .where('id', '=', nameId)
    .where('organisation_id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { ...row, kind: z.enum(nameKinds).parse(row.kind), cases: givenCases.parse(row.cases) };
}

/** @throws AppError `refused` (`organisations.last-name`): a paper has to print something. */
async function requireAnotherFullName({ trx }: OperationContext, id: string, nameId: string) {
  const other = await trx
    .selectFrom('organisation_name')
    .select('id')
    .where('organisation_id', '=', id)
    .where('kind', '=', 'full')
    .where('id', '!=', nameId)
    .executeTakeFirst();
  if (!other) throw refuse('organisations.last-name');
}

/** @throws AppError `refused` (`organisations.name-overlap`) where another name of the kind holds on one of the days. */
async function requireRoom(
  { trx }: OperationContext,
  id: string,
  name: {
    kind: (typeof nameKinds)[number];
    since: string | null;
    until: string | null;
    except: string | null;
  },
) {
  if (name.kind === 'abbreviation') return;
  const other = await trx
    .selectFrom('organisation_name')
    .select('name')
    .where('organisation_id', '=', id)
    .where('kind', '=', name.kind)
    .where((eb) => eb.or([eb('since', 'is', null), eb('since', '<=', name.until ?? '2199-12-31')]))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', name.since ?? '1000-01-01')]))
    .$if(name.except !== null, (q) => q.where('id', '!=', name.except))
    .executeTakeFirst();
  if (other) throw refuse('organisations.name-overlap', { name: other.name });
}
