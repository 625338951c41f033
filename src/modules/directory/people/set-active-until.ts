import { z } from 'zod';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedPerson } from './load-person.ts';

export const activeUntilOutput = z.object({
  id: z.uuid(),
  activeUntil: z.iso.date().nullable(),
  version: z.number().int(),
});

/** Writes the last day in the centre, null for none, with its audit. */
export async function setActiveUntil(
  { trx, target, audit }: OperationContext & { target: LoadedPerson },
  activeUntil: string | null,
): Promise<z.output<typeof activeUntilOutput>> {
  const version = target.version + 1;
  await trx
    .updateTable('person')
    .set({ active_until: activeUntil, version })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'person',
    objectId: target.id,
    objectName: target.shortName,
    before: { activeUntil: target.activeUntil },
    after: { activeUntil },
  });
  return { id: target.id, activeUntil, version };
}
