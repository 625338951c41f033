import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { deadlineKinds } from '../deadline/types.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { debtOf, owedBy } from './debts.ts';
import { itemSorts, itemStates } from './item-states.ts';
import { promises } from './promises.ts';

const itemRow = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  chapterId: z.uuid(),
  chapterNumber: z.string().nullable(),
  path: z.string(),
  number: z.string().nullable(),
  text: z.string(),
  /** Of a bullet: the item that it belongs to. */
  parentText: z.string().nullable(),
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

export const itemListInput = listInput(itemSorts).extend({
  planId: id.optional(),
  chapterId: id.optional(),
  /** Named in the cell, in person or by a role. */
  personId: id.optional(),
  role: z.string().max(200).optional(),
  form: z.string().max(200).optional(),
  state: z.enum(itemStates).optional(),
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
  input: itemListInput,
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
  given: z.output<typeof itemListInput>,
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
      'parent.text as parentText',
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

function matchingItems({ db, today }: Scope<'plan.read'>, filters: z.output<typeof itemListInput>) {
  const { planId, chapterId, personId, role, form, state, kind, debt, q: words } = filters;
  let q = db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .innerJoin('plan_chapter as chapter', 'chapter.id', 'item.chapter_id')
    .leftJoin('plan_item as parent', 'parent.id', 'item.parent_id')
    .where('item.removed_at', 'is', null);
  if (planId) q = q.where('item.plan_id', '=', planId);
  if (chapterId) q = q.where('item.chapter_id', '=', chapterId);
  if (kind) q = q.where('item.deadline_kind', '=', kind);
  // By task also where the directory says whom a role means.
  if (personId) q = q.where((e) => e.or([owedBy(personId), hasTaskOf(personId)]));
  if (role) {
    q = q.where((e) =>
      e.exists(
        e
          .selectFrom('plan_item_party as party')
          .select('party.id')
          .whereRef('party.item_id', '=', 'item.id')
          .where('party.role', '=', role),
      ),
    );
  }
  if (form) q = q.where(promises(form));
  if (state) q = q.where(stateIs(state, today));
  if (debt) q = q.where(debtOf());
  if (words) q = q.where('item.search', 'like', containing(words.toLowerCase()));
  return q;
}

function hasTaskOf(personId: string) {
  return sql<boolean>`exists (select from task t join task_person mine on mine.task_id = t.id
    where t.item_id = item.id and t.state <> 'withdrawn' and mine.person_id = ${personId})`;
}

function stateIs(state: (typeof itemStates)[number], today: string) {
  const has = (which: ReturnType<typeof sql>) =>
    sql<boolean>`exists (select from task t where t.item_id = item.id and ${which})`;
  const open = has(sql`t.state = 'open'`);
  const any = has(sql`t.state <> 'withdrawn'`);
  switch (state) {
    case 'late':
      return has(sql`t.state = 'open' and t.due_on < ${today}`);
    case 'open':
      return open;
    case 'ended':
      return sql<boolean>`${any} and not ${open}`;
    case 'dates':
      return debtOf();
    case 'none':
      return sql<boolean>`not ${any} and not (${debtOf()})`;
  }
}
