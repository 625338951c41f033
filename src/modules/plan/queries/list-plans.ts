import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { planPermissions } from '../permissions.ts';
import { isoDate, planKinds, planStates } from '../schema.ts';

const planRow = z.object({
  id: z.uuid(),
  kind: z.enum(planKinds),
  title: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  state: z.enum(planStates),
  items: z.number().int(),
  tasks: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  version: z.number().int(),
});
export type PlanRow = z.output<typeof planRow>;

export const planList = listInput(['starts', 'title', 'state', 'kind'], '-starts').extend({
  kind: z.enum(planKinds).optional(),
  state: z.enum(planStates).optional(),
  /** Plans that touch this day's year. */
  on: isoDate.optional(),
});

/** The centre's plans of all kinds with how far they are. */
export const listPlans = defineQuery({
  name: 'plan.list',
  summary: 'Plans of the centre, filtered, sorted, paged',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: planList,
  output: pageOf(planRow),
  run: plansPage,
  http: { path: '/plans' },
});

const sortColumns = {
  starts: 'plan.starts_on',
  title: 'plan.title',
  state: 'plan.state',
  kind: 'plan.kind',
} as const;

async function plansPage(
  { db, today }: Scope<'plan.read'>,
  { page, size, sort, kind, state, on, q: words }: z.output<typeof planList>,
): Promise<Page<PlanRow>> {
  let matching = db.selectFrom('plan');
  if (kind) matching = matching.where('plan.kind', '=', kind);
  if (state) matching = matching.where('plan.state', '=', state);
  if (on) matching = matching.where('plan.starts_on', '<=', on).where('plan.ends_on', '>=', on);
  if (words) matching = matching.where('plan.title', 'ilike', containing(words));
  const { by, direction } = sortOf(sort);
  const found = matching
    .select([
      'plan.id',
      'plan.kind',
      'plan.title',
      'plan.starts_on as startsOn',
      'plan.ends_on as endsOn',
      'plan.state',
      'plan.version',
      sql<number>`(select count(*) from plan_item i where i.plan_id = plan.id and i.removed_at is null)`.as(
        'items',
      ),
      sql<number>`(select count(*) from task t where t.plan_id = plan.id and t.state <> 'withdrawn')`.as(
        'tasks',
      ),
      sql<number>`(select count(*) from task t where t.plan_id = plan.id and t.state in ('done', 'partly'))`.as(
        'done',
      ),
      sql<number>`(select count(*) from task t where t.plan_id = plan.id and t.state = 'open' and t.due_on < ${today})`.as(
        'late',
      ),
    ])
    .orderBy(sortColumns[by], direction)
    .orderBy('plan.id')
    .$castTo<PlanRow>();
  return readPage(found, { page, size });
}
