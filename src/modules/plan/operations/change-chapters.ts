import { sql } from 'kysely';
import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { amend } from '../document/amend.ts';
import { followHeadings } from '../document/follow-headings.ts';
import { chapterPath } from '../document/item-path.ts';
import { planPermissions } from '../permissions.ts';
import { amendment, cellText, id } from '../schema.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';

const number = z.string().trim().max(20).nullable();

/** Adds a chapter at the end of the plan. */
export const addChapter = defineOperation({
  name: 'plan.chapter.add',
  summary: 'Add a chapter',
  input: z.object({
    planId: id,
    number: number.default(null),
    title: cellText.min(1).max(1000),
    amendment: amendment.optional(),
  }),
  permission: planPermissions['plan.chapter.add'],
  load: (context, { planId }) => loadPlan(context, planId),
  run: (context, { number: numeral, title, amendment: why }) =>
    insertChapter(context, context.target, { number: numeral, title }, why),
  http: { method: 'post', path: '/plans/{planId}/chapters', status: 201 },
});

/** Changes a chapter's number or title. */
export const updateChapter = defineOperation({
  name: 'plan.chapter.update',
  summary: 'Change a chapter’s number or title',
  input: z.object({
    chapterId: id,
    number: number.optional(),
    title: cellText.min(1).max(1000).optional(),
    amendment: amendment.optional(),
  }),
  permission: planPermissions['plan.chapter.update'],
  load: loadChapter,
  version: ({ chapter }) => chapter.version,
  run: (context, { chapterId: _, amendment: why, ...given }) =>
    changeChapter(context, context.target, given, why),
  http: { method: 'patch', path: '/plan-chapters/{chapterId}' },
});

/** Moves a chapter with all its items before another, or to the end. */
export const moveChapter = defineOperation({
  name: 'plan.chapter.move',
  summary: 'Move a chapter',
  input: z.object({ chapterId: id, beforeId: id.nullable(), amendment: amendment.optional() }),
  permission: planPermissions['plan.chapter.move'],
  load: loadChapter,
  run: async (context, { chapterId, beforeId, amendment: why }) => {
    const { trx, target, audit } = context;
    const { chapter, plan } = target;
    const chapters = await chaptersOf(context, plan.id);
    const rest = chapters.filter((row) => row.id !== chapterId);
    const index = beforeId === null ? rest.length : rest.findIndex((row) => row.id === beforeId);
    if (index < 0) throw notFound();
    const moved = chapters.find((row) => row.id === chapterId);
    if (!moved) throw notFound();
    await amend(context, plan, why, [
      {
        path: chapterPath(chapter.position),
        number: chapter.number,
        field: 'moved',
        from: String(chapter.position),
        to: String(index + 1),
      },
    ]);
    const order = rest.toSpliced(index, 0, moved);
    await followHeadings(context, plan, async () => {
      await sql`
        update plan_chapter set position = o.position
        from unnest(${order.map((row) => row.id)}::uuid[]) with ordinality as o(id, position)
        where plan_chapter.id = o.id`.execute(trx);
      await sql`
        update plan_item set path = lpad(chapter.position::text, 4, '0') || substr(path, 5)
        from plan_chapter chapter
        where chapter.id = plan_item.chapter_id and plan_item.plan_id = ${plan.id}
          and left(path, 4) <> lpad(chapter.position::text, 4, '0')`.execute(trx);
    });
    audit({
      objectType: 'plan_chapter',
      objectId: chapterId,
      objectName: chapter.title,
      before: { position: chapter.position },
      after: { position: index + 1 },
    });
    return { chapterId };
  },
  http: { method: 'post', path: '/plan-chapters/{chapterId}/move' },
});

/** Removes a chapter that has no items left. */
export const removeChapter = defineOperation({
  name: 'plan.chapter.remove',
  summary: 'Remove an empty chapter',
  input: z.object({ chapterId: id, amendment: amendment.optional() }),
  permission: planPermissions['plan.chapter.remove'],
  load: loadChapter,
  run: (context, { amendment: why }) => dropChapter(context, context.target, why),
  http: { method: 'delete', path: '/plan-chapters/{chapterId}' },
});

/**
 * Takes a locked chapter without items out of the plan, inside whichever operation.
 * @throws AppError as `amend` does; `refused` (`plan.chapter.not-empty`, `plan.has-results`)
 */
