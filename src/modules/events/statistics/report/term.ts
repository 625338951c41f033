import { sectionReportOf } from '#packs/section-report.ts';
import type { Db } from '#platform/db/database.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { readPack } from '#platform/operation/centre-facts.ts';

/**
 * The last day for the reports of a school year: as the centre says, else as its pack does. `version` 0: the pack's.
 *
 * @param known the centre's pack, where it need not be asked for
 */
export async function readTerm(
  db: Db,
  centreId: string,
  year: number,
  known?: string,
): Promise<{ dueOn: string; kinds: readonly string[]; version: number }> {
  const [pack, [row]] = await Promise.all([
    known ?? readPack(db, centreId),
    selectTerm(db, { year }),
  ]);
  const { kinds, due } = sectionReportOf(pack);
  return {
    kinds,
    dueOn: row?.due_on ?? `${year + 1}-${due}`,
    version: row?.version ?? 0,
  };
}

const selectTerm = keptQuery((db, { year }: { year: number }) =>
  db.selectFrom('section_report_term').select(['due_on', 'version']).where('year', '=', year),
);
