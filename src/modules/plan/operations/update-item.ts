import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { aboveIn } from '../document/above-item.ts';
import { type AmendmentChange, amend } from '../document/amend.ts';
import { followHeadings } from '../document/follow-headings.ts';
import { parentPath } from '../document/item-path.ts';
import { formRows, partyRows } from '../document/item-rows.ts';
import { addPeople, peopleByName } from '../document/match-people.ts';
import type { KeptDeadline } from '../document/plan-tree.ts';
import { planPermissions } from '../permissions.ts';
import { splitForms } from '../reading/forms/split-forms.ts';
import { readUnder } from '../reading/headings/words-under.ts';
import { readResponsible } from '../reading/people/read-responsible.ts';
import { deadlineOfHeading } from '../reading/text/heading.ts';
import type { ReadDeadline } from '../reading/types.ts';
import { amendment, cellText, id } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { itemName, type LoadedItem, loadItem } from './load-item.ts';

const cells = z.object({
  number: z.string().trim().max(30).nullable().optional(),
  text: cellText.min(1).optional(),
  responsible: cellText.optional(),
  form: cellText.optional(),
  deadline: cellText.max(1000).optional(),
});
type Cells = z.output<typeof cells>;

/** Changes cells of an item; what they mean is read anew and the tasks follow. */
export const updateItem = defineOperation({
  name: 'plan.item.update',
  summary: 'Change cells of an item; its people, forms, dates and tasks follow',
  input: cells.extend({ itemId: id, amendment: amendment.optional() }),
  permission: planPermissions['plan.item.update'],
  load: (context, { itemId }) => loadItem(context, itemId),
  version: ({ version }) => version,
  run: (context, { itemId: _, amendment: why, ...given }) =>
    changeItem(context, context.target, given, why),
  http: { method: 'patch', path: '/plan-items/{itemId}' },
});

/** Changes cells of a locked item, inside whichever operation. @throws AppError as `amend` does */
export async function changeItem(
  context: OperationContext,
  target: LoadedItem,
  { said, ...given }: Cells & Pick<ReadDeadline, 'said'>,
  why: z.output<typeof amendment> | undefined,
) {
  const { trx, audit } = context;
  const itemId = target.id;
  if (target.removedAt) throw notFound();
  const changes = changesOf(target, given);
  if (changes.length === 0) return itemState(target);
  await amend(context, { id: target.planId, state: target.plan.state }, why, changes);

  const reading =
    given.deadline === undefined
      ? target.deadlineReading
      : await readAnew(context, target, given.deadline, said);
  const version = target.version + 1;
  const write = () =>
    trx
      .updateTable('plan_item')
      .set({
        ...given,
        ...(given.deadline === undefined
          ? {}
          : { deadline_reading: reading ? JSON.stringify(reading) : null }),
        version,
        updated_at: context.now,
      })
      .where('id', '=', itemId)
      .execute();
  if (isHeading(target, given.text))
    await followHeadings(context, { id: target.planId, period: target.plan.period }, write);
  else await write();
  if (given.responsible !== undefined) await replaceParties(context, itemId, given.responsible);
  if (given.form !== undefined) await replaceForms(context, itemId, given.form);
  if (given.deadline !== undefined || given.responsible !== undefined) {
    await syncTasks(context, target.planId, await withHeirs(context, target, given));
  }
  audit({
    objectType: 'plan_item',
    objectId: itemId,
    objectName: itemName({ ...target, ...withoutUndefined(given) }),
    before: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
    after: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
  });
  return itemState({ ...target, ...withoutUndefined(given), deadlineReading: reading, version });
}

/** A month as the text of an item is a heading of what stands below it. */
function isHeading({ text }: LoadedItem, given: string | undefined): boolean {
  return given !== undefined && deadlineOfHeading(text) !== deadlineOfHeading(given);
}

/** Reads a deadline under the headings above its item; the words of a column that it had go on saying its month. */
async function readAnew(
  { trx }: OperationContext,
  target: LoadedItem,
  deadline: string,
  said: string | undefined,
): Promise<KeptDeadline | null> {
  const above = await aboveIn(trx, { ...target, parentPath: parentPath(target.path) });
  const before =
    said === undefined
      ? target.deadlineReading && { raw: target.deadline, said: target.deadlineReading.said }
      : { raw: deadline, said };
  const { raw, kind, ...read } = readUnder(deadline, above, { period: target.plan.period }, before);
  return kind && { text: raw, kind, ...read };
}

/** What the caller shows at once: the version to send back and how the deadline was understood. */
function itemState({ id: itemId, version, deadlineReading }: LoadedItem) {
  return { itemId, version, deadline: deadlineReading };
}

function changesOf(item: LoadedItem, given: Cells): AmendmentChange[] {
  const fields = ['number', 'text', 'responsible', 'form', 'deadline'] as const;
  return fields.flatMap((field) => {
    const to = given[field];
    const from = item[field] ?? '';
    if (to === undefined || (to ?? '') === from) return [];
    return [{ path: item.path, number: item.number, field, from, to: to ?? '' }];
  });
}

async function replaceParties(
  context: OperationContext,
  itemId: string,
  responsible: string,
): Promise<void> {
  const { trx, actor } = context;
  const read = readResponsible(responsible);
  const { people } = await addPeople(trx, actor.centreId, await peopleByName(trx), read.people);
  await trx.deleteFrom('plan_item_party').where('item_id', '=', itemId).execute();
  const rows = partyRows(actor.centreId, itemId, read, people);
  if (rows.length > 0) await trx.insertInto('plan_item_party').values(rows).execute();
}

async function replaceForms(
  { trx, actor }: OperationContext,
  itemId: string,
  form: string,
): Promise<void> {
  await trx.deleteFrom('plan_item_form').where('item_id', '=', itemId).execute();
  const rows = formRows(actor.centreId, itemId, splitForms(form));
  if (rows.length > 0) await trx.insertInto('plan_item_form').values(rows).execute();
}

/** Items below inherit an empty cell, so a change of people concerns them too. */
async function withHeirs(
  { trx }: OperationContext,
  item: LoadedItem,
  given: Cells,
): Promise<string[]> {
  if (given.responsible === undefined) return [item.id];
  const below = await trx
    .selectFrom('plan_item')
    .select('id')
    .where('plan_id', '=', item.planId)
    .where('path', 'like', `${item.path}.%`)
    .execute();
  return [item.id, ...below.map(({ id: heir }) => heir)];
}

function withoutUndefined<T extends object>(
  value: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
