import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import { registeredName } from '../../registration/letters/read-letters.ts';
import type { Participant } from './types.ts';

/** Who may be meant: somebody of the event, or of the register only. */
export interface Candidate {
  is: 'registration' | 'person';
  id: string;
  name: string;
  note: string;
}

/** How sure it is; only the first two are taken without a person's word. */
export type Certainty = 'registered' | 'known' | 'doubt' | 'new';

export interface Match {
  certainty: Certainty;
  candidates: Candidate[];
}

interface Found extends Candidate {
  at: number;
  byEmail: boolean;
  words: number;
  /** By a surname alone, or with initials. */
  loose: boolean;
}

/** Letters of the shortest surname, and of an initial in Latin: «Щ» is two. */
const [shortestSurname, longestInitial] = [3, 2];

/**
 * Whom the participants of a video service mean, in their order. An address or the whole name decides; a surname with a
 * first name does among those of the event, in the register it is a question; so is a surname alone or with initials,
 * which is looked for among those of the event only.
 */
export async function matchPeople(
  db: Db,
  { eventId, day }: { eventId: string; day: string },
  people: readonly Participant[],
): Promise<Match[]> {
  const said = JSON.stringify(
    people.flatMap(({ name, also, email }, at) => [
      { at, name, email },
      ...(also ? [{ at, name: also, email }] : []),
    ]),
  );
  const { rows } = await sql<Found>`
    with said as materialized (
      select at, email, array(select name_key(w) from regexp_split_to_table(name, '[[:space:],.]+') w where name_key(w) <> '') as words
      from jsonb_to_recordset(${said}::jsonb) as r(at int, name text, email text)
    ), entries as materialized (
      select r.id, ${registeredName} as name, lower(coalesce(r.guest_email, nullif(p.email, ''))) as email,
        case when r.organisation_id is not null then ${labelOn(sql<string>`r.organisation_id`, day)}
          else r.guest_organisation end as note,
        array(select name_key(w) from regexp_split_to_table(${registeredName}, '[[:space:]]+') w where name_key(w) <> '') as words
      from registration_entry r left join person p on p.id = r.person_id where r.event_id = ${eventId}
    ), cards as materialized (
      select p.id, ${personName} as name, lower(nullif(p.email, '')) as email, name_key(p.family_name) as family,
        array[name_key(p.family_name), name_key(p.given_name), name_key(p.patronymic)] as words
      from person p where p.merged_into is null and p.erased_at is null
        and not exists (select from registration_entry r where r.event_id = ${eventId} and r.person_id = p.id)
    ), meant as (
      select distinct s.at, c.id, c.name, coalesce(s.email = c.email, false) as "byEmail", cardinality(s.words) as words
      from said s cross join unnest(s.words) word join cards c on c.family = word
      where cardinality(s.words) > 1 and s.words <@ c.words
      union
      select s.at, c.id, c.name, true, cardinality(s.words) from said s join cards c on c.email = s.email
    )
    select distinct s.at, 'registration' as "is", e.id, e.name, coalesce(e.note, '') as note,
      coalesce(s.email = e.email, false) as "byEmail", cardinality(s.words) as words, false as loose
    from said s join entries e on s.email = e.email or s.words = e.words
      or (cardinality(s.words) > 1 and cardinality(e.words) > 1 and (s.words <@ e.words or e.words <@ s.words))
    union
    select s.at, 'registration', e.id, e.name, coalesce(e.note, ''), false, 0, true
    from said s join entries e on exists (
        select from unnest(s.words) w where length(w) >= ${shortestSurname} and w = any(e.words))
      and not exists (select from unnest(s.words) w where w <> all(e.words) and (length(w) > ${longestInitial}
        or not exists (select from unnest(e.words) of where starts_with(of, w))))
    union all
    select m.at, 'person', m.id, m.name, coalesce((
        select ${labelOn(sql<string>`po.organisation_id`, day)} from post po
        where po.person_id = m.id and daterange(po.since, po.until, '[]') @> ${day}::date
        order by po.main desc limit 1), ''), m."byEmail", m.words, false
    from meant m
    order by at, 2 desc, 4`.execute(db);
  const byAt = Map.groupBy(rows, ({ at }) => at);
  return people.map((_, at) => judgeMatch(byAt.get(at) ?? []));
}

function judgeMatch(all: readonly Found[]): Match {
  const strict = all.filter(({ loose }) => !loose);
  const found = strict.length > 0 ? strict : all;
  const candidates = found.slice(0, 12).map(({ is, id, name, note }) => ({ is, id, name, note }));
  const ofEvent = found.filter(({ is }) => is === 'registration');
  const certain = (these: readonly Found[]) => {
    const addressed = these.filter(({ byEmail }) => byEmail);
    return addressed.length > 0 ? addressed : these;
  };
  const [here, ...others] = certain(ofEvent);
  if (here)
    return {
      certainty: others.length === 0 && !here.loose ? 'registered' : 'doubt',
      candidates,
    };
  const [person, ...more] = certain(found);
  if (!person) return { certainty: 'new', candidates: [] };
  const sure = more.length === 0 && (person.byEmail || person.words > 2);
  return { certainty: sure ? 'known' : 'doubt', candidates };
}
