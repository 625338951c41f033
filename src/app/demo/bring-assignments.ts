import { createDirection } from '#modules/directory/operations/assignments/change-directions.ts';
import { createAssignments } from '#modules/directory/operations/assignments/create-assignments.ts';
import { substituteAssignments } from '#modules/directory/operations/assignments/substitute-assignments.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
// The plan hears of assignments: tasks go with them.
import '#modules/plan/public.ts';
import { directions } from './sections.ts';
import { director, methodists } from './staff.ts';
import type { Chapter } from './story.ts';
import { personOf, type World, writerOf, yearOf } from './world.ts';

const directorOf = (world: World) => writerOf(world, [personOf(world, director)]);

/** The centre's directions and who has each of them. @returns name → direction */
export async function bringDirections(world: World): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, aliases } of directions) {
    const { id } = await runOperation(world.kernel, directorOf(world), createDirection, {
      name,
      aliases,
    });
    ids.set(name, id);
  }
  return ids;
}

/** Methodists get their institutions and directions by the order of the year; the last institution is left without one. */
export async function bringAssignments(
  world: World,
  directionIds: ReadonlyMap<string, string>,
): Promise<void> {
  const year = yearOf(world.today);
  const order = { since: `${year - 1}-12-01`, orderNumber: '47', orderOn: `${year - 1}-11-28` };
  for (const { name, person } of directions) {
    const directionId = directionIds.get(name);
    if (!person || !directionId) continue;
    await runOperation(world.kernel, directorOf(world), createAssignments, {
      personId: personOf(world, person),
      directionIds: [directionId],
      ...order,
    });
  }
  const institutions = (await readInstitutions(world)).slice(0, -1);
  const share = Math.ceil(institutions.length / methodists.length);
  for (const [index, name] of methodists.entries()) {
    const own = institutions.slice(index * share, (index + 1) * share);
    if (own.length > 0)
      await runOperation(world.kernel, directorOf(world), createAssignments, {
        personId: personOf(world, name),
        organisationIds: own,
        ...order,
      });
  }
}

/** A leave around today, so that the matrix shows who stands in. */
export function leave(today: string): Chapter {
  return {
    on: addDays(today, -3),
    tell: (world) =>
      runOperation(world.kernel, directorOf(world), substituteAssignments, {
        personId: personOf(world, 'Медвідь С.Ю.'),
        toPersonId: personOf(world, 'Криничний З.Л.'),
        since: addDays(today, -3),
        until: addDays(today, 10),
        orderNumber: '112',
        orderOn: addDays(today, -4),
        reason: 'Відпустка',
      }),
  };
}

function readInstitutions(world: World): Promise<string[]> {
  return inCentre(world.kernel.db, world.centreId, 'read', async (db) => {
    const rows = await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', 'not in', ['centre', 'ministry', 'department', 'local-authority', 'branch'])
      .orderBy('locality')
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  });
}
