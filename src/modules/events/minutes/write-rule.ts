import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import { printNumber } from './print-number.ts';
import type { MinutesRule } from './schema.ts';

/** Writes how a body, or all bodies of a sort, keep their minutes; drafts are printed by it from now on. */
export async function writeRule(
  { trx, actor }: OperationContext,
  body: string,
  rule: MinutesRule,
  version: number,
): Promise<void> {
  const values = { ...rule, version };
  await trx
    .insertInto('minutes_rule')
    .values({ centre_id: actor.centreId, body, ...values })
    .onConflict((conflict) => conflict.columns(['centre_id', 'body']).doUpdateSet(values))
    .execute();
  const drafts = await trx
    .selectFrom('minutes')
    .select(['id', 'number', 'year'])
    .where('state', '=', 'draft')
    .where((eb) =>
      eb.or([
        eb('body', '=', body),
        eb.and([
          sql<boolean>`body like ${body === 'sections' ? 'section:%' : body === 'kinds' ? 'kind:%' : ''}`,
          eb('body', 'not in', (q) => q.selectFrom('minutes_rule').select('body')),
        ]),
      ]),
    )
    .execute();
  for (const { id, number, year } of drafts)
    await trx
      .updateTable('minutes')
      .set({ printed: printNumber(rule, number, year) })
      .where('id', '=', id)
      .execute();
}
