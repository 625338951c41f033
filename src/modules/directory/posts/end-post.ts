import { AppError } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedPost } from './load-post.ts';
import { rewritePost } from './write-post.ts';

/**
 * Ends a post, with its audit. @param until the last day
 * @returns the new version
 * @throws AppError `invalid` (field `path`, code `period-order`) for a day before the post began.
 */
export async function endPostOn(
  context: OperationContext,
  { id, personId, personName, fields, version }: LoadedPost,
  until: string,
  ground: string,
  path = 'until',
): Promise<number> {
  if (fields.since && until < fields.since)
    throw new AppError('invalid', {
      fields: [{ path, code: 'period-order', message: 'it ends before it begins' }],
    });
  const grounds = [fields.ground, ground].filter(Boolean).join('; ').slice(0, 500);
  context.audit({
    objectType: personId ? 'person' : 'post',
    objectId: personId ?? id,
    objectName: personName ?? fields.title,
    before: { post: fields.title, until: fields.until, ground: fields.ground },
    after: { post: fields.title, until, ground: grounds },
  });
  return rewritePost(context, { id, version }, { ...fields, until, ground: grounds });
}
