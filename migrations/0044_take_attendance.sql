-- Who was at an event: comings and goings, the code on the wall, lists of video services.

-- When somebody came and went; the minutes of `attendance` follow from it.
create table attendance_stay (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  registration_id uuid not null,
  came_at timestamptz not null,
  left_at timestamptz,
  foreign key (centre_id, registration_id) references registration_entry (centre_id, id) on delete cascade,
  check (left_at >= came_at)
);
create index on attendance_stay (registration_id, came_at);
create unique index on attendance_stay (registration_id) where left_at is null;
call protect_tenant_table('attendance_stay');

-- The code that an event shows on the wall while it lasts.
create table event_wall (
  event_id uuid primary key,
  centre_id uuid not null references centre,
  -- Codes follow from it and from the time; a new one makes all that were seen worthless.
  secret bytea not null check (length(secret) = 32),
  open boolean not null default true,
  -- Whether nobody signs in outside the event's hours.
  hours_only boolean not null default true,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
call protect_tenant_table('event_wall');

-- A list of those present that a video service made, until it is accepted; then what it changed, to be undone.
create table attendance_import (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  file_name text not null,
  service text not null check (service in ('zoom', 'meet', 'teams', 'other')),
  state text not null default 'read' check (state in ('read', 'applied', 'undone')),
  -- modules/events/attendance/import/types.ts; emptied when it is applied or dropped.
  people jsonb not null,
  -- modules/events/attendance/import/changes.ts
  changes jsonb not null default '[]',
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  unique (centre_id, id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
create index on attendance_import (event_id, created_at);
call protect_tenant_table('attendance_import');
