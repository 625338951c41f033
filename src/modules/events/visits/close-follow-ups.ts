import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedVisit } from './load-visit.ts';

/**
 * What was agreed on earlier visits of the institution and was found done on this one is done; nobody says so twice. What
 * was found half done, or not, stays open and comes to the next visit.
 */
export async function closeFollowUps(
  { trx, audit }: OperationContext,
  visit: LoadedVisit,
): Promise<void> {
  const found = await trx
    .selectFrom('visit_point as point')
    .innerJoin('decision as d', 'd.id', 'point.source_id')
    .innerJoin('visit as earlier', 'earlier.id', 'd.visit_id')
    .select(['d.id', 'd.text', 'd.version', 'point.word'])
    .where('point.visit_id', '=', visit.id)
    .where('point.kind', '=', 'follow-up')
    .where('point.answer', '=', 'yes')
    .where('earlier.organisation_id', '=', visit.fields.organisationId)
    .where('d.state', '=', 'open')
    .forUpdate('d')
    .execute();
  for (const { id, text, version, word } of found) {
    await trx
      .updateTable('decision')
      .set({
        state: 'done',
        result: word,
        ended_on: visit.fields.visitOn,
        version: version + 1,
      })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'decision',
      objectId: id,
      objectName: text.slice(0, 200),
      before: { state: 'open' },
      after: { state: 'done', result: word },
    });
  }
}
