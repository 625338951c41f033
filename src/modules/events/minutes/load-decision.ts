import type { OperationContext } from '#platform/operation/define.ts';
import { loadVisit } from '../visits/load-visit.ts';
import { loadMinutes } from './load-minutes.ts';
import type { PlacedMinutes } from './permissions.ts';
import type { DecisionState } from './schema.ts';

/** A decision, locked together with the minutes or the visit that it stands in. */
export interface LoadedDecision extends Omit<PlacedMinutes, 'approves'> {
  /** Whom it binds. */
  personIds: readonly string[];
  /** Still being written: nothing of it is in force. */
  isDraft: boolean;
  text: string;
  state: DecisionState;
  result: string;
  version: number;
}

/** Locks a decision for a change; null for an absent or foreign one. */
export async function loadDecision(
  context: OperationContext,
  { decisionId }: { decisionId: string },
): Promise<LoadedDecision | null> {
  const { trx } = context;
  const row = await trx
    .selectFrom('decision as d')
    .leftJoin('minutes_point as point', 'point.id', 'd.point_id')
    .select([
      'd.text',
      'd.state',
      'd.result',
      'd.version',
      'd.visit_id as visitId',
      'point.minutes_id as minutesId',
    ])
    .where('d.id', '=', decisionId)
    .forUpdate('d')
    .executeTakeFirst();
  const at = row && (await placeOf(context, row));
  if (!at) return null;
  const people = await trx
    .selectFrom('decision_person')
    .select('person_id as id')
    .where('decision_id', '=', decisionId)
    .execute();
  return {
    ...at,
    personIds: people.map(({ id }) => id),
    text: row.text,
    state: row.state as DecisionState,
    result: row.result,
    version: row.version,
  };
}

/** Where a decision stands and who writes there; a visit's team writes what was agreed on it. */
async function placeOf(
  context: OperationContext,
  { visitId, minutesId }: { visitId: string | null; minutesId: string | null },
): Promise<Pick<LoadedDecision, 'place' | 'writers' | 'isDraft'> | null> {
  if (visitId) {
    const visit = await loadVisit(context, { visitId });
    return (
      visit && {
        place: visit.place,
        writers: visit.team,
        isDraft: visit.note?.state !== 'signed',
      }
    );
  }
  const minutes = minutesId && (await loadMinutes(context, { minutesId }));
  if (!minutes) return null;
  return {
    place: minutes.place,
    writers: minutes.writers,
    isDraft: minutes.state === 'draft',
  };
}
