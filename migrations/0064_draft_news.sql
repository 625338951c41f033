-- News of events as somebody wrote them, where they came out, and what minutes still lacked: groups that a decision binds,
-- a dissenting opinion, from which list those present were taken.

-- Only what somebody wrote otherwise than the program did, or what came out: until then the text is made of the records.
create table event_news (
  event_id uuid primary key,
  centre_id uuid not null references centre,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  -- A few sentences for social networks.
  brief text not null default '',
  written_by_name text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (centre_id, event_id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
call protect_tenant_table('event_news');

-- Where and when news came out.
create table event_news_place (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  place text not null check (place in ('site', 'bulletin', 'network', 'media')),
  published_on date not null,
  -- The page, or the number of the issue.
  url text,
  note text not null default '',
  added_by_name text not null default '',
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, event_id) references event_news (centre_id, event_id) on delete cascade
);
create index on event_news_place (event_id);
call protect_tenant_table('event_news_place');

-- «Членам секції», «адміністрації закладів»: bound as a group, beside people of the register.
alter table decision add column groups text[] not null default '{}';

-- Who did not agree, and what was remarked; it goes into the minutes as it was said.
alter table minutes_point add column dissent text not null default '';

-- Those present as the list of attendance had them when they were taken into the minutes, a line each; null for minutes from
-- before. What differs now has changed since.
alter table minutes add column present_taken text[];
