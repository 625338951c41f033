-- The plan: obligations with deadlines, the tasks they become, and what proves them done.

create table plan (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  kind text not null check (kind in ('year', 'school_year', 'section', 'programme', 'project')),
  title text not null check (title <> ''),
  starts_on date not null,
  ends_on date not null,
  state text not null default 'draft'
    check (state in ('draft', 'checked', 'submitted', 'approved', 'in_force', 'closed')),
  -- {stamp, by, post, date, fileId}: the approval block as printed and, once signed, its scan.
  approval jsonb not null default '{}',
  introduction text not null default '',
  passport jsonb not null default '[]',
  -- {post, name}: who signs below the table.
  signature jsonb,
  -- [{role, header}]: the table's columns in the order of the source.
  columns jsonb not null default '[]',
  source_file_id uuid references file,
  -- The reading that the plan was accepted from: the base of a three-way difference.
  source_reading jsonb,
  previous_plan_id uuid references plan,
  controller_id uuid references person,
  version integer not null default 1,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (starts_on <= ends_on),
  check (state not in ('approved', 'in_force') or approval ->> 'date' is not null)
);
create index on plan (centre_id, starts_on desc);
call protect_tenant_table('plan');

create table plan_chapter (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid not null references plan on delete cascade,
  position integer not null,
  number text,
  title text not null,
  version integer not null default 1,
  unique (plan_id, position) deferrable initially deferred
);
call protect_tenant_table('plan_chapter');

create table plan_item (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid not null references plan on delete cascade,
  chapter_id uuid not null references plan_chapter,
  parent_id uuid references plan_item,
  -- Place in the document: four digits a level, «0002.0022.0005»; sorts as printed, prefix = subtree.
  path text collate "C" not null check (path ~ '^\d{4}(\.\d{4})+$'),
  number text,
  text text not null,
  -- The cells as written; the rows below say what they mean.
  responsible text not null default '',
  form text not null default '',
  deadline text not null default '',
  -- The reading of the deadline (modules/plan/deadline), null for an empty cell.
  deadline_reading jsonb,
  deadline_kind text generated always as (deadline_reading ->> 'kind') stored,
  extra jsonb not null default '{}',
  source jsonb,
  doubts jsonb not null default '[]',
  origin_item_id uuid references plan_item,
  removed_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (plan_id, path) deferrable initially deferred
);
create index on plan_item (centre_id, plan_id, path) where removed_at is null;
create index on plan_item (parent_id);
create index on plan_item (centre_id, deadline_kind) where removed_at is null;
create index on plan_item using gin (text gin_trgm_ops);
call protect_tenant_table('plan_item');

-- Who answers for an item: a person, or a role that resolves to people on a date.
create table plan_item_party (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  item_id uuid not null references plan_item on delete cascade,
  position integer not null,
  person_id uuid references person,
  role text check (role <> ''),
  check (num_nonnulls(person_id, role) = 1),
  unique (item_id, position) deferrable initially deferred
);
create index on plan_item_party (centre_id, person_id, item_id);
create index on plan_item_party (centre_id, role) where role is not null;
call protect_tenant_table('plan_item_party');

-- The deliverables that an item promises, one a row («довідка», «інформація»).
create table plan_item_form (
  centre_id uuid not null references centre,
  item_id uuid not null references plan_item on delete cascade,
  position integer not null,
  value text not null check (value <> ''),
  primary key (item_id, position)
);
create index on plan_item_form (centre_id, value);
call protect_tenant_table('plan_item_form');

-- Whom a role of the plans («методисти за напрямками») means. The seam to the directory's assignments.
create table plan_role_person (
  centre_id uuid not null references centre,
  role text not null,
  person_id uuid not null references person,
  primary key (centre_id, role, person_id)
);
call protect_tenant_table('plan_role_person');

-- Dates given later to an item whose deadline is a separate schedule: each pays a part of the debt.
create table plan_item_date (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  item_id uuid not null references plan_item on delete cascade,
  starts_on date not null,
  ends_on date not null,
  note text not null default '',
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  check (starts_on <= ends_on)
);
create index on plan_item_date (item_id);
call protect_tenant_table('plan_item_date');

