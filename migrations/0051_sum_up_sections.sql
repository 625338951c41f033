-- The letter on the results of sections: one for a school year, made of their records and reports.
create table sections_letter (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  year integer not null check (year between 2000 and 2199),
  -- By the paragraphs of the letter; what is left out is drafted: modules/events/statistics/letter/schema.ts.
  texts jsonb not null default '{}',
  -- What the records said when it was issued; null while it is written.
  facts jsonb,
  -- As it stands in the centre's register of outgoing letters.
  number text not null default '',
  issued_on date,
  issued_by_name text not null default '',
  version integer not null default 0,
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  unique (centre_id, year),
  check ((issued_on is null) = (facts is null)),
  check (issued_on is null or number <> '')
);
call protect_tenant_table('sections_letter');
