import type { PageArgs } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listStaff } from '../../people/list-staff.ts';
import { personLabel } from '../../people/read-people.ts';

/** The centre's own people, to choose who is in charge. */
export async function readStaffChoices(args: PageArgs) {
  const rows = await readAll(args, listStaff, {});
  return rows.map((person) => ({ value: person.id, label: personLabel(person) }));
}
