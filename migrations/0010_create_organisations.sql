-- Organisations as a tree with dated links, their living names, what they have, partners and agreements.
-- References between tenant tables carry the centre too: a row can't point into another centre, whoever writes it.

create table organisation (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  -- A key of the pack's kinds («vocational-college», «school», «centre», «branch» …).
  kind text not null check (kind <> ''),
  ownership text,
  -- The key under which sheets name it, so that an import can be repeated.
  external_key text,
  edrpou text,
  edebo text,
  ogrn text,
  inn text,
  address text not null default '',
  locality text not null default '',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text not null default '',
  email text,
  website text,
  languages text[] not null default '{}',
  learners integer check (learners >= 0),
  -- Far away: visits are planned for it.
  remote boolean not null default false,
  note text not null default '',
  opened_on date,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  unique (centre_id, external_key),
  check ((latitude is null) = (longitude is null)),
  check (closed_on >= opened_on)
);
create unique index on organisation (centre_id, edrpou) where closed_on is null and kind <> 'branch';
create index on organisation (centre_id, kind);
call protect_tenant_table('organisation');

create table organisation_name (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  organisation_id uuid not null,
  -- One full and one short name at a time; any number of abbreviations, which may collide with others'.
  kind text not null check (kind in ('full', 'short', 'abbreviation')),
  name text not null check (name <> ''),
  since date,
  until date,
  -- Grammatical cases that people have corrected: {"genitive": "…"}; the others are worked out.
  cases jsonb not null default '{}',
  foreign key (centre_id, organisation_id) references organisation (centre_id, id) on delete cascade,
  check (until >= since),
  exclude using gist (organisation_id with =, kind with =, daterange(since, until, '[]') with &&)
    where (kind <> 'abbreviation')
);
create index on organisation_name (centre_id, organisation_id);
create index on organisation_name (centre_id, lower(name));
call protect_tenant_table('organisation_name');

create table organisation_link (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  child_id uuid not null,
  parent_id uuid not null,
  since date,
  until date,
  foreign key (centre_id, child_id) references organisation (centre_id, id) on delete cascade,
  foreign key (centre_id, parent_id) references organisation (centre_id, id) on delete cascade,
  check (child_id <> parent_id),
  check (until >= since),
  exclude using gist (child_id with =, daterange(since, until, '[]') with &&)
);
create index on organisation_link (centre_id, child_id);
create index on organisation_link (centre_id, parent_id);
call protect_tenant_table('organisation_link');

-- An organisation and all above it on a day, the nearest first; it stops where a link leads back.
create function organisations_above(start uuid, on_day date) returns table (id uuid, distance integer)
  language sql stable set search_path = public as $$
    with recursive above (id, distance) as (
      select start, 0
      union all
      select l.parent_id, a.distance + 1 from above a
      join organisation_link l on l.child_id = a.id
        and daterange(l.since, l.until, '[]') @> on_day
    ) cycle id set is_cycle using path
    select id, min(distance) from above where not is_cycle group by id order by 2
  $$;
-- Organisations and all below them on a day.
create function organisations_below(roots uuid[], on_day date) returns table (id uuid)
  language sql stable set search_path = public as $$
    with recursive below (id) as (
      select unnest(roots)
      union
      select l.child_id from below b
      join organisation_link l on l.parent_id = b.id
        and daterange(l.since, l.until, '[]') @> on_day
    )
    select id from below
  $$;

-- What became of an organisation; its names and links say how, this says why and by which order.
create table organisation_change (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  organisation_id uuid not null,
  kind text not null check (kind in ('opened', 'renamed', 'moved', 'merged', 'split', 'closed', 'reopened')),
  happened_on date not null,
  -- The one it was merged into, split from or moved to.
  other_id uuid,
  ground text not null default '',
  created_at timestamptz not null default now(),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id) on delete cascade,
  foreign key (centre_id, other_id) references organisation (centre_id, id)
);
create index on organisation_change (centre_id, organisation_id, happened_on);
call protect_tenant_table('organisation_change');

create table profession (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  -- By the national classifier («7233», «5122»).
  code text not null check (code <> ''),
  title text not null check (title <> ''),
  direction text not null default '',
  standard text not null default '',
  standard_on date,
  -- The methodist in charge.
  person_id uuid,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  unique (centre_id, code)
);
call protect_tenant_table('profession');

create table organisation_profession (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  organisation_id uuid not null,
  profession_id uuid not null,
  levels text not null default '',
  licence text not null default '',
  -- Learners a year that the licence allows.
  licence_volume integer check (licence_volume >= 0),
  dual boolean not null default false,
  since date,
  until date,
  foreign key (centre_id, organisation_id) references organisation (centre_id, id) on delete cascade,
  foreign key (centre_id, profession_id) references profession (centre_id, id),
  check (until >= since),
  exclude using gist (organisation_id with =, profession_id with =, daterange(since, until, '[]') with &&)
);
create index on organisation_profession (centre_id, profession_id);
call protect_tenant_table('organisation_profession');

-- What an institution has beside teaching: a training centre, a laboratory, a status given by order …
create table organisation_feature (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  organisation_id uuid not null,
  -- A key of the pack's kinds («practical-training-centre», «career-centre», «pilot-site» …).
  kind text not null check (kind <> ''),
  title text not null default '',
  -- Topic of a pilot or innovation site.
  topic text not null default '',
  equipment text not null default '',
  order_number text not null default '',
  order_on date,
  since date,
  until date,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id) on delete cascade,
  check (until >= since)
);
create index on organisation_feature (centre_id, organisation_id);
create index on organisation_feature (centre_id, kind);
call protect_tenant_table('organisation_feature');

create table feature_profession (
  centre_id uuid not null references centre,
  feature_id uuid not null,
  profession_id uuid not null,
  primary key (feature_id, profession_id),
  foreign key (centre_id, feature_id) references organisation_feature (centre_id, id) on delete cascade,
  foreign key (centre_id, profession_id) references profession (centre_id, id)
);
call protect_tenant_table('feature_profession');

create table partner (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  kind text not null check (kind <> ''),
  -- Ways in which they work together: keys of the pack and own words.
  cooperation text[] not null default '{}',
  contact_name text not null default '',
  phone text not null default '',
  email text,
  website text,
  address text not null default '',
  -- Who of the centre answers for it.
  person_id uuid,
  note text not null default '',
  since date,
  until date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  check (until >= since)
);
create unique index on partner (centre_id, lower(name));
call protect_tenant_table('partner');

create table agreement (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  partner_id uuid not null,
  number text not null default '',
  subject text not null default '',
  signed_on date,
  since date,
  -- The last day; an agreement without one is open-ended.
  until date,
  file_id uuid references file,
  -- How many days before its end the responsible person is reminded.
  remind_days integer not null default 45 check (remind_days between 0 and 730),
  reminded_on date,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  foreign key (centre_id, partner_id) references partner (centre_id, id) on delete cascade,
  check (until >= since)
);
create index on agreement (centre_id, partner_id);
create index on agreement (centre_id, until);
call protect_tenant_table('agreement');
