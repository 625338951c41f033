import { sql } from 'kysely';
import { z } from 'zod';
import { schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { tookPlace } from '../took-place.ts';
import { schoolYearWith } from '../years.ts';
import { reportPermissions } from './permissions.ts';
import { schoolYear } from './schema.ts';
import { lateDays, reportState, selectReports } from './select-reports.ts';
import { readTerm } from './term.ts';

/** `late`: due before today and not handed in. */
export const reportFilters = ['late', 'missing', 'draft', 'submitted', 'accepted'] as const;

const row = z.object({
  sectionId: z.uuid(),
  name: z.string(),
  head: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  year: z.number().int(),
  state: z.enum(['missing', 'draft', 'submitted', 'accepted']),
  dueOn: z.iso.date(),
  lateDays: z.number().int(),
  submittedAt: z.date().nullable(),
  /** Of the year's sessions, cancelled ones too. */
  sessions: z.number().int(),
  held: z.number().int(),
});
export type ReportRow = z.output<typeof row>;

const input = listInput(['name', 'head', 'state', 'held', 'submitted'], 'name').extend({
  /** The present school year unless told. */
  year: schoolYear.optional(),
  state: z.enum(reportFilters).optional(),
});

export const listReports = defineQuery({
  name: 'section.report.list',
  summary:
    'Yearly reports that sections owe, have handed in, that were accepted; `q` looks in names.',
  permission: 'section.report.list',
  rule: reportPermissions['section.report.list'],
  placed: true,
  input,
  output: pageOf(row),
  http: { path: '/section-reports' },
  run: reportsPage,
});

async function reportsPage(
  scope: PlacedScope<'section.report.list'>,
  { q, year: asked, state, ...list }: z.output<typeof input>,
): Promise<Page<ReportRow>> {
  const { db, today, centreId } = scope;
  const year = asked ?? schoolYearWith(today);
  const { kinds, dueOn } = await readTerm(db, centreId, year);
  const [from, to] = schoolYearSpan(year);
  const late = lateDays(dueOn, today);
  const sessions = (condition: typeof held) => sql<number>`(
    select count(*)::int from event e where e.section_id = s.id and e.parent_id is null
      and e.starts_on between ${from}::date and ${to}::date and ${condition})`;
  const held = tookPlace(today);
  let found = selectReports(db, year, kinds)
    .select([
      sql<number>`${year}::int`.as('year'),
      reportState.as('state'),
      sql<string>`${dueOn}::date`.as('dueOn'),
      late.as('lateDays'),
      'r.submitted_at as submittedAt',
      sessions(sql<boolean>`true`).as('sessions'),
      sessions(held).as('held'),
    ])
    .where(
      inReach(scope, {
        section: sql.ref('s.id'),
        organisation: sql.ref('s.organisation_id'),
        direction: sql.ref('s.direction_id'),
      }),
    );
  if (q) found = found.where('s.name', 'ilike', containing(q));
  if (state === 'late') found = found.where(late, '>', 0);
  else if (state) found = found.where(reportState, '=', state);
  const { by, direction } = sortOf(list.sort);
  const column = {
    name: sql`s.name`,
    head: sql`head->>'name'`,
    state: sql`array_position(array['missing', 'draft', 'submitted', 'accepted'], ${reportState})`,
    held: sql`held`,
    submitted: sql`r.submitted_at`,
  }[by];
  return readPage(found.orderBy(column, direction).orderBy('s.name').orderBy('s.id'), list);
}
