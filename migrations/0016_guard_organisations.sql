-- The tree of organisations has no circle on any day; merging and splitting can be taken back.

-- Whether a child under a parent in these days would stand above itself on one of them.
create function organisation_link_closes_circle(child uuid, parent uuid, days daterange) returns boolean
  language sql stable set search_path = public as $$
    with recursive above (id, days) as (
      select parent, days
      union all
      select l.parent_id, a.days * daterange(l.since, l.until, '[]') from above a
      join organisation_link l on l.child_id = a.id and daterange(l.since, l.until, '[]') && a.days
      where a.id <> child
    ) cycle id set is_circle using path
    select exists (select from above where id = child)
  $$;

create function refuse_organisation_circle() returns trigger language plpgsql as $$
begin
  -- Whoever writes links waits for whoever else does: two of them could make a circle that neither sees.
  perform pg_advisory_xact_lock(hashtext('organisation-tree'), hashtext(new.centre_id::text));
  if organisation_link_closes_circle(new.child_id, new.parent_id, daterange(new.since, new.until, '[]')) then
    raise exception 'the organisation would stand above itself'
      using errcode = 'check_violation', constraint = 'organisation_link_no_circle';
  end if;
  return new;
end $$;
create trigger no_circle before insert or update on organisation_link
  for each row execute function refuse_organisation_circle();

alter table organisation_change
  -- What merging or splitting did to posts, assignments and the rest: {"ended": {table: [{id, until}]}, "made": {table: [id]}}.
  add column effects jsonb,
  add column undone_at timestamptz;

alter table organisation_profession
  add unique (centre_id, id);

-- Lists look for one of the names.
create index on organisation_name using gin (name gin_trgm_ops);
