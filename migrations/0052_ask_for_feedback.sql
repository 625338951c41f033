-- Feedback of those who came: what is asked, that somebody has answered, and what was answered.

-- What a centre asks instead of the pack's questions: of all kinds, or of one.
create table feedback_form (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  -- Empty for all kinds that have none of their own.
  kind text not null default '',
  -- modules/events/feedback/schema.ts
  questions jsonb not null,
  version integer not null default 1,
  unique (centre_id, kind)
);
call protect_tenant_table('feedback_form');

-- What an event says of its feedback; the questions stand fast from the day on which it is opened.
create table event_feedback (
  event_id uuid primary key,
  centre_id uuid not null references centre,
  asked boolean not null default true,
  -- Null until it is opened: those of its kind.
  questions jsonb,
  opened_on date,
  -- The last day on which one can answer.
  closes_on date,
  -- Whether answers have been parted from those who gave them, which happens when it is closed.
  parted boolean not null default false,
  version integer not null default 1,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  check ((opened_on is null) = (closes_on is null)),
  check (opened_on is null or questions is not null)
);
create index on event_feedback (centre_id, closes_on) where opened_on is not null and not parted;
call protect_tenant_table('event_feedback');

-- That somebody has answered; not what.
create table feedback_given (
  registration_id uuid primary key,
  centre_id uuid not null references centre,
  event_id uuid not null,
  foreign key (centre_id, registration_id) references registration_entry (centre_id, id) on delete cascade,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
create index on feedback_given (centre_id, event_id);
call protect_tenant_table('feedback_given');

-- What was answered. The id is random and no time is kept: neither tells in which order people answered.
create table feedback_answer (
  id uuid primary key default gen_random_uuid(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  -- Whose it is, so that it can be changed; taken away when the feedback is closed.
  registration_id uuid unique,
  -- How the person was there, where the event was mixed.
  attends text check (attends in ('online', 'offline')),
  answers jsonb not null,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade,
  foreign key (centre_id, registration_id) references registration_entry (centre_id, id)
    on delete set null (registration_id)
);
create index on feedback_answer (centre_id, event_id);
call protect_tenant_table('feedback_answer');

alter table event_letter drop constraint event_letter_kind_check;
alter table event_letter add constraint event_letter_kind_check check (kind in ('invitation', 'registered', 'waiting',
  'promoted', 'withdrawn', 'again', 'moved', 'cancelled', 'day', 'hour', 'feedback'));
