import type { Db } from '#platform/db/database.ts';
import type { Period } from '../deadline/types.ts';
import type { Reading } from '../reading/types.ts';
import type { PlanKind } from '../schema.ts';
import { chapterPath } from './item-path.ts';
import { type ItemRows, itemRows } from './item-rows.ts';
import type { PeopleByName } from './match-people.ts';

export interface NewPlan {
  centreId: string;
  kind: PlanKind;
  title: string;
  period: Period;
  createdBy: string | null;
  sourceFileId?: string | null;
  previousPlanId?: string | null;
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const rowsAtOnce = 500;

/**
 * Writes a whole plan out of a reading: chapters, items to any depth, parties, forms. Makes no tasks.
 * @returns ids of the plan and of its items.
 */
export async function insertPlan(
  trx: Db,
  plan: NewPlan,
  reading: Reading,
  people: PeopleByName,
): Promise<{ planId: string; itemIds: string[] }> {
  const { id: planId } = await trx
    .insertInto('plan')
    .values({
      centre_id: plan.centreId,
      kind: plan.kind,
      title: plan.title,
      starts_on: plan.period[0],
      ends_on: plan.period[1],
      approval: JSON.stringify(reading.approval),
      introduction: reading.introduction.join('\n\n'),
      passport: JSON.stringify(reading.passport),
      signature: reading.signature ? JSON.stringify(reading.signature) : null,
      columns: JSON.stringify(reading.columns.map(({ role, header }) => ({ role, header }))),
      source_file_id: plan.sourceFileId ?? null,
      source_reading: JSON.stringify(reading),
      previous_plan_id: plan.previousPlanId ?? null,
      created_by: plan.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows: ItemRows[] = [];
  for (const [index, section] of reading.sections.entries()) {
    const position = index + 1;
    const { id: chapterId } = await trx
      .insertInto('plan_chapter')
      .values({
        centre_id: plan.centreId,
        plan_id: planId,
        position,
        number: section.number,
        title: section.title,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const place = {
      centreId: plan.centreId,
      planId,
      chapterId,
      parentId: null,
      path: chapterPath(position),
    };
    rows.push(...itemRows(section.items, place, people));
  }
  await insertItems(trx, rows);
  return { planId, itemIds: rows.map(({ item }) => item.id) };
}

/** Writes items with their parties and forms, parents before children. */
export async function insertItems(trx: Db, rows: readonly ItemRows[]): Promise<void> {
  for (const part of inParts(rows.map(({ item }) => item))) {
    await trx.insertInto('plan_item').values(part).execute();
  }
  for (const part of inParts(rows.flatMap(({ parties }) => parties))) {
    await trx.insertInto('plan_item_party').values(part).execute();
  }
  for (const part of inParts(rows.flatMap(({ forms }) => forms))) {
    await trx.insertInto('plan_item_form').values(part).execute();
  }
}

function inParts<R>(rows: R[]): R[][] {
  const parts: R[][] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    parts.push(rows.slice(start, start + rowsAtOnce));
  return parts;
}
