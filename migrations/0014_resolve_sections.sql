-- Who is in a section on a day, and what was done to assignments.

-- People whom a rule counts in on a day, each with the post by which they fit. Parts of a rule narrow one another,
-- values of one part widen it; a rule without parts counts nobody in. Subjects are compared without regard to case.
create function people_by_rule(rule jsonb, on_day date)
  returns table (person_id uuid, post_id uuid, organisation_id uuid)
  language sql stable set search_path = public as $$
    with wanted as (
      select
        array(select jsonb_array_elements_text(rule -> 'postKinds')) as post_kinds,
        array(select lower(v) from jsonb_array_elements_text(rule -> 'subjects') v) as subjects,
        array(select jsonb_array_elements_text(rule -> 'organisationKinds')) as organisation_kinds,
        array(select jsonb_array_elements_text(rule -> 'categories')) as categories,
        array(select v::uuid from jsonb_array_elements_text(rule -> 'organisationIds') v) as organisation_ids
    ), places as (
      select b.id from wanted, organisations_below(organisation_ids, on_day) b
    )
    select distinct on (p.person_id) p.person_id, p.id, p.organisation_id
    from wanted w
    join post p on daterange(p.since, p.until, '[]') @> on_day
      and (w.post_kinds = '{}' or p.kind = any(w.post_kinds))
      and (w.subjects = '{}' or exists (select from unnest(p.subjects) s where lower(s) = any(w.subjects)))
      and (w.organisation_ids = '{}' or p.organisation_id in (select id from places))
      and (w.organisation_kinds = '{}' or exists (
        select from organisation o where o.id = p.organisation_id and o.kind = any(w.organisation_kinds)))
      and (w.categories = '{}' or exists (
        select from (
          select q.value from qualification q
          where q.person_id = p.person_id and q.kind = 'category' and daterange(q.since, q.until, '[]') @> on_day
          order by q.since desc nulls last limit 1
        ) held where held.value = any(w.categories)))
    join person who on who.id = p.person_id and who.merged_into is null and who.erased_at is null
    where w.post_kinds || w.subjects || w.organisation_kinds || w.categories <> '{}' or w.organisation_ids <> '{}'
    order by p.person_id, p.main desc, p.since, p.id
  $$;

-- Who is in a section on a day and why: the roles that were given, or the post by which its rule counts them in.
-- An exception takes out whom the rule counts in; a role that was given stays.
create function section_people(of_section uuid, on_day date)
  returns table (person_id uuid, roles text[], post_id uuid)
  language sql stable set search_path = public as $$
    with given as (
      select m.person_id, array_agg(m.role order by m.role) as roles
      from section s
      join section_member m on m.section_id = s.id and daterange(m.since, m.until, '[]') @> on_day
      where s.id = of_section and daterange(s.since, s.until, '[]') @> on_day
      group by m.person_id
    ), ruled as (
      select r.person_id, r.post_id
      from section s, people_by_rule(s.rule, on_day) r
      where s.id = of_section and s.rule is not null and daterange(s.since, s.until, '[]') @> on_day
        and not exists (
          select from section_exception e where e.section_id = of_section and e.person_id = r.person_id)
    )
    select coalesce(g.person_id, r.person_id), coalesce(g.roles, '{}'), r.post_id
    from given g full join ruled r on r.person_id = g.person_id
  $$;

-- The year in which the school year of a day begins; in August groups are made for the year that comes.
create function section_years(since date, until date) returns int4range
  language sql immutable as $$
    select int4range(
      extract(year from since - interval '7 months')::int,
      greatest(extract(year from since - interval '7 months')::int,
               extract(year from until - interval '8 months')::int),
      '[]')
  $$;

create index on section_member (centre_id, since);

-- One act with assignments (by one order, as a rule): what it changed, so that it can be read and taken back.
create table assignment_act (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  kind text not null check (kind in ('created', 'changed', 'ended', 'moved', 'substituted', 'removed')),
  acted_at timestamptz not null,
  actor_name text not null,
  order_number text not null default '',
  order_on date,
  -- [{"before": row or null, "after": row or null}]
  changes jsonb not null,
  undone_at timestamptz,
  unique (centre_id, id)
);
create index on assignment_act (centre_id, acted_at);
call protect_tenant_table('assignment_act');
