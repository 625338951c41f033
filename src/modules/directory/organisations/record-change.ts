import type { OperationContext } from '#platform/operation/define.ts';
import type { changeKinds } from './schema.ts';

/** Writes into an organisation's history what became of it. @returns the entry's id */
export async function recordChange(
  { trx, actor }: OperationContext,
  change: {
    organisationId: string;
    kind: (typeof changeKinds)[number];
    happenedOn: string;
    otherId?: string | null;
    ground: string;
    /** What else was changed, so that it can be taken back. */
    effects?: object;
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('organisation_change')
    .values({
      centre_id: actor.centreId,
      organisation_id: change.organisationId,
      kind: change.kind,
      happened_on: change.happenedOn,
      other_id: change.otherId ?? null,
      ground: change.ground,
      effects: change.effects ? JSON.stringify(change.effects) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
