import { sectionReportOf } from '#packs/section-report.ts';
import type { Db } from '#platform/db/database.ts';

/** The last day for the reports of a school year: as the centre says, else as its pack does. `version` 0: the pack's. */
export async function readTerm(
  db: Db,
  centreId: string,
  year: number,
): Promise<{ dueOn: string; kinds: readonly string[]; version: number }> {
  const [{ pack }, row] = await Promise.all([
    db.selectFrom('centre').select('pack').where('id', '=', centreId).executeTakeFirstOrThrow(),
    db
      .selectFrom('section_report_term')
      .select(['due_on', 'version'])
      .where('year', '=', year)
      .executeTakeFirst(),
  ]);
  const { kinds, due } = sectionReportOf(pack);
  return {
    kinds,
    dueOn: row?.due_on ?? `${year + 1}-${due}`,
    version: row?.version ?? 0,
  };
}
