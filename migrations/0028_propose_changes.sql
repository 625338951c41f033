-- What people propose for their own cards, and who looked at what not everybody sees.

create table card_proposal (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  -- A field of the card («phone»), or the kind of a fact («qualification», «education», «award»).
  subject text not null check (subject <> ''),
  act text not null check (act in ('set', 'add', 'change', 'remove')),
  -- The fact that is to be changed or taken away; it may be gone by then.
  fact_id uuid,
  -- What stood on the card when it was proposed, and what is to stand there: a value of the field, or the fields of the fact.
  before jsonb,
  after jsonb,
  ground text not null default '',
  file_id uuid references file,
  proposed_by text references auth_user,
  proposed_by_name text not null,
  created_at timestamptz not null default now(),
  outcome text check (outcome in ('confirmed', 'declined', 'withdrawn')),
  decided_at timestamptz,
  decided_by text references auth_user,
  decided_by_name text,
  reason text not null default '',
  version integer not null default 1,
  unique (centre_id, id),
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade,
  check ((outcome is null) = (decided_at is null)),
  check ((act in ('change', 'remove')) = (fact_id is not null))
);
create index on card_proposal (centre_id, created_at);
create index on card_proposal (centre_id, person_id);
-- One thing waits for one answer.
create unique index on card_proposal (person_id, subject, fact_id) nulls not distinct where outcome is null and act <> 'add';
call protect_tenant_table('card_proposal');

-- Who looked at fields that not everybody sees: once for each reader, person, way and hour.
create table sensitive_view (
  centre_id uuid not null references centre,
  person_id uuid not null,
  reader_id text not null,
  reader_name text not null,
  way text not null check (way in ('card', 'export')),
  hour timestamptz not null,
  primary key (person_id, reader_id, way, hour),
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade
);
create index on sensitive_view (centre_id, hour);
call protect_tenant_table('sensitive_view');
