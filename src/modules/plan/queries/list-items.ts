import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { deadlineKinds } from '../deadline/types.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';

const itemRow = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  chapterId: z.uuid(),
  chapterNumber: z.string().nullable(),
  path: z.string(),
  number: z.string().nullable(),
  text: z.string(),
  responsible: z.string(),
  form: z.string(),
  deadline: z.string(),
  deadlineKind: z.enum(deadlineKinds).nullable(),
  /** Tasks of the item: all, done (also in part), late. */
  tasks: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  nextDue: z.string().nullable(),
  version: z.number().int(),
});
export type ItemRow = z.output<typeof itemRow>;

const itemSorts = ['place', 'number', 'due', 'deadline', 'updated'] as const;

const input = listInput(itemSorts).extend({
  planId: id.optional(),
  chapterId: id.optional(),
  personId: id.optional(),
  kind: z.enum(deadlineKinds).optional(),
  /** Separate schedules without dates. */
  debt: z.stringbool().or(z.boolean()).optional(),
});

/** Items of one plan or of all, flat, in the order of the document or by what is due. */
export const listItems = defineQuery({
  name: 'plan.item.list',
  summary: 'Items of the plans, filtered, sorted, paged',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  output: pageOf(itemRow),
  run: itemsPage,
  http: { path: '/plan-items' },
});

const sortColumns = {
  due: sql`"nextDue"`,
  deadline: sql`item.deadline_kind`,
  updated: sql`item.updated_at`,
} as const;

async function itemsPage(
  scope: Scope<'plan.read'>,
  given: z.output<typeof input>,
): Promise<Page<ItemRow>> {
  const { page, size, sort } = given;
  const matching = matchingItems(scope, given);
  const { by, direction } = sortOf(sort);
  const found = matching
    .select([
      'item.id',
      'item.plan_id as planId',
      'plan.title as planTitle',
      'item.chapter_id as chapterId',
      'chapter.number as chapterNumber',
      'item.path',
      'item.number',
      'item.text',
      'item.responsible',
      'item.form',
      'item.deadline',
      'item.deadline_kind as deadlineKind',
      'item.version',
      sql<number>`(select count(*) from task t where t.item_id = item.id and t.state <> 'withdrawn')`.as(
        'tasks',
      ),
      sql<number>`(select count(*) from task t where t.item_id = item.id and t.state in ('done', 'partly'))`.as(
        'done',
      ),
      sql<number>`(select count(*) from task t where t.item_id = item.id and t.state = 'open' and t.due_on < ${scope.today})`.as(
        'late',
      ),
      sql<
        string | null
      >`(select min(t.due_on) from task t where t.item_id = item.id and t.state = 'open')`.as(
        'nextDue',
      ),
    ])
    .$call((q) =>
      by === 'place' || by === 'number'
        ? q
            .orderBy('plan.starts_on', 'desc')
            .orderBy('item.plan_id')
            .orderBy('item.path', direction)
        : q
            .orderBy(sortColumns[by], (order) => order[direction]().nullsLast())
            .orderBy('item.path'),
    )
    .orderBy('item.id')
    .$castTo<ItemRow>();
  return readPage(found, { page, size });
}

function matchingItems(
  { db }: Scope<'plan.read'>,
  { planId, chapterId, personId, kind, debt, q: words }: z.output<typeof input>,
) {
  let q = db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .innerJoin('plan_chapter as chapter', 'chapter.id', 'item.chapter_id')
    .where('item.removed_at', 'is', null);
  if (planId) q = q.where('item.plan_id', '=', planId);
  if (chapterId) q = q.where('item.chapter_id', '=', chapterId);
  if (kind) q = q.where('item.deadline_kind', '=', kind);
  if (personId) {
    q = q.where((e) =>
      e.exists(
        e
          .selectFrom('plan_item_party as party')
          .select('party.id')
          .whereRef('party.item_id', '=', 'item.id')
          .where('party.person_id', '=', personId),
      ),
    );
  }
  if (debt) q = q.where(debtOf());
  if (words) q = q.where('item.search', 'like', containing(words.toLowerCase()));
  return q;
}

/** A separate schedule decides, in the whole cell or a part of it, and no date was given yet. */
export function debtOf() {
  return sql<boolean>`(item.deadline_kind = 'scheduled' or item.deadline_reading @? '$.parts[*] ? (@.kind == "scheduled")')
    and not exists (select from plan_item_date d where d.item_id = item.id)`;
}
