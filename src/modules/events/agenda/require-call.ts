import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedEvent } from '../planning/load-event.ts';

/**
 * Talks are offered where they are asked for, until the day that was said.
 *
 * @param of whether those of the centre are asked, or everybody
 * @throws AppError `refused` (`eventsAgenda.no-call`)
 */
export async function requireCall(
  { trx, today }: Pick<OperationContext, 'trx' | 'today'>,
  { id, state }: LoadedEvent,
  of: 'members' | 'everybody',
): Promise<void> {
  const call = await trx
    .selectFrom('talk_call')
    .select(['until', 'public'])
    .where('event_id', '=', id)
    .executeTakeFirst();
  if (state !== 'published' || !call || call.until < today) throw refuse('eventsAgenda.no-call');
  if (of === 'everybody' && !call.public) throw refuse('eventsAgenda.no-call');
}
