import type { OperationContext } from '#platform/operation/define.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';
import type { PlacedMinutes } from './permissions.ts';
import type { MinutesFields, MinutesState } from './schema.ts';

/** An event, locked, with who writes its minutes. */
export interface MinutesEvent extends PlacedMinutes {
  event: LoadedEvent;
  /** In how many days minutes are due; null for a kind without them. */
  dueDays: number | null;
}

/** Minutes, locked together with their event. */
export interface LoadedMinutes extends MinutesEvent {
  id: string;
  body: string;
  year: number;
  /** The number as papers have it. */
  printed: string;
  fields: MinutesFields;
  state: MinutesState;
  /** Those present as the list of attendance had them when they were taken from it; null where nobody knows. */
  presentTaken: string[] | null;
  version: number;
}

/** Locks an event whose minutes are to be begun; null for an absent or foreign one. */
export async function loadMinutesEvent(
  context: OperationContext,
  given: { eventId: string },
): Promise<MinutesEvent | null> {
  const event = await loadEvent(context, given);
  if (!event) return null;
  const { trx, actor } = context;
  const kinds = await readKinds(trx, actor.centreId);
  const settings = kinds.find(({ key }) => key === event.fields.kind)?.settings;
  return {
    event,
    place: event.place,
    writers: await writersOf(trx, event.id),
    approves: settings?.approves ?? 'centre',
    dueDays: settings?.minutesDueDays ?? null,
  };
}

/** Locks minutes for a change; null for absent or foreign ones. */
export async function loadMinutes(
  context: OperationContext,
  { minutesId }: { minutesId: string },
): Promise<LoadedMinutes | null> {
  const { trx } = context;
  const of = await trx
    .selectFrom('minutes')
    .select('event_id as eventId')
    .where('id', '=', minutesId)
    .executeTakeFirst();
  const event = of && (await loadMinutesEvent(context, of));
  const row = await trx
    .selectFrom('minutes')
    .selectAll()
    .where('id', '=', minutesId)
    .forUpdate()
    .executeTakeFirst();
  if (!event || !row) return null;
  return {
    ...event,
    id: row.id,
    body: row.body,
    year: row.year,
    printed: row.printed ?? String(row.number),
    fields: {
      number: row.number,
      heldOn: row.held_on,
      place: row.place,
      chairId: row.chair_id,
      secretaryId: row.secretary_id,
      members: row.members,
      guests: row.guests,
      membersDue: row.members_due,
    },
    state: row.state as MinutesState,
    presentTaken: row.present_taken,
    version: row.version,
  };
}

/** People who write the minutes of an event whatever their role is: who answers for it, its secretary, the heads and the secretary of its section. */
export async function writersOf(db: OperationContext['trx'], eventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('event as e')
    .select('e.responsible_id as id')
    .where('e.id', '=', eventId)
    .union((eb) =>
      eb
        .selectFrom('event_person as p')
        .select('p.person_id as id')
        .where('p.event_id', '=', eventId)
        .where('p.role', '=', 'secretary'),
    )
    .union((eb) =>
      eb
        .selectFrom('section_member as m')
        .innerJoin('event as e', 'e.section_id', 'm.section_id')
        .select('m.person_id as id')
        .where('e.id', '=', eventId)
        .where('m.role', 'in', ['head', 'deputy', 'secretary'])
        .whereRef('m.since', '<=', 'e.ends_on')
        .where((or) =>
          or.or([or('m.until', 'is', null), or('m.until', '>=', or.ref('e.starts_on'))]),
        ),
    )
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}
