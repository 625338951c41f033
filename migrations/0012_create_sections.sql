-- Sections and all other groups with dated members; directions; who of the methodists looks after whom.

create table direction (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  -- Other words by which plans name it.
  aliases text[] not null default '{}',
  position integer not null default 0,
  version integer not null default 1,
  unique (centre_id, id)
);
create unique index on direction (centre_id, lower(name));
call protect_tenant_table('direction');

create table section (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  -- A key of the pack's kinds («regional-section», «district-association», «commission», «council» …).
  kind text not null check (kind <> ''),
  name text not null check (name <> ''),
  level text not null check (level in ('institution', 'district', 'region', 'state')),
  -- Where it works, when it is an institution's own.
  organisation_id uuid,
  direction_id uuid,
  -- The category of teachers that it serves.
  audience text not null default '',
  topic text not null default '',
  -- What a creative, problem or working group is to make.
  product text not null default '',
  order_number text not null default '',
  order_on date,
  since date not null,
  until date,
  -- Who belongs to it by itself: {"postKinds": […], "subjects": […], "organisationKinds": […], "categories": […], "organisationIds": […]}.
  rule jsonb,
  -- The same section of the year before.
  previous_id uuid,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, direction_id) references direction (centre_id, id),
  foreign key (centre_id, previous_id) references section (centre_id, id) on delete set null (previous_id),
  check (until >= since)
);
create index on section (centre_id, since);
call protect_tenant_table('section');

create table section_member (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  section_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('head', 'deputy', 'curator', 'secretary', 'member', 'expert')),
  since date not null,
  until date,
  ground text not null default '',
  foreign key (centre_id, section_id) references section (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id),
  check (until >= since),
  exclude using gist (section_id with =, person_id with =, role with =, daterange(since, until, '[]') with &&),
  -- One head at a time.
  exclude using gist (section_id with =, daterange(since, until, '[]') with &&) where (role = 'head')
);
create index on section_member (centre_id, section_id);
create index on section_member (centre_id, person_id);
call protect_tenant_table('section_member');

-- Whom the rule would count in and who is not to be.
create table section_exception (
  centre_id uuid not null references centre,
  section_id uuid not null,
  person_id uuid not null,
  reason text not null default '',
  primary key (section_id, person_id),
  foreign key (centre_id, section_id) references section (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id)
);
call protect_tenant_table('section_exception');

-- A methodist looks after an institution, a direction, or one in the other, by order, from day to day.
create table assignment (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  -- Null for all institutions.
  organisation_id uuid,
  -- Null for all directions.
  direction_id uuid,
  since date not null,
  until date,
  order_number text not null default '',
  order_on date,
  -- The assignment that this one stands in for, while its methodist is away.
  substitutes uuid,
  reason text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, person_id) references person (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, direction_id) references direction (centre_id, id),
  foreign key (centre_id, substitutes) references assignment (centre_id, id) on delete cascade,
  check (organisation_id is not null or direction_id is not null),
  check (until >= since)
);
create index on assignment (centre_id, person_id);
create index on assignment (centre_id, organisation_id);
call protect_tenant_table('assignment');
