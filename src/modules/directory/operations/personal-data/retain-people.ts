import { sql } from 'kysely';
import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { personalDataPermissions } from '../../permissions/personal-data.ts';
import { dueBy } from '../../personal-data/due-people.ts';
import { readTerms } from '../../personal-data/retention-terms.ts';

export const proposeRetention = defineOperation({
  name: 'retention.propose',
  summary:
    'Writes down whose data has been kept as long as the pack says, or the centre instead; people decide.',
  input: z.object({}),
  output: z.object({ found: z.number().int() }),
  permission: personalDataPermissions['retention.propose'],
  load: nothingToLoad,
  async run({ trx, actor, today, now, audit }) {
    const terms = await readTerms(trx, actor.centreId, today);
    // Whoever has come back is not due any more; a decision to keep ends with its day.
    await sql`delete from retention_case c where not exists (
      select from (${dueBy(terms, today)}) due where due.id = c.person_id)
      or coalesce(c.kept_until < ${today}::date, false)`.execute(trx);
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto('retention_case')
      .columns(['centre_id', 'person_id', 'term', 'due_on', 'proposed_at'])
      .expression(
        sql`select ${actor.centreId}::uuid, due.id, due.term, due.due_on, ${now}::timestamptz
          from (${dueBy(terms, today)}) due` as never,
      )
      .onConflict((conflict) => conflict.column('person_id').doNothing())
      .executeTakeFirst();
    const found = Number(numInsertedOrUpdatedRows);
    if (found > 0)
      audit({
        objectType: 'centre',
        objectId: actor.centreId,
        before: null,
        after: { people: found, terms: terms.map(({ key }) => key) },
      });
    return { found };
  },
});

export const keepLonger = defineOperation({
  name: 'retention.keep',
  summary: 'Keeps a person’s data until a later day, with the reason.',
  input: z.object({
    id: z.uuid(),
    until: z.iso.date(),
    reason: z.string().trim().min(1).max(500),
  }),
  output: z.object({ id: z.uuid() }),
  permission: personalDataPermissions['retention.keep'],
  http: { method: 'post', path: '/retention/{id}/keep' },
  async load({ trx }, { id }) {
    const row = await trx
      .selectFrom('retention_case')
      .innerJoin('person', 'person.id', 'retention_case.person_id')
      .select([
        'retention_case.id',
        'person.id as personId',
        'person.short_name as name',
        'kept_until as until',
      ])
      .where('retention_case.id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },
  async run({ trx, actor, target, audit }, { id, until, reason }) {
    await trx
      .updateTable('retention_case')
      .set({ kept_until: until, reason, decided_by_name: actor.name })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'person',
      objectId: target.personId,
      objectName: target.name,
      before: { until: target.until },
      after: { until, reason },
    });
    return { id };
  },
});
