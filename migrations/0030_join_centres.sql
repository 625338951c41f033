-- Several centres in one installation: which stands above which, and what one shows another by agreement. Both kinds of
-- record belong to two centres, so the program's role can't reach their tables at all: it asks functions, each of which
-- gives the centre of the transaction exactly what is its to know.

alter table centre
  add column kind text not null default 'centre' check (kind in ('centre', 'department', 'ministry')),
  -- Told to another centre by people, so that it can name this one: no list of centres is shown to anybody.
  add column code text not null unique default substr(gen_random_uuid()::text, 1, 13);

-- A department or ministry asks, the centre below agrees; either ends it.
create table centre_link (
  id uuid primary key default uuidv7(),
  child_id uuid not null references centre on delete cascade,
  parent_id uuid not null references centre on delete cascade,
  asked_at timestamptz not null default now(),
  asked_by text not null,
  answered_at timestamptz,
  answered_by text,
  accepted boolean,
  -- The first day, set by the agreement, and the last one.
  since date,
  until date,
  ended_at timestamptz,
  ended_by text,
  check (child_id <> parent_id),
  check ((answered_at is null) = (accepted is null)),
  check (until >= since)
);
-- One question at a time, one centre above at a time.
create unique index on centre_link (child_id, parent_id) where answered_at is null and ended_at is null;
create unique index on centre_link (child_id) where accepted and ended_at is null;
create index on centre_link (parent_id);

-- What one centre shows another by agreement: an institution with its people, a person, the register of a section.
create table centre_share (
  id uuid primary key default uuidv7(),
  giver_id uuid not null references centre on delete cascade,
  taker_id uuid not null references centre on delete cascade,
  kind text not null check (kind in ('organisation', 'person', 'section')),
  object_id uuid not null,
  -- What is shown of people beside name, post and place of work.
  fields text[] not null check (fields <@ array['contacts', 'qualification', 'education', 'experience']),
  agreement_number text not null check (agreement_number <> ''),
  agreed_on date not null,
  since date not null,
  -- The last day; an agreement without one is open-ended.
  until date,
  note text not null default '',
  proposed_at timestamptz not null default now(),
  proposed_by text not null,
  answered_at timestamptz,
  answered_by text,
  accepted boolean,
  ended_at timestamptz,
  ended_by text,
  check (giver_id <> taker_id),
  check ((answered_at is null) = (accepted is null)),
  check (until >= since)
);
create unique index on centre_share (giver_id, taker_id, kind, object_id)
  where ended_at is null and accepted is distinct from false;
create index on centre_share (taker_id);

-- Whether a link holds today.
create function is_in_force(l centre_link) returns boolean language sql stable set search_path = public as $$
  select coalesce(l.accepted, false) and l.ended_at is null
    and daterange(l.since, l.until, '[]') @> (select (now() at time zone c.time_zone)::date from centre c where c.id = l.child_id)
$$;
-- Whether a share holds today, by the calendar of who gives.
create function is_in_force(s centre_share) returns boolean language sql stable set search_path = public as $$
  select coalesce(s.accepted, false) and s.ended_at is null
    and daterange(s.since, s.until, '[]') @> (select (now() at time zone c.time_zone)::date from centre c where c.id = s.giver_id)
$$;

-- The centre that tells its code; nothing for a code that nobody has, or for the own one.
create function centre_by_code(told text) returns table (id uuid, name text, kind text)
  language sql stable security definer set search_path = public as $$
    select c.id, c.name, c.kind from centre c
    where c.code = lower(trim(told)) and c.id <> current_centre() and current_centre() is not null
  $$;

