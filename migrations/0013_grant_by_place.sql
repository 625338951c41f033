-- What a member may do: grants of a role, or of an own role composed of permissions, in a place.

alter table membership add unique (centre_id, id);

create table own_role (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  -- Keys of the permission tables in the code.
  permissions text[] not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id)
);
create unique index on own_role (centre_id, lower(name));
call protect_tenant_table('own_role');

create table membership_grant (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  membership_id uuid not null,
  -- A key of the system roles in the code.
  role text check (role <> ''),
  own_role_id uuid,
  -- The place: an organisation with all below it, a section, a direction; none of them is the whole centre.
  organisation_id uuid,
  section_id uuid,
  direction_id uuid,
  since date,
  -- The last day.
  until date,
  -- The order or the reason.
  ground text not null default '',
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, membership_id) references membership (centre_id, id) on delete cascade,
  foreign key (centre_id, own_role_id) references own_role (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, section_id) references section (centre_id, id),
  foreign key (centre_id, direction_id) references direction (centre_id, id),
  check (num_nonnulls(role, own_role_id) = 1),
  check (num_nonnulls(organisation_id, section_id, direction_id) <= 1),
  check (role <> 'administrator' or num_nonnulls(organisation_id, section_id, direction_id) = 0),
  check (until >= since),
  constraint membership_grant_once exclude using gist (
    membership_id with =,
    (coalesce(role, own_role_id::text)) with =,
    (coalesce(organisation_id, section_id, direction_id, '00000000-0000-0000-0000-000000000000')) with =,
    daterange(since, until, '[]') with &&)
);
create index on membership_grant (centre_id, membership_id);
create index on membership_grant (centre_id, organisation_id);
create index on membership_grant (centre_id, role);
call protect_tenant_table('membership_grant');

insert into membership_grant (centre_id, membership_id, role, since)
  select centre_id, id, role, created_at::date from membership;
alter table membership drop column role;

-- What an invitation gives.
alter table invitation
  alter column role drop not null,
  drop constraint invitation_role_check,
  add column own_role_id uuid,
  add column organisation_id uuid,
  add column section_id uuid,
  add column direction_id uuid,
  add foreign key (centre_id, own_role_id) references own_role (centre_id, id),
  add foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  add foreign key (centre_id, section_id) references section (centre_id, id),
  add foreign key (centre_id, direction_id) references direction (centre_id, id),
  add check (num_nonnulls(role, own_role_id) = 1),
  add check (num_nonnulls(organisation_id, section_id, direction_id) <= 1);

-- Signed-in state is cached in each process: changed grants are told to all of them.
create function tell_grant_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kabinet_access', user_id) from membership
    where id = coalesce(new.membership_id, old.membership_id);
  return null;
end $$;
create trigger access_changed after insert or update or delete on membership_grant
  for each row execute function tell_grant_changed();
create function tell_own_role_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kabinet_access', m.user_id)
    from membership m join membership_grant g on g.membership_id = m.id where g.own_role_id = new.id;
  return null;
end $$;
create trigger access_changed after update of name, permissions on own_role
  for each row execute function tell_own_role_changed();

-- The name that pages show of a place.
create function organisation_name_on(organisation uuid, on_day date) returns text
  language sql stable set search_path = public as $$
    select name from organisation_name
    where organisation_id = organisation and kind in ('short', 'full') and daterange(since, until, '[]') @> on_day
    order by kind desc limit 1
  $$;

-- Grants that are valid on the centre's today; who has none is nobody there.
drop function find_memberships;
create function find_memberships(for_user text)
  returns table (centre_id uuid, grants jsonb, person_id uuid, centre_name text, centre_short_name text,
                 time_zone text, language text, pack text, is_demo boolean)
  language sql stable security definer set search_path = public as $$
    select m.centre_id, g.grants, m.person_id, c.name, c.short_name, c.time_zone, c.language, c.pack, c.is_demo
    from membership m
    join centre c on c.id = m.centre_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
          'id', g.id, 'role', g.role,
          'ownRole', case when o.id is not null
            then jsonb_build_object('id', o.id, 'name', o.name, 'permissions', to_jsonb(o.permissions)) end,
          'organisationId', g.organisation_id, 'sectionId', g.section_id, 'directionId', g.direction_id)
        order by g.created_at, g.id) as grants
      from membership_grant g left join own_role o on o.id = g.own_role_id
      where g.membership_id = m.id
        and daterange(g.since, g.until, '[]') @> (now() at time zone c.time_zone)::date
    ) g
    where m.user_id = for_user and m.ended_at is null and g.grants is not null
    order by c.is_demo, m.created_at
  $$;
drop function find_invitation;
create function find_invitation(hash bytea)
  returns table (id uuid, centre_id uuid, centre_name text, email text, role text, own_role text, place text,
                 person_id uuid)
  language sql stable security definer set search_path = public as $$
    select i.id, i.centre_id, c.name, i.email, i.role, o.name,
      coalesce(organisation_name_on(i.organisation_id, (now() at time zone c.time_zone)::date), s.name, d.name),
      i.person_id
    from invitation i
    join centre c on c.id = i.centre_id
    left join own_role o on o.id = i.own_role_id
    left join section s on s.id = i.section_id
    left join direction d on d.id = i.direction_id
    where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  $$;
revoke all on function find_memberships, find_invitation from public;
grant execute on function find_memberships, find_invitation to kabinet_app;
