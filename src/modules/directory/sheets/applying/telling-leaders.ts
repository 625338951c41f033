import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import { tellingLeaders } from '../../sections/leaders.ts';

/** Writes or takes back what an import's rows say, and tells whoever listens of changed leaders of the sections that they name. */
export async function tellingLeadersOfImport(
  context: OperationContext,
  importId: string,
  work: () => Promise<void>,
): Promise<void> {
  const sections = await context.trx
    .selectFrom('sheet_row')
    .select(sql<string>`distinct w -> 'after' ->> 'section_id'`.as('id'))
    .innerJoin(sql`jsonb_array_elements(sheet_row.writes)`.as('w'), (join) => join.onTrue())
    .where('import_id', '=', importId)
    .where(sql<boolean>`w ->> 't' = 'section_member'`)
    .execute();
  const ids = sections.map(({ id }) => id);
  await tellingLeaders(context, ids, work);
}
