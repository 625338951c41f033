import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { tellInstitution } from '../../visits/letters.ts';
import { loadVisit, visitName } from '../../visits/load-visit.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { type VisitFields, visitChanges, visitFields } from '../../visits/schema.ts';
import { requireOpen, visitColumns, writeTeam } from '../../visits/write-visit.ts';

const output = z.object({ visitId: z.uuid(), version: z.number().int() });

export const planVisit = defineOperation({
  name: 'visit.plan',
  summary: 'Plans a visit of an institution; only the centre knows of it until it is announced.',
  input: visitFields,
  output,
  permission: visitPermissions['visit.plan'],
  http: { method: 'post', path: '/visits', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    const { trx, actor, audit, now } = context;
    const { id, version } = await trx
      .insertInto('visit')
      .values({
        ...(await visitColumns(context, fields)),
        centre_id: actor.centreId,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await writeTeam(context, id, fields);
    audit({ objectType: 'visit', objectId: id, objectName: visitName({ fields }), after: fields });
    return { visitId: id, version };
  },
});

export const updateVisit = defineOperation({
  name: 'visit.update',
  summary: 'Changes a visit that is not over; fields that are left out stay.',
  input: visitChanges.extend({ visitId: z.uuid() }),
  output,
  permission: visitPermissions['visit.update'],
  http: { method: 'patch', path: '/visits/{visitId}' },
  load: loadVisit,
  version: ({ version }) => version,
  async run(context, { visitId, ...changes }) {
    const { trx, target, audit, now } = context;
    requireOpen(target);
    const fields = { ...target.fields, ...changes };
    const version = target.version + 1;
    await trx
      .updateTable('visit')
      .set({
        ...(await visitColumns(context, fields)),
        sequence: target.sequence + 1,
        ...(isMoved(target.fields, fields) && unanswered),
        updated_at: now,
        version,
      })
      .where('id', '=', visitId)
      .execute();
    await writeTeam(context, visitId, fields);
    if (target.announced && isMoved(target.fields, fields))
      await tellInstitution(context, { id: visitId, fields }, 'moved');
    const changed = changesOf(target.fields, fields);
    if (changed)
      audit({
        objectType: 'visit',
        objectId: visitId,
        objectName: visitName({ fields }),
        ...changed,
      });
    return { visitId, version };
  },
});

/** Who agreed to another day has not agreed to this one. */
const unanswered = { reply: null, reply_word: '', replied_by_name: '', replied_at: null };

const isMoved = (before: VisitFields, after: VisitFields): boolean =>
  (['organisationId', 'visitOn', 'startsTime', 'endsTime'] as const).some(
    (field) => before[field] !== after[field],
  );
