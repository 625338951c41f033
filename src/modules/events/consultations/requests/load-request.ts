import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { RequestKind, RequestState } from './schema.ts';

/** A request that is changed, locked. @returns null for an absent or foreign one */
export async function loadRequest({ trx }: OperationContext, { requestId }: { requestId: string }) {
  const row = await trx
    .selectFrom('consultation_request')
    .selectAll()
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: row.kind as RequestKind,
    state: row.state as RequestState,
    question: row.question,
    name: (row.document || row.question).slice(0, 100),
    takenAt: row.taken_at,
    topicId: row.topic_id,
    organisationId: row.organisation_id,
    askedBy: row.asked_by,
    askerId: row.asker_id,
    askerName: row.asker_name,
    methodistId: row.methodist_id,
    dueOn: row.due_on,
    version: row.version,
  };
}

/** @throws AppError `refused` (`eventsConsultations.request-ended`). */
export function requireOpen(state: RequestState): void {
  if (state === 'answered' || state === 'withdrawn')
    throw refuse('eventsConsultations.request-ended');
}
