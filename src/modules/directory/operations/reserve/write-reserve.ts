import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { type LoadedPerson, loadPerson } from '../../people/load-person.ts';
import { readPack, requireKind } from '../../people/pack.ts';
import { reservePermissions } from '../../permissions/reserve.ts';
import { loadEntry } from '../../reserve/load-entry.ts';
import { type ReserveFields, reserveEntry, reserveFields } from '../../reserve/schema.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { day, inOrder, orderProblem } from '../../sections/schema.ts';

const output = z.object({ id: z.uuid(), personId: z.uuid(), version: z.number().int() });

export const addToReserve = defineOperation({
  name: 'reserve.add',
  summary: 'Takes a person into the reserve of leaders: for which post, from when, by which order.',
  input: reserveFields.extend({ personId: z.uuid() }).refine(inOrder, orderProblem),
  output,
  permission: reservePermissions['reserve.add'],
  http: { method: 'post', path: '/reserve', status: 201 },
  async load(context, { personId }) {
    await requireKnown(context, 'person', [personId], 'personId');
    const person = await loadPerson(context, { id: personId });
    return person && { person, place: person.place };
  },
  async run(context, { personId, ...fields }) {
    const { trx, actor, target } = context;
    await check(context, fields);
    const { id } = await once(
      trx
        .insertInto('leader_reserve')
        .values({ centre_id: actor.centreId, person_id: personId, ...columns(fields) })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    tell(context, target.person, null, fields);
    return { id, personId, version: 1 };
  },
});

export const updateReserve = defineOperation({
  name: 'reserve.update',
  summary: 'Changes an entry of the reserve; all its fields are given.',
  input: reserveFields.extend({ id: z.uuid() }).refine(inOrder, orderProblem),
  output,
  permission: reservePermissions['reserve.update'],
  http: { method: 'put', path: '/reserve/{id}' },
  load: loadEntry,
  version: (target) => target.version,
  async run(context, { id, ...fields }) {
    const { trx, target } = context;
    await check(context, fields, target.fields.postKind);
    const version = target.version + 1;
    await once(
      trx
        .updateTable('leader_reserve')
        .set({ ...columns(fields), version })
        .where('id', '=', id)
        .execute(),
    );
    const { outcome: _, endGround: __, ...before } = target.fields;
    tell(context, target.person, before, fields);
    return { id, personId: target.person.id, version };
  },
});

export const endReserve = defineOperation({
  name: 'reserve.end',
  summary: 'Takes a person out of the reserve: appointed, or left.',
  input: z.object({
    id: z.uuid(),
    until: day,
    outcome: reserveEntry.shape.outcome.unwrap(),
    ground: z.string().trim().max(500).default(''),
  }),
  output,
  permission: reservePermissions['reserve.end'],
  http: { method: 'post', path: '/reserve/{id}/end' },
  load: loadEntry,
  version: (target) => target.version,
  async run(context, { id, until, outcome, ground }) {
    const { trx, target } = context;
    if (until < target.fields.since)
      throw new AppError('invalid', {
        fields: [{ path: 'until', code: 'period-order', message: 'ends before it begins' }],
      });
    const version = target.version + 1;
    await trx
      .updateTable('leader_reserve')
      .set({ until, outcome, end_ground: ground, version })
      .where('id', '=', id)
      .execute();
    const { postKind, until: was, outcome: had } = target.fields;
    tell(
      context,
      target.person,
      { postKind, until: was, outcome: had },
      { postKind, until, outcome, ground },
    );
    return { id, personId: target.person.id, version };
  },
});

export const removeReserve = defineOperation({
  name: 'reserve.remove',
  summary: 'Takes away an entry of the reserve that was made by mistake.',
  input: z.object({ id: z.uuid() }),
  output: output.omit({ version: true }),
  permission: reservePermissions['reserve.remove'],
  http: { method: 'delete', path: '/reserve/{id}' },
  load: loadEntry,
  version: (target) => target.version,
  async run(context, { id }) {
    const { trx, target } = context;
    await trx.deleteFrom('leader_reserve').where('id', '=', id).execute();
    tell(context, target.person, target.fields, null);
    return { id, personId: target.person.id };
  },
});

async function check(context: OperationContext, fields: ReserveFields, held?: string) {
  await requireKnown(context, 'organisation', [fields.organisationId], 'organisationId');
  const { pack } = await readPack(context.trx, context.actor.centreId);
  requireKind(pack.postKinds, fields.postKind, { path: 'postKind', day: fields.since, held });
}

const columns = (fields: ReserveFields) => ({
  post_kind: fields.postKind,
  organisation_id: fields.organisationId,
  since: fields.since,
  until: fields.until,
  ground: fields.ground,
  preparation: fields.preparation,
});

/** @throws AppError `refused` (`reserve.overlap`) when the person is in the reserve for that post on one of the days. */
async function once<R>(writing: Promise<R>): Promise<R> {
  try {
    return await writing;
  } catch (error) {
    if ((error as { code?: string }).code === '23P01') throw refuse('reserve.overlap');
    throw error;
  }
}

function tell(
  { audit }: OperationContext,
  person: LoadedPerson,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
) {
  audit({
    objectType: 'person',
    objectId: person.id,
    objectName: person.fields.shortName,
    ...(before && after ? changesOf(before, after) : { before, after }),
  });
}
