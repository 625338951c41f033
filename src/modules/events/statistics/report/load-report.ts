import { schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import { placeIn } from '#platform/access/place-in.ts';
import type { Db } from '#platform/db/database.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { PlacedReport } from './permissions.ts';
import type { ReportedYear } from './read-facts.ts';
import { type ReportState, type ReportTexts, reportTexts } from './schema.ts';

/** A report, locked; version 0 while nobody has written in it. */
export interface LoadedReport extends PlacedReport, ReportedYear {
  id: string;
  /** As people call the section. */
  name: string;
  /** Whether the section worked in that year. */
  worked: boolean;
  texts: ReportTexts;
  state: ReportState;
  version: number;
}

/** The section of a report with who leads it in that year; null for an absent or foreign one. */
export async function placedReport(
  context: Pick<OperationContext, 'trx' | 'today'>,
  { sectionId, year }: ReportedYear,
): Promise<(PlacedReport & { name: string; worked: boolean }) | null> {
  const [from, to] = schoolYearSpan(year);
  const row = await context.trx
    .selectFrom('section')
    .select(['name', 'since', 'until', 'organisation_id', 'direction_id'])
    .where('id', '=', sectionId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    name: row.name,
    worked: row.since <= to && (row.until === null || row.until >= from),
    writers: await leadersOf(context.trx, sectionId, [from, to]),
    place: await placeIn(context, {
      organisationIds: [row.organisation_id],
      sectionId,
      directionId: row.direction_id,
    }),
  };
}

async function leadersOf(db: Db, sectionId: string, [from, to]: [string, string]) {
  const rows = await db
    .selectFrom('section_member')
    .select('person_id as id')
    .where('section_id', '=', sectionId)
    .where('role', 'in', ['head', 'deputy', 'secretary'])
    .where('since', '<=', to)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', from)]))
    .execute();
  return rows.map(({ id }) => id);
}

/** Locks a report, which begins with the first who writes; null for an absent or foreign section. */
export async function loadReport(
  context: OperationContext,
  { sectionId, year }: ReportedYear,
): Promise<LoadedReport | null> {
  const { trx, actor } = context;
  const placed = await placedReport(context, { sectionId, year });
  if (!placed) return null;
  // Two who write the first words at once: the second waits here and sees the first one's.
  await trx
    .insertInto('section_report')
    .values({ centre_id: actor.centreId, section_id: sectionId, year })
    .onConflict((conflict) => conflict.columns(['section_id', 'year']).doNothing())
    .execute();
  const row = await trx
    .selectFrom('section_report')
    .select(['id', 'texts', 'state', 'version'])
    .where('section_id', '=', sectionId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    ...placed,
    sectionId,
    year,
    id: row.id,
    texts: reportTexts.parse(row.texts),
    state: row.state as ReportState,
    version: row.version,
  };
}

/** @throws AppError `refused` unless the report is still written, in a year in which the section worked */
export function requireDraft({ state, worked }: LoadedReport): void {
  if (!worked) throw refuse('eventsReport.not-that-year');
  if (state !== 'draft') throw refuse(`eventsReport.${state}`);
}
