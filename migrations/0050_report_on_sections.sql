-- Yearly reports of sections: what people write around what the records say.

create table section_report (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  section_id uuid not null,
  -- The year in which the school year begins.
  year integer not null check (year between 2000 and 2199),
  -- By the parts of the report; what is left out is drafted from the records: modules/events/statistics/report/schema.ts.
  texts jsonb not null default '{}',
  -- What the records said when it was handed in, so that what was accepted stays; null while it is written.
  facts jsonb,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'accepted')),
  submitted_at timestamptz,
  submitted_by_name text not null default '',
  accepted_on date,
  accepted_by_name text not null default '',
  -- Why whoever accepts gave it back.
  return_reason text not null default '',
  version integer not null default 0,
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  unique (section_id, year),
  foreign key (centre_id, section_id) references section (centre_id, id) on delete cascade,
  check ((state = 'draft') = (facts is null)),
  check ((state = 'accepted') = (accepted_on is not null))
);
create index on section_report (centre_id, year);
call protect_tenant_table('section_report');

-- The last day for the reports of a year, where the centre says otherwise than its pack.
create table section_report_term (
  centre_id uuid not null references centre,
  year integer not null,
  due_on date not null,
  version integer not null default 1,
  primary key (centre_id, year)
);
call protect_tenant_table('section_report_term');

-- Each step of reminding of a late report is taken once.
create table section_report_reminder (
  section_id uuid not null,
  year integer not null,
  step text not null check (step in ('due', 'late', 'still')),
  centre_id uuid not null references centre,
  reminded_on date not null,
  primary key (section_id, year, step),
  foreign key (centre_id, section_id) references section (centre_id, id) on delete cascade
);
call protect_tenant_table('section_report_reminder');