-- Links of this centre to those above and below it, with the names of the others.
create function list_centre_links()
  returns table (id uuid, side text, other_id uuid, other_name text, other_kind text, state text, asked_at timestamptz,
                 asked_by text, answered_at timestamptz, answered_by text, since date, until date, ended_at timestamptz, ended_by text)
  language sql stable security definer set search_path = public as $$
    select l.id, case when l.parent_id = current_centre() then 'below' else 'above' end, o.id, o.name, o.kind,
      case when l.accepted is false then 'refused' when l.ended_at is not null then 'ended' when l.accepted is null then 'asked'
        when is_in_force(l) then 'in-force' when l.until < current_date then 'ended' else 'coming' end,
      l.asked_at, l.asked_by, l.answered_at, l.answered_by, l.since, l.until, l.ended_at, l.ended_by
    from centre_link l
    join centre o on o.id = case when l.parent_id = current_centre() then l.child_id else l.parent_id end
    where current_centre() in (l.child_id, l.parent_id)
  $$;

-- The centres that stand below this one today, at any depth.
create function centres_below()
  returns table (id uuid, parent_id uuid, name text, short_name text, kind text, time_zone text, pack text)
  language sql stable security definer set search_path = public as $$
    with recursive below (id, parent_id) as (
      select l.child_id, l.parent_id from centre_link l where l.parent_id = current_centre() and is_in_force(l)
      union
      select l.child_id, l.parent_id from below b join centre_link l on l.parent_id = b.id and is_in_force(l)
    ) cycle id set is_circle using path
    select distinct b.id, b.parent_id, c.name, c.short_name, c.kind, c.time_zone, c.pack
    from below b join centre c on c.id = b.id where not b.is_circle and b.id <> current_centre()
  $$;

create function centre_rank(kind text) returns integer language sql immutable as
  $$ select array_position(array['centre', 'department', 'ministry'], kind) $$;

-- A centre that looks over others asks one of them. Null where the other may not stand below it.
create function ask_centre_link(child uuid, by_name text, starts date, ends date) returns uuid
  language sql security definer set search_path = public as $$
    insert into centre_link (child_id, parent_id, asked_by, since, until)
    select c.id, p.id, by_name, starts, ends from centre c, centre p
    where c.id = child and p.id = current_centre() and centre_rank(c.kind) < centre_rank(p.kind)
    returning id
  $$;
create function answer_centre_link(link uuid, agrees boolean, by_name text) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update centre_link set accepted = agrees, answered_at = now(), answered_by = by_name
    where id = link and child_id = current_centre() and answered_at is null and ended_at is null;
  return found;
end $$;
create function end_centre_link(link uuid, by_name text) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update centre_link set ended_at = now(), ended_by = by_name
    where id = link and current_centre() in (child_id, parent_id) and ended_at is null and accepted is distinct from false;
  return found;
end $$;
-- What a centre is can't change under those that have agreed to it.
create function keep_rank_of_linked() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select from centre_link l join centre c on c.id = l.child_id join centre p on p.id = l.parent_id
    where new.id in (l.child_id, l.parent_id) and l.ended_at is null and l.accepted is distinct from false
      and centre_rank(c.kind) >= centre_rank(p.kind))
  then raise exception 'other centres stand above or below' using errcode = 'check_violation', constraint = 'centre_rank'; end if;
  return null;
end $$;
create trigger keep_rank after update of kind on centre
  for each row when (new.kind <> old.kind) execute function keep_rank_of_linked();

-- What an object is called on a day. For the functions below only.
create function shared_name(share centre_share, on_day date) returns text
  language sql stable set search_path = public as $$
    select case share.kind
      when 'organisation' then (select organisation_name_on(o.id, on_day) from organisation o
        where o.id = share.object_id and o.centre_id = share.giver_id)
      when 'section' then (select s.name from section s where s.id = share.object_id and s.centre_id = share.giver_id)
      else (select trim(p.family_name || ' ' || p.given_name || ' ' || p.patronymic) from person p
        where p.id = share.object_id and p.centre_id = share.giver_id and p.erased_at is null)
    end
  $$;

