import { z } from 'zod';
import type { OperationContext } from '#platform/operation/define.ts';
import { loadTaking, type Taking } from '../load-taking.ts';
import { attendanceMeans, attendanceStates } from '../schema.ts';
import { participant } from './types.ts';

const written = z.object({
  state: z.enum(attendanceStates),
  minutes: z.number().int().nullable(),
  means: z.enum(attendanceMeans),
});

/** What a list did to one registration, so that it can be taken back. */
const change = z.object({
  registrationId: z.uuid(),
  created: z.boolean(),
  before: written.extend({ recordedBy: z.string().nullable(), recordedAt: z.string() }).nullable(),
  after: written,
});
export type Change = z.output<typeof change>;

/** An event with a list of a video service, locked; null when either isn't there. */
export async function loadList(
  context: OperationContext,
  { eventId, importId }: { eventId: string; importId: string },
): Promise<(Taking & { list: NonNullable<Awaited<ReturnType<typeof readList>>> }) | null> {
  const taking = await loadTaking(context, { eventId });
  const list = taking && (await readList(context, { eventId, importId }));
  return taking && list ? { ...taking, list } : null;
}

async function readList(
  { trx }: Pick<OperationContext, 'trx'>,
  { eventId, importId }: { eventId: string; importId: string },
) {
  const row = await trx
    .selectFrom('attendance_import')
    .select(['id', 'file_name', 'state', 'people', 'changes'])
    .where('id', '=', importId)
    .where('event_id', '=', eventId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    people: z.array(participant).parse(row.people),
    changes: z.array(change).parse(row.changes),
  };
}
