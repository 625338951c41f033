import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import type { Period } from '../deadline/types.ts';
import { aboveIn } from '../document/above-item.ts';
import { amend } from '../document/amend.ts';
import { insertItems } from '../document/insert-plan.ts';
import { chapterPath, childPath } from '../document/item-path.ts';
import { itemRows } from '../document/item-rows.ts';
import { addPeople, peopleByName } from '../document/match-people.ts';
import { childrenOf, placeChildren } from '../document/place-items.ts';
import { planPermissions } from '../permissions.ts';
import { splitForms } from '../reading/forms/split-forms.ts';
import { type Above, readUnder } from '../reading/headings/words-under.ts';
import { readResponsible } from '../reading/people/read-responsible.ts';
import type { ReadDeadline, ReadItem } from '../reading/types.ts';
import { amendment, cellText, id } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';

const newItem = z.object({
  planId: id,
  chapterId: id,
  parentId: id.nullable().default(null),
  /** The brother after which it stands; the last place when absent. */
  afterId: id.nullable().default(null),
  number: z.string().trim().max(30).nullable().default(null),
  text: cellText.min(1),
  responsible: cellText.default(''),
  form: cellText.default(''),
  deadline: cellText.max(1000).default(''),
  amendment: amendment.optional(),
});

/** Adds an item or a bullet: at the end of a chapter, below an item, or after a brother. */
export const addItem = defineOperation({
  name: 'plan.item.add',
  summary: 'Add an item to a chapter, below an item or after another',
  input: newItem,
  permission: planPermissions['plan.item.add'],
  load: (context, { planId }) => loadPlan(context, planId),
  run: (context, input) => insertItem(context, context.target, input),
  http: { method: 'post', path: '/plans/{planId}/items', status: 201 },
});

/** Adds an item to a locked plan, inside whichever operation. @throws AppError as `amend` does, `not-found` */
export async function insertItem(
  context: OperationContext,
  target: LoadedPlan,
  input: z.output<typeof newItem> & Pick<ReadDeadline, 'said'>,
): Promise<{ itemId: string; version: number }> {
  const { trx, actor, audit } = context;
  const parentPath = await pathOfParent(context, input);
  const brothers = await childrenOf(trx, target.id, input.chapterId, input.parentId);
  const above = await aboveIn(trx, { ...input, parentPath });
  const read: ReadItem = readCells(input, above, target.period);
  const { people } = await addPeople(
    trx,
    actor.centreId,
    await peopleByName(trx),
    read.responsible.people,
  );
  const place = {
    centreId: actor.centreId,
    planId: target.id,
    chapterId: input.chapterId,
    parentId: input.parentId,
    path: parentPath,
  };
  const [rows] = itemRows([read], place, people);
  if (!rows) throw new Error('an item gives rows');
  rows.item.path = childPath(parentPath, brothers.length + 1);
  await amend(context, target, input.amendment, [
    { path: rows.item.path, number: input.number, field: 'added', from: '', to: input.text },
  ]);
  await insertItems(trx, [rows]);
  if (input.afterId) {
    const index = brothers.indexOf(input.afterId);
    if (index < 0) throw notFound();
    await placeChildren(trx, target.id, parentPath, brothers.toSpliced(index + 1, 0, rows.item.id));
  }
  await syncTasks(context, target.id, [rows.item.id]);
  audit({
    objectType: 'plan_item',
    objectId: rows.item.id,
    objectName: input.text.slice(0, 200),
    after: {
      number: input.number,
      text: input.text,
      deadline: input.deadline,
      responsible: input.responsible,
    },
  });
  return { itemId: rows.item.id, version: 1 };
}

async function pathOfParent(
  { trx }: Parameters<typeof loadPlan>[0],
  { planId, chapterId, parentId }: { planId: string; chapterId: string; parentId: string | null },
): Promise<string> {
  const chapter = await trx
    .selectFrom('plan_chapter')
    .select('position')
    .where('id', '=', chapterId)
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  if (!chapter) throw notFound();
  if (!parentId) return chapterPath(chapter.position);
  const parent = await trx
    .selectFrom('plan_item')
    .select('path')
    .where('id', '=', parentId)
    .where('chapter_id', '=', chapterId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!parent) throw notFound();
  return parent.path;
}

function readCells(
  cells: {
    number: string | null;
    text: string;
    responsible: string;
    form: string;
    deadline: string;
    said?: string | undefined;
  },
  above: Above,
  period: Period,
): ReadItem {
  return {
    number: cells.number,
    text: cells.text,
    responsible: { raw: cells.responsible, ...readResponsible(cells.responsible) },
    form: { raw: cells.form, values: splitForms(cells.form) },
    deadline: readUnder(
      cells.deadline,
      above,
      { period },
      { raw: cells.deadline, said: cells.said },
    ),
    items: [],
    source: { line: 0 },
    doubts: [],
  };
}