-- A share of an own object is proposed. Null where the object is not this centre's.
create function propose_share(taker uuid, of_kind text, object uuid, shown text[], number text, agreed date, starts date, ends date,
                              remark text, by_name text) returns uuid
  language sql security definer set search_path = public as $$
    insert into centre_share (giver_id, taker_id, kind, object_id, fields, agreement_number, agreed_on, since, until, note, proposed_by)
    select current_centre(), c.id, of_kind, object, shown, number, agreed, starts, ends, remark, by_name from centre c
    where c.id = taker and case of_kind
      when 'organisation' then exists (select from organisation o where o.id = object and o.centre_id = current_centre())
      when 'section' then exists (select from section s where s.id = object and s.centre_id = current_centre())
      when 'person' then exists (select from person p where p.id = object and p.centre_id = current_centre()
        and p.merged_into is null and p.erased_at is null)
      else false end
    returning id
  $$;
create function answer_share(share uuid, agrees boolean, by_name text) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update centre_share set accepted = agrees, answered_at = now(), answered_by = by_name
    where id = share and taker_id = current_centre() and answered_at is null and ended_at is null;
  return found;
end $$;
create function end_share(share uuid, by_name text) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update centre_share set ended_at = now(), ended_by = by_name
    where id = share and current_centre() in (giver_id, taker_id) and ended_at is null and accepted is distinct from false;
  return found;
end $$;

-- Shares that this centre gives and takes. The name of the object is told while the share is open or holds.
create function list_shares()
  returns table (id uuid, side text, other_id uuid, other_name text, kind text, object_id uuid, object_name text, fields text[],
                 agreement_number text, agreed_on date, since date, until date, note text, state text, proposed_at timestamptz,
                 proposed_by text, answered_at timestamptz, answered_by text, ended_at timestamptz, ended_by text)
  language sql stable security definer set search_path = public as $$
    select s.id, case when s.giver_id = current_centre() then 'given' else 'taken' end, o.id, o.name, s.kind,
      case when s.giver_id = current_centre() then s.object_id end,
      case when s.giver_id = current_centre() or is_in_force(s) or s.accepted is null and s.ended_at is null
        then shared_name(s, current_date) end,
      s.fields, s.agreement_number, s.agreed_on, s.since, s.until, s.note,
      case when s.accepted is false then 'refused' when s.ended_at is not null then 'ended' when s.accepted is null then 'proposed'
        when is_in_force(s) then 'in-force' when s.until < current_date then 'ended' else 'coming' end,
      s.proposed_at, s.proposed_by, s.answered_at, s.answered_by, s.ended_at, s.ended_by
    from centre_share s
    join centre o on o.id = case when s.giver_id = current_centre() then s.taker_id else s.giver_id end
    where current_centre() in (s.giver_id, s.taker_id)
  $$;