create table task (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid not null references plan on delete cascade,
  item_id uuid not null references plan_item on delete cascade,
  -- `deadline` a window of the item's deadline · `schedule` a date given later · `evidence` the line that a
  -- continuous duty owes each half-year · `carried` moved here from an earlier task.
  origin text not null check (origin in ('deadline', 'schedule', 'evidence', 'carried')),
  starts_on date,
  due_on date not null,
  state text not null default 'open'
    check (state in ('open', 'done', 'partly', 'moved', 'not_done', 'withdrawn')),
  result text not null default '',
  reason text not null default '',
  done_on date,
  carried_from_id uuid references task,
  item_date_id uuid references plan_item_date on delete set null,
  closed_by text references auth_user,
  closed_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check (starts_on is null or starts_on <= due_on),
  check (state not in ('moved', 'not_done') or reason <> '')
);
create index on task (centre_id, due_on) where state = 'open';
create index on task (plan_id, state, due_on);
create index on task (item_id, due_on);
call protect_tenant_table('task');

create table task_person (
  centre_id uuid not null references centre,
  task_id uuid not null references task on delete cascade,
  person_id uuid not null references person,
  primary key (task_id, person_id)
);
create index on task_person (centre_id, person_id, task_id);
call protect_tenant_table('task_person');

create table evidence (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  task_id uuid not null references task on delete cascade,
  kind text not null check (kind in ('text', 'link', 'file')),
  text text not null default '',
  url text,
  file_id uuid references file,
  -- Which of the promised forms this delivers, when the person says so.
  form text,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  check ((kind = 'link') = (url is not null)),
  check ((kind = 'file') = (file_id is not null)),
  check (kind <> 'text' or text <> '')
);
create index on evidence (task_id);
call protect_tenant_table('evidence');

-- A change of an approved plan: why, by what paper, and what stood before; printed as an annex.
create table plan_amendment (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid not null references plan on delete cascade,
  number integer not null,
  amended_on date not null,
  reason text not null check (reason <> ''),
  -- [{path, number, field, from, to}]
  changes jsonb not null,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  unique (plan_id, number)
);
call protect_tenant_table('plan_amendment');

create table plan_version (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid not null references plan on delete cascade,
  number integer not null,
  state text not null,
  snapshot jsonb not null,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  unique (plan_id, number)
);
call protect_tenant_table('plan_version');

create table plan_finding_mute (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid not null references plan on delete cascade,
  rule text not null,
  -- The item's number or path as findings name it; '' mutes the rule for the whole plan.
  item text not null default '',
  reason text not null check (reason <> ''),
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  unique (plan_id, rule, item)
);
call protect_tenant_table('plan_finding_mute');

-- A document being imported: the preview survives a closed browser and a restart.
create table plan_import (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  file_id uuid references file,
  file_name text not null,
  -- The document as blocks (reading/source), the mapping and the reading as corrected so far.
  source jsonb not null,
  columns jsonb,
  reading jsonb not null,
  corrected boolean not null default false,
  -- The plan that is read again, null for a new one.
  plan_id uuid references plan on delete cascade,
  state text not null default 'preview' check (state in ('preview', 'accepted', 'discarded')),
  accepted_plan_id uuid references plan on delete set null,
  version integer not null default 1,
  created_by text references auth_user,
  created_at timestamptz not null default now()
);
create index on plan_import (centre_id, created_at desc);
call protect_tenant_table('plan_import');

-- What a person was reminded of and when, so that no reminder is sent twice.
create table plan_reminder (
  centre_id uuid not null references centre,
  task_id uuid not null references task on delete cascade,
  person_id uuid not null references person,
  kind text not null check (kind in ('digest', 'soon', 'late', 'escalated')),
  sent_on date not null,
  primary key (task_id, person_id, kind, sent_on)
);
call protect_tenant_table('plan_reminder');

-- The secret address of a person's calendar; renewing it ends the old one.
create table calendar_feed (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null references person,
  secret_hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create unique index on calendar_feed (person_id) where revoked_at is null;
call protect_tenant_table('calendar_feed');

create function find_calendar_feed(hash bytea)
  returns table (centre_id uuid, person_id uuid)
  language sql stable security definer set search_path = public as
  $$ select centre_id, person_id from calendar_feed where secret_hash = hash and revoked_at is null $$;
revoke all on function find_calendar_feed from public;
grant execute on function find_calendar_feed to kabinet_app;
