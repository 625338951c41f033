import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { PlacedVisit } from './permissions.ts';
import type { NoteState, VisitFields, VisitState } from './schema.ts';

/** A visit, locked, with its team and what became of its note. */
export interface LoadedVisit extends PlacedVisit {
  id: string;
  fields: VisitFields;
  state: VisitState;
  announced: boolean;
  /** Null until somebody writes the note. */
  note: { state: NoteState; text: string; seal: Buffer | null; version: number } | null;
  sequence: number;
  version: number;
}

/** Locks a visit for a change; null for an absent or foreign one. */
export async function loadVisit(
  context: OperationContext,
  { visitId }: { visitId: string },
): Promise<LoadedVisit | null> {
  const { trx } = context;
  const row = await trx
    .selectFrom('visit')
    .selectAll()
    .where('id', '=', visitId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const people = await trx
    .selectFrom('visit_person')
    .select(['person_id as id', 'leader'])
    .where('visit_id', '=', visitId)
    .orderBy('person_id')
    .execute();
  const note = await trx
    .selectFrom('visit_note')
    .select(['state', 'text', 'seal', 'version'])
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  return {
    id: visitId,
    fields: {
      organisationId: row.organisation_id,
      visitOn: row.visit_on,
      startsTime: row.starts_time?.slice(0, 5) ?? null,
      endsTime: row.ends_time?.slice(0, 5) ?? null,
      purpose: row.purpose,
      topics: row.topics,
      leaderId: people.find(({ leader }) => leader)?.id ?? '',
      personIds: people.flatMap(({ id, leader }) => (leader ? [] : [id])),
      guests: row.guests,
      eventId: row.event_id,
      planItemId: row.plan_item_id,
    },
    state: row.state as VisitState,
    announced: row.announced_at !== null,
    note: note ? { ...note, state: note.state as NoteState } : null,
    sequence: row.sequence,
    version: row.version,
    team: people.map(({ id }) => id),
    place: await placeIn(context, { organisationIds: [row.organisation_id] }),
  };
}

/** What the log calls a visit: its day and what it is for. */
export const visitName = ({ fields }: Pick<LoadedVisit, 'fields'>): string =>
  `${fields.visitOn} ${fields.purpose}`.slice(0, 200);
