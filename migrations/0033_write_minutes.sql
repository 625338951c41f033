-- Minutes of events: their points, what was decided, who is bound until when.

-- How a body keeps its minutes where the centre says otherwise than its pack. A body is a section or, for events without
-- one, a kind of event.
create table minutes_rule (
  centre_id uuid not null references centre,
  -- «section:<id>» or «kind:<key>».
  body text not null check (body ~ '^(section|kind):.+$'),
  -- In which year numbers begin anew.
  year text not null check (year in ('calendar', 'school')),
  votes boolean not null default false,
  -- Percent of the members without whom nothing is decided; null where nobody asks.
  quorum integer check (quorum between 1 and 100),
  version integer not null default 1,
  primary key (centre_id, body)
);
call protect_tenant_table('minutes_rule');

create table minutes (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  body text not null,
  -- The calendar year, or the one in which the school year begins, within which numbers run.
  year integer not null,
  number integer not null check (number > 0),
  held_on date not null,
  place text not null default '',
  chair_id uuid,
  secretary_id uuid,
  -- Who was there, a line each: «name, post, institution».
  members text[] not null default '{}',
  guests text[] not null default '{}',
  -- How many should be there, where a quorum is asked.
  members_due integer check (members_due >= 0),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved')),
  submitted_at timestamptz,
  submitted_by_name text not null default '',
  approved_on date,
  approved_by_name text not null default '',
  -- Why whoever approves gave them back.
  return_reason text not null default '',
  -- The minutes that this session approved as its first point.
  previous_id uuid,
  version integer not null default 1,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  unique (event_id),
  unique (centre_id, body, year, number),
  foreign key (centre_id, event_id) references event (centre_id, id),
  foreign key (centre_id, chair_id) references person (centre_id, id),
  foreign key (centre_id, secretary_id) references person (centre_id, id),
  foreign key (centre_id, previous_id) references minutes (centre_id, id) on delete set null (previous_id)
);
create index on minutes (centre_id, body, held_on);
call protect_tenant_table('minutes');

create table minutes_point (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  minutes_id uuid not null,
  position integer not null,
  -- `previous`: the last minutes are approved; `carried`: what earlier sessions decided and is still open.
  kind text not null default 'item' check (kind in ('previous', 'carried', 'item')),
  agenda_item_id uuid,
  title text not null check (title <> ''),
  heard text not null default '',
  spoke text not null default '',
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  votes_abstained integer check (votes_abstained >= 0),
  -- Of the point alone: two people write different points without being in each other's way.
  version integer not null default 1,
  unique (centre_id, id),
  unique (minutes_id, position) deferrable initially deferred,
  foreign key (centre_id, minutes_id) references minutes (centre_id, id) on delete cascade,
  foreign key (centre_id, agenda_item_id) references agenda_item (centre_id, id) on delete set null (agenda_item_id)
);
call protect_tenant_table('minutes_point');

-- What was resolved. Other nouns that resolve something name themselves beside `point_id`.
create table decision (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  point_id uuid,
  position integer not null,
  text text not null check (text <> ''),
  due_on date,
  state text not null default 'open' check (state in ('open', 'done', 'undone')),
  -- What came of it, or why nothing did.
  result text not null default '',
  ended_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, point_id) references minutes_point (centre_id, id) on delete cascade,
  check ((state = 'open') = (ended_on is null)),
  check (state <> 'undone' or result <> '')
);
create index on decision (point_id);
create index on decision (centre_id, due_on) where state = 'open';
call protect_tenant_table('decision');

create table decision_person (
  centre_id uuid not null references centre,
  decision_id uuid not null,
  person_id uuid not null,
  primary key (decision_id, person_id),
  foreign key (centre_id, decision_id) references decision (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id)
);
create index on decision_person (centre_id, person_id);
call protect_tenant_table('decision_person');

-- The signed paper: a scan, a file with a signature, a signature beside the file.
create table minutes_file (
  minutes_id uuid not null,
  centre_id uuid not null references centre,
  file_id uuid not null references file,
  added_by_name text not null default '',
  added_at timestamptz not null default now(),
  primary key (minutes_id, file_id),
  foreign key (centre_id, minutes_id) references minutes (centre_id, id) on delete cascade
);
call protect_tenant_table('minutes_file');

-- Institutions whose heads confirm that the staff was told of the session.
create table minutes_told (
  minutes_id uuid not null,
  centre_id uuid not null references centre,
  organisation_id uuid not null,
  told_on date not null,
  -- At which meeting of the institution.
  note text not null default '',
  confirmed_by_name text not null,
  confirmed_at timestamptz not null default now(),
  primary key (minutes_id, organisation_id),
  foreign key (centre_id, minutes_id) references minutes (centre_id, id) on delete cascade,
  foreign key (centre_id, organisation_id) references organisation (centre_id, id)
);
call protect_tenant_table('minutes_told');

-- Each step of reminding of late minutes is taken once.
create table minutes_reminder (
  event_id uuid not null,
  centre_id uuid not null references centre,
  step text not null check (step in ('due', 'late', 'still')),
  reminded_on date not null,
  primary key (event_id, step),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
call protect_tenant_table('minutes_reminder');
