import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import type { EventFormat } from '#packs/events-pack.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EventTime } from '../../events.ts';
import type { Attends, RegistrationState } from '../schema.ts';
import type { LetterKind } from './kinds.ts';

/** An event as its letters and calendars tell of it. */
export interface ToldEvent {
  id: string;
  title: string;
  topic: string;
  startsOn: string;
  endsOn: string;
  startsTime: string | null;
  endsTime: string | null;
  exact: boolean;
  /** The moments that the times mean in the centre's zone; null without times. */
  startsAt: Date | null;
  endsAt: Date | null;
  place: string;
  room: string;
  format: EventFormat | null;
  host: string | null;
  responsible: string | null;
  responsibleEmail: string | null;
  videoUrl: string | null;
  stateReason: string;
  sequence: number;
}

/** A letter that is to be written, with all that it says. */
export interface WaitingLetter {
  registrationId: string;
  kind: LetterKind;
  turn: number;
  before: EventTime | null;
  name: string;
  email: string | null;
  locale: Locale;
  state: RegistrationState;
  eventState: string;
  /** Whether the event has taken place or its time has passed. */
  over: boolean;
  attends: Attends | null;
  version: number;
  /** Whether there are materials for those who are registered. */
  materials: boolean;
  event: ToldEvent;
}

/** The name of whoever stands behind a registration `r` with the person `p`. */
export const registeredName = sql<string>`coalesce(r.guest_name,
  concat_ws(' ', p.family_name, nullif(p.given_name, ''), nullif(p.patronymic, '')))`;

/** The account of the person `r.person_id`, the newest first. */
const account = sql`(
  select u.email, u.language from membership m join auth_user u on u.id = m.user_id
  where m.person_id = r.person_id and m.ended_at is null order by m.created_at desc limit 1)`;

/** Letters of an event that wait, in the order in which they were asked for; other writers take other ones. */
export async function takeLetters(
  { trx, today, now }: Pick<OperationContext, 'trx' | 'today' | 'now'>,
  eventId: string,
  limit: number,
): Promise<WaitingLetter[]> {
  const { rows } = await sql<Omit<WaitingLetter, 'event'> & Omit<ToldEvent, 'id'>>`
    select l.registration_id as "registrationId", l.kind, l.turn, l.before,
      ${registeredName} as name,
      coalesce(r.guest_email, nullif(p.email, ''), account.email) as email,
      coalesce(r.language, account.language, c.language) as locale,
      r.state, e.state as "eventState", e.state = 'held' or ${now}::timestamptz
        >= (e.ends_on + coalesce(e.ends_time, '24:00'::time)) at time zone c.time_zone as over, r.attends, r.version,
      exists (select from material m where m.event_id = e.id and m.seen_by <> 'speakers') as materials,
      e.title, e.topic, e.starts_on as "startsOn", e.ends_on as "endsOn",
      to_char(e.starts_time, 'HH24:MI') as "startsTime", to_char(e.ends_time, 'HH24:MI') as "endsTime", e.exact,
      (e.starts_on + e.starts_time) at time zone c.time_zone as "startsAt",
      (e.ends_on + e.ends_time) at time zone c.time_zone as "endsAt",
      e.place, e.room, e.format, e.video_url as "videoUrl", e.state_reason as "stateReason", e.sequence,
      case when e.host_organisation_id is not null
        then ${labelOn(sql<string>`e.host_organisation_id`, today)} end as host,
      lead.short_name as responsible, nullif(lead.email, '') as "responsibleEmail"
    from event_letter l
    join registration_entry r on r.id = l.registration_id
    join event e on e.id = l.event_id
    join centre c on c.id = e.centre_id
    left join person p on p.id = r.person_id
    left join person lead on lead.id = e.responsible_id
    left join lateral ${account} account on true
    where l.event_id = ${eventId} and l.written_at is null
    order by l.asked_at limit ${limit}
    for update of l skip locked`.execute(trx);
  return rows.map(
    ({
      registrationId,
      kind,
      turn,
      before,
      name,
      email,
      locale,
      state,
      eventState,
      over,
      attends,
      version,
      materials,
      ...told
    }) => ({
      ...{ registrationId, kind, turn, before, name, email, locale },
      ...{ state, eventState, over, attends, version, materials },
      event: { ...told, id: eventId },
    }),
  );
}
