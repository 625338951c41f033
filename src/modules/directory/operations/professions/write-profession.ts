import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { loadProfession, professionLabel } from '../../professions/load-profession.ts';
import { type ProfessionFields, professionFields } from '../../professions/schema.ts';
import { requireKnown } from '../../sections/require-known.ts';

const output = z.object({ id: z.uuid(), version: z.number().int() });

export const createProfession = defineOperation({
  name: 'profession.create',
  summary: 'Adds a profession to the register.',
  input: professionFields,
  output,
  permission: organisationPermissions['profession.create'],
  http: { method: 'post', path: '/professions', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    await requireGood(context, fields, null);
    const made = await context.trx
      .insertInto('profession')
      .values({ centre_id: context.actor.centreId, ...rowOf(fields) })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    context.audit({
      objectType: 'profession',
      objectId: made.id,
      objectName: professionLabel(fields),
      before: null,
      after: fields,
    });
    return made;
  },
});

const { shape } = professionFields;

export const updateProfession = defineOperation({
  name: 'profession.update',
  summary: 'Changes what is written about a profession; fields that are left out stay.',
  input: z.object({
    id: z.uuid(),
    code: shape.code.optional(),
    title: shape.title.optional(),
    direction: shape.direction.unwrap().optional(),
    standard: shape.standard.unwrap().optional(),
    standardOn: shape.standardOn.unwrap().optional(),
    personId: shape.personId.unwrap().optional(),
    note: shape.note.unwrap().optional(),
  }),
  output,
  permission: organisationPermissions['profession.update'],
  http: { method: 'patch', path: '/professions/{id}' },
  load: loadProfession,
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { target, trx, audit } = context;
    const after = { ...target.fields, ...given };
    await requireGood(context, after, id);
    const version = target.version + 1;
    await trx
      .updateTable('profession')
      .set({ ...rowOf(after), version })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'profession',
      objectId: id,
      objectName: professionLabel(after),
      ...changesOf(target.fields, after),
    });
    return { id, version };
  },
});

export const removeProfession = defineOperation({
  name: 'profession.remove',
  summary: 'Removes a profession that nobody teaches and nothing names.',
  input: z.object({ id: z.uuid() }),
  permission: organisationPermissions['profession.remove'],
  http: { method: 'delete', path: '/professions/{id}', status: 204 },
  load: loadProfession,
  version: (target) => target.version,
  async run({ trx, target, audit }, { id }) {
    const used = await trx
      .selectNoFrom((eb) =>
        eb
          .or(
            (['organisation_profession', 'feature_profession', 'post_profession'] as const).map(
              (table) =>
                eb.exists(
                  eb.selectFrom(table).select('profession_id').where('profession_id', '=', id),
                ),
            ),
          )
          .as('used'),
      )
      .executeTakeFirstOrThrow();
    if (used.used) throw refuse('professions.in-use');
    await trx.deleteFrom('profession').where('id', '=', id).execute();
    audit({
      objectType: 'profession',
      objectId: id,
      objectName: professionLabel(target.fields),
      before: target.fields,
    });
  },
});

function rowOf({ standardOn, personId, ...fields }: ProfessionFields) {
  return { ...fields, standard_on: standardOn, person_id: personId };
}

async function requireGood(
  context: OperationContext,
  { code, personId }: ProfessionFields,
  id: string | null,
) {
  await requireKnown(context, 'person', [personId], 'personId');
  const taken = await context.trx
    .selectFrom('profession')
    .select('title')
    .where('code', '=', code)
    .$if(id !== null, (q) => q.where('id', '!=', id))
    .executeTakeFirst();
  if (taken) throw refuse('professions.code-taken', { code, title: taken.title });
}
