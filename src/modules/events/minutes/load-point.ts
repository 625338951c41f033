import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedMinutes, loadMinutes } from './load-minutes.ts';
import { peopleOfDecision } from './open-decisions.ts';
import type { PointFields, PointKind } from './schema.ts';

/** A point with its minutes, locked. Its version is its own. */
export interface LoadedPoint extends Omit<LoadedMinutes, 'id' | 'fields' | 'version'> {
  id: string;
  minutesId: string;
  kind: PointKind;
  fields: PointFields;
  /** Short names of the people whom its decisions name, by id. */
  names: Record<string, string>;
  version: number;
}

/** Locks a point for a change; null for an absent or foreign one. */
export async function loadPoint(
  context: OperationContext,
  { pointId }: { pointId: string },
): Promise<LoadedPoint | null> {
  const { trx } = context;
  const of = await trx
    .selectFrom('minutes_point')
    .select('minutes_id as minutesId')
    .where('id', '=', pointId)
    .executeTakeFirst();
  const minutes = of && (await loadMinutes(context, of));
  const row = await trx
    .selectFrom('minutes_point')
    .selectAll()
    .where('id', '=', pointId)
    .executeTakeFirst();
  if (!minutes || !row) return null;
  const decisions = await trx
    .selectFrom('decision as d')
    .select(['d.id', 'd.text', 'd.groups', 'd.due_on as dueOn', peopleOfDecision.as('people')])
    .where('d.point_id', '=', pointId)
    .orderBy('d.position')
    .execute();
  return {
    ...minutes,
    id: pointId,
    minutesId: minutes.id,
    kind: row.kind as PointKind,
    fields: {
      title: row.title,
      heard: row.heard,
      spoke: row.spoke,
      dissent: row.dissent,
      votesFor: row.votes_for,
      votesAgainst: row.votes_against,
      votesAbstained: row.votes_abstained,
      decisions: decisions.map(({ people, ...one }) => ({
        ...one,
        personIds: people.map(({ id }) => id),
      })),
    },
    names: Object.fromEntries(
      decisions.flatMap(({ people }) => people.map(({ id, name }) => [id, name])),
    ),
    version: row.version,
  };
}
