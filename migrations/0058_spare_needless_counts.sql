-- As before; posts are looked through only where a section has a rule, and categories only where a rule asks for them.
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
          and exists (select from rules where categories is not null)
        order by q.person_id, q.since desc nulls last
      ) category on category.person_id = p.person_id
      where daterange(p.since, p.until, '[]') @> on_day and exists (select from rules)
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
