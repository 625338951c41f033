import { z } from 'zod';
import type { OperationContext } from '#platform/operation/define.ts';
import { endOwnPosts, reopenOwnPosts } from '../posts/own-post.ts';
import type { LoadedPerson } from './load-person.ts';

export const activeUntilOutput = z.object({
  id: z.uuid(),
  activeUntil: z.iso.date().nullable(),
  version: z.number().int(),
});

/**
 * Ends all that a person is in the centre on a day, or takes the end back (null), with its audit. The posts lead; the
 * day is written by itself only of those who have none.
 */
export async function setActiveUntil(
  context: OperationContext & { target: LoadedPerson },
  activeUntil: string | null,
): Promise<z.output<typeof activeUntilOutput>> {
  const { trx, target, audit } = context;
  const version = target.version + 1;
  if (activeUntil === null) await reopenOwnPosts(context, target.id);
  else await endOwnPosts(context, target.id, activeUntil);
  await trx
    .updateTable('person')
    .set({ active_until: activeUntil, version })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'person',
    objectId: target.id,
    objectName: target.fields.shortName,
    before: { activeUntil: target.activeUntil },
    after: { activeUntil },
  });
  return { id: target.id, activeUntil, version };
}
