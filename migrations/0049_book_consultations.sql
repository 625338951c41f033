-- Times that methodists open for consultations, each booked by one.

create table consultation_slot (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  methodist_id uuid not null,
  -- Day and time in the centre's zone.
  on_day date not null,
  starts_time time not null,
  minutes integer not null check (minutes between 5 and 480),
  channel text not null check (channel in ('office', 'visit', 'phone', 'video', 'message')),
  -- Where, or by which number or link.
  place text not null default '',
  -- What it is meant for; empty for anything.
  topics text not null default '',
  -- Opened in one act: times of several weeks are withdrawn together.
  series_id uuid not null,
  state text not null default 'free' check (state in ('free', 'taken', 'held', 'withdrawn')),
  booked_by text references auth_user,
  booker_id uuid,
  booker_name text not null default '',
  organisation_id uuid,
  question text not null default '',
  booked_at timestamptz,
  -- What it became.
  consultation_id uuid,
  -- Counted up with each change that calendars have to follow.
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, methodist_id) references person (centre_id, id),
  foreign key (centre_id, booker_id) references person (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, consultation_id) references consultation (centre_id, id) on delete set null (consultation_id),
  check ((state in ('taken', 'held')) = (booked_at is not null)),
  -- Nobody is in two conversations at once.
  exclude using gist (
    methodist_id with =,
    tsrange(on_day + starts_time, on_day + starts_time + make_interval(mins => minutes)) with &&
  ) where (state <> 'withdrawn')
);
create index on consultation_slot (centre_id, on_day, starts_time) where state in ('free', 'taken');
create index on consultation_slot (centre_id, booked_by) where booked_by is not null;
create index on consultation_slot (series_id);
call protect_tenant_table('consultation_slot');
