import { sql } from 'kysely';
import { translator } from '#platform/i18n/translator.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedEvent } from '../../planning/load-event.ts';
import { eventColumnsOf } from '../../planning/write-event.ts';
import type { EmergencyAct } from './schema.ts';

/**
 * Holds an event in two: the second half of its agenda goes to another day as an event of its own, announced, for the
 * same people. The first keeps its day, its number in the plan and its minutes.
 *
 * @returns the second event's id
 */
export async function splitEvent(
  context: OperationContext,
  { id, fields }: LoadedEvent,
  { day, startsTime, endsTime }: Extract<EmergencyAct, { kind: 'split' }>,
): Promise<string> {
  const { trx, actor, centre, audit, emit, now } = context;
  const t = translator(centre.locale).getFixedT(null, 'eventsEmergency');
  const second = {
    ...fields,
    title: t('second', { title: fields.title }).slice(0, 500),
    startsOn: day,
    endsOn: day,
    exact: true,
    startsTime: startsTime ?? fields.startsTime,
    endsTime: startsTime ? endsTime : fields.endsTime,
    planItemId: null,
  };
  const made = await trx
    .insertInto('event')
    .values({
      ...eventColumnsOf(second),
      centre_id: actor.centreId,
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
      state: 'published',
      published_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into event_person (centre_id, event_id, person_id, role, position, guest_name, guest_post,
      guest_email)
    select centre_id, ${made.id}, person_id, role, position, guest_name, guest_post, guest_email
    from event_person where event_id = ${id}`.execute(trx);
  // The later half, the middle one with it: who came first has begun with the beginning.
  await sql`update agenda_item set event_id = ${made.id} where id in (
    select id from (select id, row_number() over (order by position) as at, count(*) over () as number
      from agenda_item where event_id = ${id}) item
    where at > ceil(number / 2.0))`.execute(trx);
  await sql`insert into registration_entry (centre_id, event_id, person_id, guest_name, guest_email,
      guest_organisation, organisation_id, state, source, queued_at, attends, answers, language, created_at)
    select centre_id, ${made.id}, person_id, guest_name, guest_email, guest_organisation, organisation_id, state,
      'staff', queued_at, attends, answers, language, ${now}
    from registration_entry where event_id = ${id} and state in ('invited', 'registered', 'waiting')
    order by queued_at, id`.execute(trx);
  audit({
    objectType: 'event',
    objectId: made.id,
    objectName: second.title,
    after: { ...second, splitFrom: id },
  });
  emit({ type: 'event.published', payload: { eventId: made.id } });
  return made.id;
}
