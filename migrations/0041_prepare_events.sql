-- What is shown at events, what their hosts have to prepare, talks that people offer.

-- A file or a link that hangs on an item of an agenda, or on the event itself; each change is a version.
create table material (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  agenda_item_id uuid,
  title text not null check (title <> ''),
  -- Who sees it: those who prepare and speak, also the registered, or everybody.
  seen_by text not null default 'registered' check (seen_by in ('speakers', 'registered', 'public')),
  -- Whose it is; null for the organisers'.
  person_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  foreign key (centre_id, agenda_item_id) references agenda_item (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id)
);
create index on material (centre_id, event_id);
create index on material (agenda_item_id);
call protect_tenant_table('material');

create table material_version (
  material_id uuid not null,
  centre_id uuid not null references centre,
  number integer not null check (number > 0),
  file_id uuid references file,
  url text check (url ~ '^https?://'),
  note text not null default '',
  added_by_name text not null default '',
  added_at timestamptz not null default now(),
  primary key (material_id, number),
  foreign key (centre_id, material_id) references material (centre_id, id) on delete cascade,
  check (num_nonnulls(file_id, url) = 1)
);
call protect_tenant_table('material_version');

-- A line of the host's checklist.
create table event_duty (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  position integer not null,
  title text not null check (title <> ''),
  due_on date,
  person_id uuid,
  done_on date,
  done_by_name text not null default '',
  version integer not null default 1,
  unique (centre_id, id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id)
);
create index on event_duty (centre_id, event_id);
create index on event_duty (centre_id, person_id) where done_on is null;
call protect_tenant_table('event_duty');

-- Talks are asked for until a day: of members, or of everybody.
create table talk_call (
  event_id uuid primary key,
  centre_id uuid not null references centre,
  text text not null default '',
  until date not null,
  public boolean not null default false,
  version integer not null default 1,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
call protect_tenant_table('talk_call');

create table talk_proposal (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  title text not null check (title <> ''),
  abstract text not null default '',
  minutes integer check (minutes > 0),
  person_id uuid,
  guest_name text,
  guest_post text not null default '',
  guest_email text,
  state text not null default 'submitted' check (state in ('submitted', 'accepted', 'declined', 'withdrawn')),
  reply text not null default '',
  decided_by_name text not null default '',
  agenda_item_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id),
  foreign key (centre_id, agenda_item_id) references agenda_item (centre_id, id) on delete set null (agenda_item_id),
  check (num_nonnulls(person_id, guest_name) = 1)
);
create index on talk_proposal (centre_id, event_id);
call protect_tenant_table('talk_proposal');
