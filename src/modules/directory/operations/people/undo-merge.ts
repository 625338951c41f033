import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { type MergeStep, returnPersonRows } from '../../people/duplicates/merge-log.ts';
import { loadPerson } from '../../people/load-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';

export const undoMerge = defineOperation({
  name: 'person.undo-merge',
  summary: 'Makes two cards again of what was merged; changes that people made since stay.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ survivorId: z.uuid(), mergedId: z.uuid() }),
  permission: peoplePermissions['person.undo-merge'],
  http: { method: 'post', path: '/people/merges/{id}/undo' },
  async load(context, { id }) {
    const merge = await context.trx
      .selectFrom('person_merge')
      .select(['id', 'survivor_id', 'merged_id', 'merged_at', 'undone_at', 'log'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!merge) return null;
    const survivor = await loadPerson(context, { id: merge.survivor_id });
    // The survivor was itself merged since: that is taken back first.
    if (!survivor) throw refuse('people.merge-not-last');
    return { merge, survivor, place: survivor.place, inCentre: survivor.inCentre };
  },
  async run(context, { id }) {
    const { trx, now } = context;
    const { merge, survivor } = context.target;
    if (merge.undone_at) throw refuse('people.merge-undone');
    const later = await trx
      .selectFrom('person_merge')
      .select('id')
      .where('survivor_id', '=', merge.survivor_id)
      .where('undone_at', 'is', null)
      .where('merged_at', '>', merge.merged_at)
      .executeTakeFirst();
    if (later) throw refuse('people.merge-not-last');
    const log = merge.log as unknown as MergeStep[];
    await returnPersonRows(context, log);
    const ids = [merge.survivor_id, merge.merged_id];
    // Of those who have no post in the centre, the line that was written of them by hand.
    for (const { table, before } of log.slice(0, 2))
      if (table === 'person')
        await sql`
          update person set post = ${before.post}, active_until = ${before.active_until}
          where id = ${before.id} and not exists (
            select from post join centre on centre.organisation_id = post.organisation_id where post.person_id = person.id)`.execute(
          trx,
        );
    await trx
      .updateTable('person')
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
      .where('id', 'in', ids)
      .execute();
    await trx.updateTable('person_merge').set({ undone_at: now }).where('id', '=', id).execute();
    for (const personId of ids)
      context.audit({
        objectType: 'person',
        objectId: personId,
        objectName: String(
          log.find(({ before }) => before.id === personId)?.before.short_name ??
            survivor.fields.shortName,
        ),
      });
    return { survivorId: merge.survivor_id, mergedId: merge.merged_id };
  },
});
