-- People of the institutions beside those of the centre: posts over time, qualifications, education, awards.

alter table person
  -- Works in the centre itself: plans, reports and is named in documents by the short name.
  add column in_centre boolean not null default true,
  add column external_key text,
  add column birth_date date,
  -- Where only the year is known; the year of the date otherwise.
  add column birth_year smallint check (birth_year between 1900 and 2100),
  add column sex text check (sex in ('female', 'male')),
  add column phone text not null default '',
  -- From when experience is counted; a sheet that gives years gives the date that they lead back to.
  add column working_since date,
  add column teaching_since date,
  -- Grammatical cases of the name that people have corrected: {"dative": "…"}.
  add column cases jsonb not null default '{}',
  -- Personal data were replaced by a pseudonym; records that must stay refer to this row.
  add column erased_at timestamptz,
  add column merged_into uuid,
  add column updated_at timestamptz not null default now(),
  add unique (centre_id, id),
  add unique (centre_id, external_key),
  add foreign key (centre_id, merged_into) references person (centre_id, id),
  drop constraint person_centre_id_short_name_key;
-- Two teachers may be «Коваль О.В.»; two people whom the plan names may not.
create unique index person_centre_id_short_name_key on person (centre_id, short_name)
  where in_centre is true and merged_into is null;
create index on person (centre_id, family_name, given_name);
create index on person (centre_id, lower(email));

alter table profession add foreign key (centre_id, person_id) references person (centre_id, id);
alter table partner add foreign key (centre_id, person_id) references person (centre_id, id);

-- Who works where as what, when. A post without a person is a vacancy.
create table post (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid,
  organisation_id uuid not null,
  -- A key of the pack's kinds («director», «deputy», «methodist», «senior-master», «master», «teacher» …).
  kind text not null check (kind <> ''),
  -- As the staff list calls it.
  title text not null check (title <> ''),
  main boolean not null default true,
  -- Share of a full post.
  rate numeric(4, 2) check (rate > 0 and rate <= 5),
  subjects text[] not null default '{}',
  since date,
  until date,
  ground text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, person_id) references person (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  check (until >= since),
  exclude using gist (person_id with =, daterange(since, until, '[]') with &&) where (main and person_id is not null)
);
create index on post (centre_id, organisation_id);
create index on post (centre_id, person_id);
create index on post using gin (subjects);
call protect_tenant_table('post');

create table post_profession (
  centre_id uuid not null references centre,
  post_id uuid not null,
  profession_id uuid not null,
  primary key (post_id, profession_id),
  foreign key (centre_id, post_id) references post (centre_id, id) on delete cascade,
  foreign key (centre_id, profession_id) references profession (centre_id, id)
);
call protect_tenant_table('post_profession');

-- Category, title, rank and degree, each with its dates and ground; the latest of a kind is the one in force.
create table qualification (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  kind text not null check (kind in ('category', 'title', 'rank', 'degree')),
  -- A key of the pack's values of the kind («specialist-first», «teacher-methodist», «10» …).
  value text not null check (value <> ''),
  since date,
  until date,
  ground text not null default '',
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade,
  check (until >= since)
);
create index on qualification (centre_id, person_id, kind);
call protect_tenant_table('qualification');

create table education (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  -- A key of the pack's levels.
  level text not null check (level <> ''),
  institution text not null default '',
  speciality text not null default '',
  finished_year smallint check (finished_year between 1900 and 2100),
  document text not null default '',
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade
);
create index on education (centre_id, person_id);
call protect_tenant_table('education');

create table award (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  title text not null check (title <> ''),
  level text not null default '',
  given_on date,
  ground text not null default '',
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade
);
create index on award (centre_id, person_id);
call protect_tenant_table('award');
