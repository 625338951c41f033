import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import { presenceOf, type SetAttendance } from '../attendance/set/read-set.ts';
import { guestKeyOf } from './correct-guest.ts';
import { certificatesGivenAt } from './given-at.ts';
import type { CertificateRole, CertificateRule, RecipientState } from './schema.ts';

/** Somebody who was at an event in a role, with what is to be written of the person. */
export interface Recipient {
  /** `participant:<person or name>`: one of an event. */
  key: string;
  role: CertificateRole;
  personId: string | null;
  guestKey: string | null;
  registrationId: string | null;
  name: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  sex: 'female' | 'male' | null;
  cases: Record<string, string>;
  email: string | null;
  post: string;
  organisationId: string | null;
  organisation: string;
  /** Of the time that the person was there, 0–1; null where it isn't known. */
  share: number | null;
  state: RecipientState;
  certificateId: string | null;
  number: string | null;
}

interface Row extends Omit<Recipient, 'key' | 'state' | 'share' | 'certificateId' | 'number'> {
  /** Of the event itself, not of one of its parts. */
  own: boolean;
  attendance: string | null;
  minutes: number | null;
  speaks: string | null;
  gave: boolean;
}

/**
 * Everybody of an event who could get a certificate, and why some don't. Of a set also those who speak at its parts, come
 * to them and answer for them: time is counted over the whole.
 *
 * @param set the event's parts and who was at them; null for an event without parts
 * @param length - of the event, minutes; null where it isn't known
 * @param needsFeedback - whether only those who said what it was like get one
 * @param on - the day of the event: posts and names of institutions are those of then
 */
export async function readRecipients(
  db: Db,
  {
    eventId,
    rule,
    length,
    set,
    needsFeedback,
    on,
  }: {
    eventId: string;
    rule: CertificateRule;
    length: number | null;
    set: SetAttendance | null;
    needsFeedback: boolean;
    on: string;
  },
): Promise<Recipient[]> {
  const ids = [eventId, ...(set?.parts ?? []).map(({ id }) => id)];
  const { rows } = await sql<Row>`
    with there as (
      select 'participant' as role, r.person_id, r.id as registration_id, r.guest_name, r.guest_email,
        r.guest_organisation as guest_place, r.organisation_id, a.state as attendance, a.minutes, null as speaks,
        r.event_id = ${eventId} as own
      from registration_entry r left join attendance a on a.registration_id = r.id
      where r.event_id = any(${ids}::uuid[])
        and (a.registration_id is not null or (r.state = 'registered' and r.event_id = ${eventId}))
      union all
      select * from (
        select distinct on (s.person_id, lower(s.guest_name)) 'speaker', s.person_id, null::uuid, s.guest_name,
          s.guest_email, s.guest_post, null::uuid, null, null::int, s.state, true
        from agenda_speaker s join agenda_item i on i.id = s.agenda_item_id
        where i.event_id = any(${ids}::uuid[])
        order by s.person_id, lower(s.guest_name), s.state in ('ready', 'agreed') desc) spoke
      union all
      select * from (
        select distinct on (1, person_id, lower(guest_name))
          case when role in ('organiser', 'moderator') then 'organiser' else 'helper' end, person_id, null::uuid,
          guest_name, guest_email, guest_post, null::uuid, null, null::int, null, true
        from event_person where event_id = any(${ids}::uuid[])
        order by 1, person_id, lower(guest_name), position) answered
    ), keyed as (
      select there.*, case when person_id is null then ${guestKeyOf} end as guest_key from there
    )
    select there.role, there.person_id as "personId", there.guest_key as "guestKey",
      there.registration_id as "registrationId", coalesce(there.guest_name, ${personName}) as name,
      coalesce(p.family_name, '') as "familyName", coalesce(p.given_name, '') as "givenName",
      coalesce(p.patronymic, '') as patronymic, p.sex, coalesce(p.cases, '{}'::jsonb) as cases,
      coalesce(there.guest_email, nullif(p.email, ''), (
        select u.email from membership m join auth_user u on u.id = m.user_id
        where m.person_id = p.id and m.ended_at is null order by m.created_at desc limit 1)) as email,
      case when p.id is null then '' else coalesce(${currentTitle}, '') end as post,
      case when p.id is null then there.organisation_id
        else coalesce(there.organisation_id, post.organisation_id) end as "organisationId",
      coalesce(case when p.in_centre then null
        else ${labelOn(sql<string>`coalesce(there.organisation_id, post.organisation_id)`, on)} end,
        there.guest_place, '') as organisation,
      there.attendance, there.minutes, there.speaks, there.own,
      exists (select from feedback_given g join registration_entry x on x.id = g.registration_id
        where x.event_id = any(${ids}::uuid[])
          and (x.person_id = there.person_id or lower(x.guest_email) = lower(there.guest_email))) as gave
    from keyed there
    left join person p on p.id = there.person_id
    left join lateral (
      select post.title, post.organisation_id from post
      where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${on}::date
      order by post.main desc limit 1) post on true
    order by array_position(array['organiser', 'helper', 'speaker', 'participant'], there.role),
      coalesce(p.family_name, there.guest_name), p.given_name, there.person_id, there.own desc`.execute(
    db,
  );
  const given = await certificatesGivenAt(db, eventId);
  const seen = new Set<string>();
  return rows.flatMap(({ attendance: marked, minutes, speaks, own, gave, ...row }) => {
    const key = `${row.role}:${row.personId ?? row.guestKey}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const direct = own ? shareOf(marked, minutes, length) : null;
    const parts = row.role === 'participant' && set ? presenceOf(set, attendeeOf(row)) : null;
    // Whoever was marked at the whole was there for what the mark says, if that is more.
    const counted = parts !== null && (direct === null || parts.share > direct);
    const share = counted ? parts.share : direct;
    const attendance = counted ? parts.state : own ? marked : null;
    const earned = stateOf(row.role, rule, { attendance, share, speaks });
    const awaited = needsFeedback && row.role === 'participant' && earned === 'due' && !gave;
    const certificate = given(row);
    const state = certificate
      ? certificate.revoked
        ? 'revoked'
        : 'issued'
      : awaited
        ? 'no-feedback'
        : earned;
    const { id: certificateId = null, number = null } = certificate ?? {};
    return [{ ...row, key, share, state, certificateId, number }];
  });
}

/** As `attendeeKey`. */
const attendeeOf = ({ personId, guestKey }: Pick<Row, 'personId' | 'guestKey'>): string =>
  personId ? `p:${personId}` : `g:${guestKey}`;

/** Who is marked as present without minutes was there the whole time. */
function shareOf(attendance: string | null, minutes: number | null, length: number | null) {
  if (attendance !== 'present' && attendance !== 'partly') return null;
  if (minutes === null) return 1;
  return length ? Math.min(1, minutes / length) : attendance === 'present' ? 1 : null;
}

function stateOf(
  role: CertificateRole,
  { roles, presentShare }: CertificateRule,
  {
    attendance,
    share,
    speaks,
  }: { attendance: string | null; share: number | null; speaks: string | null },
): RecipientState {
  if (!roles.includes(role)) return 'not-given';
  if (role === 'speaker') return speaks === 'ready' || speaks === 'agreed' ? 'due' : 'not-agreed';
  if (role !== 'participant') return 'due';
  if (attendance === null) return 'not-recorded';
  if (attendance === 'claimed') return 'unconfirmed';
  if (attendance === 'absent') return 'absent';
  if (share === null) return 'length-unknown';
  return share * 100 >= presentShare ? 'due' : 'too-short';
}
