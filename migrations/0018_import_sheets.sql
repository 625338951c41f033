-- Sheets (Excel, CSV, pasted rows) that become organisations, people and posts: checked, accepted whole, taken back.

create table sheet_import (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  kind text not null check (kind in ('people', 'organisations', 'professions', 'members')),
  file_id uuid references file,
  file_name text not null check (file_name <> ''),
  -- Whose rows they are: every row has to stand in it or below it.
  organisation_id uuid,
  state text not null default 'reading'
    check (state in ('reading', 'checking', 'preview', 'accepting', 'accepted', 'undoing', 'undone', 'failed', 'discarded')),
  -- Why it failed, or why the last step was not done: {"reason", "params"}.
  problem jsonb,
  -- [{"index", "header", "samples", "field", "by"}]
  columns jsonb not null default '[]',
  -- The header by which the mapping is remembered.
  fingerprint text not null default '',
  -- What words of the sheet mean, for all rows: {field: {word: key or ""}}.
  meanings jsonb not null default '{}',
  -- Words that nobody has explained: [{"field", "word", "rows", "candidates"}].
  unknown jsonb not null default '[]',
  -- What reading changed or left out: {"formulas": 3, …}.
  notices jsonb not null default '{}',
  -- Rows by their state, and what was written: {"new": 3, …}.
  counts jsonb not null default '{}',
  work_id uuid references background_work,
  created_by text references auth_user,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  accepted_by_name text,
  accepted_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  unique (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id)
);
create index on sheet_import (centre_id, created_at desc);
call protect_tenant_table('sheet_import');

create table sheet_row (
  centre_id uuid not null references centre,
  import_id uuid not null,
  -- As the sheet counts, from 1.
  number integer not null,
  cells text[] not null,
  state text not null check (state in ('new', 'changed', 'unchanged', 'doubt', 'wrong', 'skipped', 'kept')),
  -- [{"field", "column", "code", "params", "level"}]
  problems jsonb not null default '[]',
  -- What it is about: {"type", "id", "name"}.
  object jsonb,
  -- {field: [before, after]}
  changes jsonb not null default '{}',
  -- Whom it may mean: [{"id", "name", "note"}].
  candidates jsonb not null default '[]',
  -- What a person has decided: {"is": "new" | "skip" | "same" …, "id"}.
  choice jsonb,
  -- What accepting writes: [{"t": table, "a": "insert" | "update", "id", "before", "after"}].
  writes jsonb not null default '[]',
  primary key (import_id, number),
  foreign key (centre_id, import_id) references sheet_import (centre_id, id) on delete cascade
);
create index on sheet_row (import_id, state, number);
call protect_tenant_table('sheet_row');

-- How a centre's sheets with the same header were read before.
create table sheet_mapping (
  centre_id uuid not null references centre,
  kind text not null,
  fingerprint text not null,
  -- The fields of the columns, in order; null for a column that is left out.
  fields jsonb not null,
  meanings jsonb not null default '{}',
  used_at timestamptz not null default now(),
  primary key (centre_id, kind, fingerprint)
);
call protect_tenant_table('sheet_mapping');

-- People are matched by the whole name, whatever letters it is written in. A column, for row-level security keeps an
-- index on the function from being used.
alter table person
  add column name_key text generated always as (name_key(family_name || ' ' || given_name || ' ' || patronymic)) stored;
create index on person (centre_id, name_key);
create index on person (centre_id, short_name);