-- People whom shares show to this centre on a day of theirs, with the agreed fields and no others. One share, or all that hold.
create function shared_people(of_share uuid, on_day date)
  returns table (share_id uuid, centre_name text, person_id uuid, family_name text, full_name text, post text, post_kind text,
                 subjects text[], organisation_name text, section_role text, phone text, email text, category text, title text,
                 education text, teaching_since date)
  language sql stable security definer set search_path = public as $$
    with held as (
      select s.id, s.giver_id, s.kind, s.object_id, s.fields, c.name from centre_share s join centre c on c.id = s.giver_id
      where s.taker_id = current_centre() and is_in_force(s) and (of_share is null or s.id = of_share)
    ), shown as (
      -- An institution's people: all who have a post there or in its branches.
      select distinct h.id, h.giver_id, h.name, h.fields, po.person_id, null::text as role, below.ids as places
      from held h
      cross join lateral (
        select array_agg(b.id) as ids from organisations_below(array[h.object_id], on_day) b) below
      join post po on po.organisation_id = any(below.ids) and po.centre_id = h.giver_id and po.person_id is not null
        and daterange(po.since, po.until, '[]') @> on_day
      where h.kind = 'organisation'
      union all
      select h.id, h.giver_id, h.name, h.fields, coalesce(p.merged_into, p.id), null, null
      from held h join person p on p.id = h.object_id where h.kind = 'person'
      union all
      select h.id, h.giver_id, h.name, h.fields, sp.person_id, sp.roles[1], null
      from held h, section_people(h.object_id, on_day) sp where h.kind = 'section'
    )
    select w.id, w.name, p.id, p.family_name, trim(p.family_name || ' ' || p.given_name || ' ' || p.patronymic),
      coalesce(main.title, ''), main.kind, coalesce(main.subjects, '{}'), organisation_name_on(main.organisation_id, on_day), w.role,
      case when 'contacts' = any(w.fields) then p.phone end, case when 'contacts' = any(w.fields) then p.email end,
      case when 'qualification' = any(w.fields) then category.value end, case when 'qualification' = any(w.fields) then title.value end,
      case when 'education' = any(w.fields) then education.level end,
      case when 'experience' = any(w.fields) then p.teaching_since end
    from shown w
    -- A rule of a section asks all posts that it sees: here it sees those of every centre.
    join person p on p.id = w.person_id and p.centre_id = w.giver_id and p.erased_at is null and p.merged_into is null
    left join lateral (
      select po.title, po.kind, po.subjects, po.organisation_id from post po
      where po.person_id = p.id and daterange(po.since, po.until, '[]') @> on_day
      -- The post in what is shared; of the others, for a person or a section, the main one.
        and (w.places is null or po.organisation_id = any(w.places))
      order by po.main desc, po.since, po.id limit 1) main on true
    left join lateral (
      select q.value from qualification q where q.person_id = p.id and q.kind = 'category'
        and daterange(q.since, q.until, '[]') @> on_day order by q.since desc nulls last, q.id desc limit 1) category on true
    left join lateral (
      select q.value from qualification q where q.person_id = p.id and q.kind = 'title'
        and daterange(q.since, q.until, '[]') @> on_day order by q.since desc nulls last, q.id desc limit 1) title on true
    left join lateral (
      select e.level from education e where e.person_id = p.id order by e.finished_year desc nulls last, e.id desc limit 1) education on true
  $$;

-- The shared institutions and sections themselves.
create function shared_object(of_share uuid, on_day date)
  returns table (name text, kind text, locality text, address text, website text, languages text[], learners integer, since date, until date)
  language sql stable security definer set search_path = public as $$
    select organisation_name_on(o.id, on_day), o.kind, o.locality, o.address, o.website, o.languages, o.learners, o.opened_on, o.closed_on
    from centre_share s join organisation o on o.id = s.object_id and o.centre_id = s.giver_id
    where s.id = of_share and s.kind = 'organisation' and s.taker_id = current_centre() and is_in_force(s)
    union all
    select n.name, n.kind, '', '', null, '{}', null, n.since, n.until
    from centre_share s join section n on n.id = s.object_id and n.centre_id = s.giver_id
    where s.id = of_share and s.kind = 'section' and s.taker_id = current_centre() and is_in_force(s)
  $$;

-- The shape of the database, as a package of rows has to fit it.
create function schema_version() returns table (last text, digest text)
  language sql stable security definer set search_path = public as $$
    select max(name collate "C"), encode(sha256(convert_to(string_agg(name || sha256, '' order by name collate "C"), 'UTF8')), 'hex')
    from schema_migration
  $$;

revoke all on function centre_by_code, list_centre_links, centres_below, ask_centre_link, answer_centre_link, end_centre_link,
  propose_share, answer_share, end_share, list_shares, shared_people, shared_object, schema_version, shared_name,
  is_in_force(centre_link), is_in_force(centre_share) from public;
grant execute on function centre_by_code, list_centre_links, centres_below, ask_centre_link, answer_centre_link, end_centre_link,
  propose_share, answer_share, end_share, list_shares, shared_people, shared_object, schema_version to kabinet_app;