export async function dropChapter(
  context: OperationContext,
  { chapter, plan }: LoadedChapter,
  why: z.output<typeof amendment> | undefined,
): Promise<{ planId: string }> {
  const { trx, audit } = context;
  const chapterId = chapter.id;
  const left = await trx
    .selectFrom('plan_item')
    .select('id')
    .where('chapter_id', '=', chapterId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (left) throw refuse('plan.chapter.not-empty');
  const worked = await trx
    .selectFrom('task')
    .innerJoin('plan_item', 'plan_item.id', 'task.item_id')
    .select('task.id')
    .where('plan_item.chapter_id', '=', chapterId)
    .limit(1)
    .executeTakeFirst();
  if (worked) throw refuse('plan.has-results');
  await amend(context, plan, why, [
    {
      path: chapterPath(chapter.position),
      number: chapter.number,
      field: 'removed',
      from: chapter.title,
      to: '',
    },
  ]);
  await followHeadings(context, plan, async () => {
    await trx.deleteFrom('plan_item').where('chapter_id', '=', chapterId).execute();
    await trx.deleteFrom('plan_chapter').where('id', '=', chapterId).execute();
  });
  audit({
    objectType: 'plan_chapter',
    objectId: chapterId,
    objectName: chapter.title,
    before: { number: chapter.number, title: chapter.title },
  });
  return { planId: plan.id };
}

/** Adds a chapter at the end of a locked plan, inside whichever operation. @throws AppError as `amend` does */
export async function insertChapter(
  context: OperationContext,
  plan: LoadedPlan,
  { number: numeral, title }: { number: string | null; title: string },
  why: z.output<typeof amendment> | undefined,
): Promise<{ chapterId: string; version: number }> {
  const { trx, actor, audit } = context;
  const position = (await chaptersOf(context, plan.id)).length + 1;
  await amend(context, plan, why, [
    { path: chapterPath(position), number: numeral, field: 'added', from: '', to: title },
  ]);
  const { id: chapterId } = await trx
    .insertInto('plan_chapter')
    .values({ centre_id: actor.centreId, plan_id: plan.id, position, number: numeral, title })
    .returning('id')
    .executeTakeFirstOrThrow();
  audit({
    objectType: 'plan_chapter',
    objectId: chapterId,
    objectName: title,
    after: { number: numeral, title },
  });
  return { chapterId, version: 1 };
}

/** Changes a locked chapter, inside whichever operation. @throws AppError as `amend` does */
export async function changeChapter(
  context: OperationContext,
  { chapter, plan }: LoadedChapter,
  given: { number?: string | null; title?: string },
  why: z.output<typeof amendment> | undefined,
): Promise<{ chapterId: string; version: number }> {
  const { trx, audit } = context;
  const chapterId = chapter.id;
  const path = chapterPath(chapter.position);
  await amend(context, plan, why, [
    ...(given.title !== undefined && given.title !== chapter.title
      ? [
          {
            path,
            number: chapter.number,
            field: 'text' as const,
            from: chapter.title,
            to: given.title,
          },
        ]
      : []),
    ...(given.number !== undefined && given.number !== chapter.number
      ? [
          {
            path,
            number: chapter.number,
            field: 'number' as const,
            from: chapter.number ?? '',
            to: given.number ?? '',
          },
        ]
      : []),
  ]);
  const version = chapter.version + 1;
  await followHeadings(context, plan, () =>
    trx
      .updateTable('plan_chapter')
      .set({ ...given, version })
      .where('id', '=', chapterId)
      .execute(),
  );
  audit({
    objectType: 'plan_chapter',
    objectId: chapterId,
    objectName: given.title ?? chapter.title,
    before: { number: chapter.number, title: chapter.title },
    after: given,
  });
  return { chapterId, version };
}

interface LoadedChapter {
  chapter: { id: string; position: number; number: string | null; title: string; version: number };
  plan: LoadedPlan;
}

async function loadChapter(
  context: OperationContext,
  { chapterId }: { chapterId: string },
): Promise<LoadedChapter | null> {
  const chapter = await context.trx
    .selectFrom('plan_chapter')
    .select(['id', 'plan_id as planId', 'position', 'number', 'title', 'version'])
    .where('id', '=', chapterId)
    .forUpdate()
    .executeTakeFirst();
  const plan = chapter ? await loadPlan(context, chapter.planId) : null;
  return chapter && plan ? { chapter, plan } : null;
}

async function chaptersOf({ trx }: OperationContext, planId: string) {
  return trx
    .selectFrom('plan_chapter')
    .select(['id', 'position'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .forUpdate()
    .execute();
}
