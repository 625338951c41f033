import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { actorOf } from '#platform/pages/door.ts';
import { noteExport, type TakenList, toldOf } from '../../personal-data/note-view.ts';

/** Writes down that a list went out as a file with contacts or ages; rows where the reader sees neither don't count. */
export async function noteTaken(
  args: PageArgs,
  list: TakenList,
  rows: readonly { email?: string | null; phone?: string | null; age?: number | null }[],
): Promise<void> {
  const actor = actorOf(args);
  const { kernel } = callerOf(args);
  await noteExport({ kernel, actor, centreId: actor.centreId }, list, toldOf(rows));
}
