-- A rule of a section that names an organisation means its successor from the day on which it was merged.

-- Organisations with those that they were merged into by a day, one after another.
create function with_successors(organisations uuid[], on_day date) returns uuid[]
  language sql stable set search_path = public as $$
    with recursive known (id) as (
      select unnest(organisations)
      union
      select c.other_id from known k
      join organisation_change c on c.organisation_id = k.id and c.kind = 'merged' and c.happened_on <= on_day
      where c.other_id is not null
    )
    select coalesce(array_agg(id), '{}') from known
  $$;

-- As before, but for the successors.
create or replace function people_by_rule(rule jsonb, on_day date)
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
      select b.id from wanted, organisations_below(with_successors(organisation_ids, on_day), on_day) b
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

-- As before, but for the successors.
create or replace function people_in_sections(kinds text[], on_day date) returns table (person_id uuid)
  language sql stable set search_path = public as $$
    with open as materialized (
      select s.id, s.rule from section s
      where daterange(s.since, s.until, '[]') @> on_day and (kinds is null or s.kind = any(kinds))
    ), given as (
      select m.person_id from open join section_member m on m.section_id = open.id
      where daterange(m.since, m.until, '[]') @> on_day
    ), rules as materialized (
      select r.id,
        nullif(array(select jsonb_array_elements_text(r.rule -> 'postKinds')), '{}') as post_kinds,
        nullif(array(select lower(v) from jsonb_array_elements_text(r.rule -> 'subjects') v), '{}') as subjects,
        nullif(array(select jsonb_array_elements_text(r.rule -> 'organisationKinds')), '{}') as organisation_kinds,
        nullif(array(select jsonb_array_elements_text(r.rule -> 'categories')), '{}') as categories,
        case when jsonb_array_length(r.rule -> 'organisationIds') > 0 then array(
          select b.id from organisations_below(with_successors(array(
            select v::uuid from jsonb_array_elements_text(r.rule -> 'organisationIds') v), on_day), on_day) b) end as places,
        exists (select from section_exception e where e.section_id = r.id) as has_exceptions
      from open r where r.rule is not null
    ), held as materialized (
      select p.person_id, p.kind, array(select lower(s) from unnest(p.subjects) s) as subjects, p.organisation_id,
        o.kind as organisation_kind, category.value as category
      from post p
      join person who on who.id = p.person_id and who.merged_into is null and who.erased_at is null
      join organisation o on o.id = p.organisation_id
      left join (
        select distinct on (q.person_id) q.person_id, q.value from qualification q
        where q.kind = 'category' and daterange(q.since, q.until, '[]') @> on_day
        order by q.person_id, q.since desc nulls last
      ) category on category.person_id = p.person_id
      where daterange(p.since, p.until, '[]') @> on_day
    )
    select person_id from given
    union
    select held.person_id from held
    where exists (
      select from rules r
      where (coalesce(r.post_kinds, r.subjects, r.organisation_kinds, r.categories) is not null or r.places is not null)
      and (r.places is null or held.organisation_id = any(r.places))
      and (r.post_kinds is null or held.kind = any(r.post_kinds))
      and (r.organisation_kinds is null or held.organisation_kind = any(r.organisation_kinds))
      and (r.categories is null or held.category = any(r.categories))
      and (r.subjects is null or held.subjects && r.subjects)
      and not (r.has_exceptions and exists (
        select from section_exception e where e.section_id = r.id and e.person_id = held.person_id)))
  $$;
