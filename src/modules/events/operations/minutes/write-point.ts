import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadMinutes } from '../../minutes/load-minutes.ts';
import { loadPoint } from '../../minutes/load-point.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { type PointFields, pointChanges, pointFields } from '../../minutes/schema.ts';
import { requireDraft, writeDecisions } from '../../minutes/write-minutes.ts';

const output = z.object({ pointId: z.uuid(), version: z.number().int() });

const columnsOf = ({ title, heard, spoke, dissent, ...votes }: PointFields) => ({
  title,
  heard,
  spoke,
  dissent,
  votes_for: votes.votesFor,
  votes_against: votes.votesAgainst,
  votes_abstained: votes.votesAbstained,
});

export const addPoint = defineOperation({
  name: 'minutes.point.add',
  summary: 'Adds a point that was not on the agenda.',
  input: pointFields.extend({ minutesId: z.uuid() }),
  output,
  permission: minutesPermissions['minutes.point.add'],
  http: { method: 'post', path: '/minutes/{minutesId}/points', status: 201 },
  load: loadMinutes,
  async run(context, { minutesId, ...fields }) {
    const { trx, actor, target, audit } = context;
    requireDraft(target);
    const { last } = await trx
      .selectFrom('minutes_point')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('minutes_id', '=', minutesId)
      .executeTakeFirstOrThrow();
    const { id, version } = await trx
      .insertInto('minutes_point')
      .values({
        centre_id: actor.centreId,
        minutes_id: minutesId,
        position: (last ?? -1) + 1,
        ...columnsOf(fields),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await writeDecisions(context, { pointId: id }, fields.decisions);
    audit({ objectType: 'minutes', objectId: minutesId, objectName: fields.title, after: fields });
    return { pointId: id, version };
  },
});

export const updatePoint = defineOperation({
  name: 'minutes.point.update',
  summary:
    'Writes what was heard, said and decided on a point; fields that are left out stay, decisions are given whole.',
  input: pointChanges.extend({ pointId: z.uuid() }),
  output,
  permission: minutesPermissions['minutes.point.update'],
  http: { method: 'patch', path: '/minutes-points/{pointId}' },
  load: loadPoint,
  version: (target) => target.version,
  async run(context, { pointId, ...given }) {
    const { trx, target, audit } = context;
    requireDraft(target);
    const fields: PointFields = { ...target.fields, ...given };
    const version = target.version + 1;
    await trx
      .updateTable('minutes_point')
      .set({ ...columnsOf(fields), version })
      .where('id', '=', pointId)
      .execute();
    if (given.decisions) await writeDecisions(context, { pointId }, given.decisions);
    audit({
      objectType: 'minutes',
      objectId: target.minutesId,
      objectName: fields.title,
      ...changesOf({ ...target.fields }, { ...fields }),
    });
    return { pointId, version };
  },
});

export const removePoint = defineOperation({
  name: 'minutes.point.remove',
  summary: 'Takes a point out of a draft of minutes.',
  input: z.object({ pointId: z.uuid() }),
  output: z.object({ pointId: z.uuid() }),
  permission: minutesPermissions['minutes.point.remove'],
  http: { method: 'delete', path: '/minutes-points/{pointId}' },
  load: loadPoint,
  version: (target) => target.version,
  async run({ trx, target, audit }, { pointId }) {
    requireDraft(target);
    await trx.deleteFrom('minutes_point').where('id', '=', pointId).execute();
    audit({
      objectType: 'minutes',
      objectId: target.minutesId,
      objectName: target.fields.title,
      before: { ...target.fields },
    });
    return { pointId };
  },
});
