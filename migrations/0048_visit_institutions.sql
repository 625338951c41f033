-- Visits of institutions: team, what is looked at, photos, the note with its signature; what was agreed are decisions.

-- A centre's own lists of what is looked at; the pack's one is offered until there is any.
create table visit_checklist (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  lines text[] not null check (cardinality(lines) > 0),
  archived boolean not null default false,
  version integer not null default 1,
  unique (centre_id, id)
);
create unique index on visit_checklist (centre_id, lower(name));
call protect_tenant_table('visit_checklist');

create table visit (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  organisation_id uuid not null,
  -- Day and times in the centre's zone.
  visit_on date not null,
  starts_time time,
  ends_time time,
  purpose text not null check (purpose <> ''),
  topics text[] not null default '{}',
  -- Who comes beside the centre's people, a line each: «name, post».
  guests text[] not null default '{}',
  event_id uuid,
  -- What of the plan it counts towards.
  plan_item_id uuid references plan_item on delete set null,
  state text not null default 'planned' check (state in ('planned', 'under_way', 'done', 'cancelled')),
  state_reason text not null default '',
  -- From then on the institution sees it.
  announced_at timestamptz,
  -- Counted up with each change that calendars have to follow.
  sequence integer not null default 0,
  version integer not null default 1,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, event_id) references event (centre_id, id) on delete set null (event_id),
  check (ends_time > starts_time),
  check (state <> 'cancelled' or state_reason <> '')
);
create index on visit (centre_id, visit_on);
create index on visit (centre_id, organisation_id, visit_on);
create index on visit (plan_item_id) where plan_item_id is not null;
call protect_tenant_table('visit');

create table visit_person (
  centre_id uuid not null references centre,
  visit_id uuid not null,
  person_id uuid not null,
  leader boolean not null default false,
  primary key (visit_id, person_id),
  foreign key (centre_id, visit_id) references visit (centre_id, id) on delete cascade,
  foreign key (centre_id, person_id) references person (centre_id, id)
);
create unique index on visit_person (visit_id) where leader;
create index on visit_person (centre_id, person_id);
call protect_tenant_table('visit_person');

-- What is looked at: a line of a checklist, or a target taken from what is known of the institution.
create table visit_point (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  visit_id uuid not null,
  position integer not null,
  kind text not null check (kind in
    ('follow-up', 'decision', 'request', 'appointed', 'attestation', 'absent', 'own', 'check')),
  text text not null check (text <> ''),
  -- The person, decision or request that it was taken from.
  source_id uuid,
  answer text not null default 'unseen' check (answer in ('yes', 'partly', 'no', 'unseen')),
  word text not null default '',
  answered_by_name text not null default '',
  answered_at timestamptz,
  unique (centre_id, id),
  foreign key (centre_id, visit_id) references visit (centre_id, id) on delete cascade
);
create index on visit_point (visit_id, position);
create unique index on visit_point (visit_id, kind, source_id) where source_id is not null;
call protect_tenant_table('visit_point');

create table visit_photo (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  visit_id uuid not null,
  file_id uuid not null references file,
  -- The same, small enough for a list.
  small_file_id uuid not null references file,
  caption text not null default '',
  added_by_name text not null default '',
  added_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, visit_id) references visit (centre_id, id) on delete cascade
);
create index on visit_photo (visit_id, added_at);
call protect_tenant_table('visit_photo');

-- The note of a visit: written, offered to the institution, signed.
create table visit_note (
  visit_id uuid primary key,
  centre_id uuid not null references centre,
  text text not null default '',
  state text not null default 'draft' check (state in ('draft', 'offered', 'signed')),
  -- All that the paper says (modules/events/visits/note/content.ts), frozen when it is offered, and its SHA-256.
  content jsonb,
  seal bytea check (length(seal) = 32),
  offered_at timestamptz,
  offered_by_name text not null default '',
  version integer not null default 1,
  foreign key (centre_id, visit_id) references visit (centre_id, id),
  check ((state = 'draft') = (seal is null)),
  check ((state = 'draft') = (content is null))
);
call protect_tenant_table('visit_note');

-- Who read the note for the institution: in the own account, or with a finger on the visitor's phone.
create table visit_signature (
  visit_id uuid primary key,
  centre_id uuid not null references centre,
  way text not null check (way in ('account', 'drawn')),
  name text not null check (name <> ''),
  post text not null default '',
  user_id text references auth_user,
  -- Outline of what was drawn, as a path of SVG in a field of 400 × 160.
  drawing text check (drawing ~ '^[ML0-9. ]+$'),
  taken_by_name text not null default '',
  signed_at timestamptz not null,
  -- SHA-256 of the note's seal with all of the above.
  seal bytea not null check (length(seal) = 32),
  foreign key (centre_id, visit_id) references visit (centre_id, id),
  check ((way = 'drawn') = (drawing is not null))
);
call protect_tenant_table('visit_signature');

-- What is said beside the note: objections of the institution, and what was added after signing.
create table visit_remark (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  visit_id uuid not null,
  kind text not null check (kind in ('objection', 'supplement')),
  text text not null check (text <> ''),
  by_name text not null,
  made_at timestamptz not null default now(),
  foreign key (centre_id, visit_id) references visit (centre_id, id)
);
create index on visit_remark (visit_id, made_at);
call protect_tenant_table('visit_remark');

-- What was signed stays as it was signed, whatever the program means to do.
create function refuse_signed_note() returns trigger language plpgsql as
  $$ begin raise exception 'a signed note is not changed' using errcode = 'insufficient_privilege'; end $$;
create trigger signed before update on visit_note for each row when (old.state = 'signed')
  execute function refuse_signed_note();
revoke delete on visit, visit_note from kabinet_app;
revoke update, delete on visit_signature, visit_remark from kabinet_app;

-- What was agreed on a visit is a decision like one of a session.
alter table decision
  add visit_id uuid,
  add foreign key (centre_id, visit_id) references visit (centre_id, id) on delete cascade,
  add check (num_nonnulls(point_id, visit_id) = 1);
create index on decision (visit_id) where visit_id is not null;
