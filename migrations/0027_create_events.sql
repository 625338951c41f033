-- People meeting: kinds, events, who is there, what is decided. Ideas beyond the core add their own tables.

-- What a centre adds to the pack's kinds or says otherwise; a row's key is the pack's or a new one.
create table event_kind (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  -- {uk, ru, en}
  words jsonb not null,
  -- modules/events/kinds/schema.ts: fields, formats, hours, minutes, certificates.
  settings jsonb not null,
  archived boolean not null default false,
  version integer not null default 1,
  unique (centre_id, key)
);
call protect_tenant_table('event_kind');

create table event (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  kind text not null check (kind <> ''),
  title text not null check (title <> ''),
  topic text not null default '',
  summary text not null default '',
  audience text not null default '',
  -- A week, a conference with days and streams, a training on several dates: its parts name it.
  parent_id uuid,
  stream text not null default '',
  section_id uuid,
  direction_id uuid,
  -- Who holds it; null for the centre itself.
  host_organisation_id uuid,
  responsible_id uuid,
  place text not null default '',
  room text not null default '',
  -- Null until whoever holds it has chosen.
  format text check (format in ('online', 'offline', 'mixed')),
  -- Shown to the registered only, from an hour before.
  video_url text,
  -- Days and times in the centre's zone; without `exact` only the span is known («жовтень»).
  starts_on date not null,
  ends_on date not null,
  starts_time time,
  ends_time time,
  exact boolean not null default true,
  state text not null default 'draft' check (state in ('draft', 'published', 'held', 'cancelled')),
  state_reason text not null default '',
  -- Stands in the public calendar.
  public boolean not null default false,
  registration text not null default 'invited' check (registration in ('none', 'invited', 'open')),
  registration_until timestamptz,
  capacity integer check (capacity > 0),
  -- Places for one institution.
  quota integer check (quota > 0),
  -- Minutes of credit for who is there the whole time; null for the kind's.
  credit_minutes integer check (credit_minutes >= 0),
  own_fields jsonb not null default '{}',
  -- What of the plan promised it, and the date that it gave the plan.
  plan_item_id uuid references plan_item on delete set null,
  plan_date_id uuid references plan_item_date on delete set null,
  -- Counted up with every change that calendars have to follow (iCalendar SEQUENCE).
  sequence integer not null default 0,
  published_at timestamptz,
  version integer not null default 1,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, parent_id) references event (centre_id, id),
  foreign key (centre_id, section_id) references section (centre_id, id),
  foreign key (centre_id, direction_id) references direction (centre_id, id),
  foreign key (centre_id, host_organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, responsible_id) references person (centre_id, id),
  check (starts_on <= ends_on),
  check (starts_time is null or exact),
  check (ends_time is null or starts_time is not null),
  check (starts_on < ends_on or ends_time is null or starts_time < ends_time),
  check (parent_id <> id),
  check (state <> 'cancelled' or state_reason <> '')
);
create index on event (centre_id, starts_on);
create index on event (centre_id, section_id, starts_on);
create index on event (centre_id, host_organisation_id, starts_on);
create index on event (centre_id, parent_id) where parent_id is not null;
create index on event (plan_item_id) where plan_item_id is not null;
call protect_tenant_table('event');

-- Who answers for what; speakers stand on the agenda.
create table event_person (
  centre_id uuid not null references centre,
  event_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('organiser', 'moderator', 'secretary', 'technician', 'helper')),
  primary key (event_id, person_id, role),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id)
);
create index on event_person (centre_id, person_id);
call protect_tenant_table('event_person');

create table agenda_item (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  position integer not null,
  kind text not null default 'talk' check (kind in ('talk', 'discussion', 'workshop', 'portfolio', 'break', 'other')),
  title text not null check (title <> ''),
  note text not null default '',
  starts_time time,
  minutes integer check (minutes > 0),
  version integer not null default 1,
  unique (centre_id, id),
  unique (event_id, position) deferrable initially deferred,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
call protect_tenant_table('agenda_item');

-- Who speaks: a person of the register, or a guest as named.
create table agenda_speaker (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  agenda_item_id uuid not null,
  position integer not null,
  person_id uuid,
  guest_name text,
  -- Post and institution, as the programme prints them.
  guest_post text not null default '',
  guest_email text,
  state text not null default 'asked' check (state in ('asked', 'agreed', 'ready', 'declined')),
  unique (centre_id, id),
  unique (agenda_item_id, position) deferrable initially deferred,
  foreign key (centre_id, agenda_item_id) references agenda_item (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id),
  check (num_nonnulls(person_id, guest_name) = 1)
);
create index on agenda_speaker (centre_id, person_id);
call protect_tenant_table('agenda_speaker');

-- Somebody at an event: a person of the register, or a guest by name and address.
create table registration_entry (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  person_id uuid,
  guest_name text,
  guest_email text,
  guest_organisation text not null default '',
  -- For whose quota it counts, and in whose name the person comes.
  organisation_id uuid,
  state text not null check (state in ('invited', 'registered', 'waiting', 'declined', 'cancelled')),
  source text not null check (source in ('invitation', 'self', 'staff', 'walk-in', 'import')),
  -- The order in which places are given; kept when a place is won.
  queued_at timestamptz,
  -- How the person comes to a mixed event.
  attends text check (attends in ('online', 'offline')),
  answers jsonb not null default '{}',
  -- The key of the letter's links: answers without signing in.
  secret_hash bytea unique,
  answered_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  check (num_nonnulls(person_id, guest_name) = 1),
  check (state not in ('registered', 'waiting') or queued_at is not null)
);
create unique index on registration_entry (event_id, person_id) where person_id is not null;
create unique index on registration_entry (event_id, lower(guest_email)) where guest_email is not null;
create index on registration_entry (centre_id, person_id, event_id);
create index on registration_entry (event_id, state, queued_at);
call protect_tenant_table('registration_entry');

create table attendance (
  registration_id uuid primary key,
  centre_id uuid not null references centre,
  event_id uuid not null,
  -- `claimed`: by the person alone, to be confirmed.
  state text not null check (state in ('present', 'partly', 'absent', 'claimed')),
  -- How long, where it is known; null for the whole time.
  minutes integer check (minutes >= 0),
  means text not null check (means in ('code', 'list', 'self', 'import', 'offline')),
  recorded_by text references auth_user,
  recorded_at timestamptz not null default now(),
  foreign key (centre_id, registration_id) references registration_entry (centre_id, id) on delete cascade,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  check (state <> 'partly' or minutes is not null)
);
create index on attendance (centre_id, event_id);
call protect_tenant_table('attendance');
