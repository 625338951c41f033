import type { Db } from '#platform/db/database.ts';
import { aboveBelow, aboveChapters } from '../reading/headings/above-items.ts';
import type { Above } from '../reading/headings/words-under.ts';

/**
 * What stands above the items of a place in a plan.
 * @param parentPath of the item that contains them, or of the chapter
 */
export async function aboveIn(
  trx: Db,
  { planId, chapterId, parentPath }: { planId: string; chapterId: string; parentPath: string },
): Promise<Above> {
  const chapters = await trx
    .selectFrom('plan_chapter as chapter')
    .select((e) => [
      'id',
      'title',
      e
        .exists(
          e
            .selectFrom('plan_item')
            .select('plan_item.id')
            .whereRef('plan_item.chapter_id', '=', 'chapter.id')
            .where('plan_item.removed_at', 'is', null),
        )
        .as('filled'),
    ])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const index = chapters.findIndex(({ id }) => id === chapterId);
  const above = aboveChapters(
    chapters.map(({ title, filled }) => ({ title, items: filled ? [title] : [] })),
  )[index];
  if (!above) throw new Error('the place is a chapter of the plan');
  const segments = parentPath.split('.');
  const paths = segments.map((_, depth) => segments.slice(0, depth + 1).join('.')).slice(1);
  if (paths.length === 0) return above;
  const containing = await trx
    .selectFrom('plan_item')
    .select('text')
    .where('plan_id', '=', planId)
    .where('path', 'in', paths)
    .orderBy('path')
    .execute();
  return containing.reduce((so, { text }) => aboveBelow(text, so), above);
}
