-- Who asks for an account: nothing comes of it before the institution or the centre has confirmed it.
create table registration (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  email text not null check (email <> ''),
  organisation_id uuid not null,
  role text not null check (role in ('teacher', 'institution-methodist', 'institution-deputy', 'institution-head')),
  post text not null default '',
  note text not null default '',
  address text,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text references auth_user,
  outcome text check (outcome in ('confirmed', 'refused')),
  reason text not null default '',
  invitation_id uuid references invitation,
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  check ((decided_at is null) = (outcome is null))
);
create index on registration (centre_id, created_at);
create unique index on registration (centre_id, lower(email), organisation_id) where decided_at is null;
call protect_tenant_table('registration');

-- What the public form needs to know of a centre that has switched registration on, before anybody is signed in.
create function find_registration_centre(wanted uuid)
  returns table (id uuid, name text, language text, organisations jsonb)
  language sql stable security definer set search_path = public as $$
    select c.id, c.name, c.language, (
      select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]') from (
        select organisation.id, organisation_name_on(organisation.id, (now() at time zone c.time_zone)::date) as name
        from organisation
        where organisation.centre_id = c.id
          and daterange(opened_on, closed_on, '[]') @> (now() at time zone c.time_zone)::date) o
      where o.name is not null)
    from centre c where c.id = wanted and c.settings -> 'selfRegistration' = 'true'
  $$;
revoke all on function find_registration_centre from public;
grant execute on function find_registration_centre to kabinet_app;
