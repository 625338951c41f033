import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';

/** The id of a person of the centre by short name. @throws when nobody is called so */
export async function personNamed(kernel: Kernel, centreId: string, name: string): Promise<string> {
  const row = await inCentre(kernel.db, centreId, 'read', (db) =>
    db.selectFrom('person').select('id').where('short_name', '=', name).executeTakeFirstOrThrow(),
  );
  return row.id;
}
