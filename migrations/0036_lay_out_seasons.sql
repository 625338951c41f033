-- What a month can bear before it is called crowded; the centre says it once.
create table season_setting (
  centre_id uuid primary key references centre,
  -- Events of one kind in a month.
  crowded_kind integer not null check (crowded_kind between 1 and 1000),
  -- Events for one audience in a month.
  crowded_audience integer not null check (crowded_audience between 1 and 1000),
  version integer not null default 1
);
call protect_tenant_table('season_setting');

-- A section's calendar for calendar programs, by a secret address that its head hands on.
create table section_feed (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  section_id uuid not null,
  secret_hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  foreign key (centre_id, section_id) references section (centre_id, id) on delete cascade
);
create unique index on section_feed (section_id) where revoked_at is null;
call protect_tenant_table('section_feed');

create function find_section_feed(hash bytea)
  returns table (centre_id uuid, section_id uuid)
  language sql stable security definer set search_path = public as
  $$ select centre_id, section_id from section_feed where secret_hash = hash and revoked_at is null $$;
revoke all on function find_section_feed from public;
grant execute on function find_section_feed to kabinet_app;

-- The public calendar asks with every request whether anything has changed.
create index on event (centre_id, updated_at desc) where public;
