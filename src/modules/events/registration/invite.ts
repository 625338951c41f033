import { sql } from 'kysely';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { invitationDays, type LeadDays } from './lead-days.ts';
import { tell } from './letters/tell.ts';
import type { Audience } from './schema.ts';
import { selectAudience } from './select-audience.ts';

/** What an invitation needs to know of its event. */
export interface InvitedTo {
  id: string;
  kind: string;
  state: string;
  startsOn: string;
  exact: boolean;
}

/**
 * Writes an audience down as invited; who is at the event in whatever state stays as they are.
 *
 * @returns ids of the registrations that this made
 */
export async function invite(
  { trx, actor }: Pick<OperationContext, 'trx' | 'actor'>,
  { id, startsOn }: InvitedTo,
  audience: Audience,
): Promise<string[]> {
  const people = await sql<{ id: string }>`
    insert into registration_entry (centre_id, event_id, person_id, organisation_id, state, source)
    select ${actor.centreId}, ${id}, a.person_id, a.organisation_id, 'invited', 'invitation'
    from (${selectAudience(audience, startsOn)}) a
    order by a.person_id
    on conflict do nothing returning id`.execute(trx);
  const guests =
    audience.guests.length === 0
      ? []
      : await trx
          .insertInto('registration_entry')
          .values(
            audience.guests.map(({ name, email, organisation }) => ({
              centre_id: actor.centreId,
              event_id: id,
              guest_name: name,
              guest_email: email,
              guest_organisation: organisation,
              state: 'invited',
              source: 'invitation',
            })),
          )
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .execute();
  return [...people.rows, ...guests].map((row) => row.id);
}

/** Whether invitations to an event go out now: it is announced, its day is known and near. */
function isNear(
  { kind, state, exact, startsOn }: InvitedTo,
  today: string,
  { of, usual }: LeadDays,
): boolean {
  const until = addDays(today, of[kind] ?? usual);
  return state === 'published' && exact && startsOn >= today && startsOn <= until;
}

/** Writes to those invited who have had no letter yet, if it is time; the morning's work does it again until it is. */
export async function writeInvitations(
  context: Pick<OperationContext, 'trx' | 'actor' | 'enqueue' | 'today'>,
  event: InvitedTo,
): Promise<number> {
  const days = await invitationDays(context.trx, context.actor.centreId);
  if (!isNear(event, context.today, days)) return 0;
  const unwritten = await context.trx
    .selectFrom('registration_entry as r')
    .select('r.id')
    .where('r.event_id', '=', event.id)
    .where('r.state', '=', 'invited')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('event_letter as l')
            .select('l.kind')
            .whereRef('l.registration_id', '=', 'r.id')
            .where('l.kind', '=', 'invitation'),
        ),
      ),
    )
    .execute();
  return tell(
    context,
    event.id,
    'invitation',
    unwritten.map(({ id }) => id),
  );
}
