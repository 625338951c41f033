-- Consultations: what was asked and told, topics that count towards plans, requests and their answers.

create table consultation_topic (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  archived boolean not null default false,
  version integer not null default 1,
  unique (centre_id, id)
);
create unique index on consultation_topic (centre_id, lower(name));
call protect_tenant_table('consultation_topic');

-- Items of plans that promise consultations on the topic; a plan of each year has its own.
create table consultation_topic_item (
  centre_id uuid not null references centre,
  topic_id uuid not null,
  plan_item_id uuid not null references plan_item on delete cascade,
  primary key (topic_id, plan_item_id),
  foreign key (centre_id, topic_id) references consultation_topic (centre_id, id) on delete cascade
);
create index on consultation_topic_item (plan_item_id);
call protect_tenant_table('consultation_topic_item');

-- A question to the centre, routed to whoever is assigned on the day.
create table consultation_request (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  question text not null check (question <> ''),
  topic_id uuid,
  organisation_id uuid,
  asked_by text references auth_user,
  asker_id uuid,
  asker_name text not null,
  -- Whom it was routed to, or who took it; null while nobody is assigned.
  methodist_id uuid,
  state text not null default 'asked' check (state in ('asked', 'taken', 'answered', 'withdrawn')),
  due_on date not null,
  answer text not null default '',
  -- The answer stands in the catalogue that is offered while somebody asks.
  reusable boolean not null default false,
  asked_at timestamptz not null default now(),
  taken_at timestamptz,
  answered_at timestamptz,
  reminded_on date,
  version integer not null default 1,
  unique (centre_id, id),
  foreign key (centre_id, topic_id) references consultation_topic (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, asker_id) references person (centre_id, id),
  foreign key (centre_id, methodist_id) references person (centre_id, id),
  check ((state = 'answered') = (answered_at is not null)),
  check (state <> 'answered' or answer <> ''),
  check (not reusable or state = 'answered')
);
create index on consultation_request (centre_id, state, due_on);
create index on consultation_request (centre_id, asked_by);
call protect_tenant_table('consultation_request');

create table consultation (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  methodist_id uuid not null,
  held_on date not null,
  organisation_id uuid,
  -- Who asked: a person of the register where the name says one, else the name alone.
  person_id uuid,
  person_name text not null default '',
  -- How many were consulted together.
  people integer not null default 1 check (people > 0),
  topic_id uuid,
  subject text not null default '',
  channel text not null check (channel in ('office', 'visit', 'phone', 'video', 'message')),
  minutes integer not null check (minutes > 0),
  result text not null default '',
  -- What of the plan it counts towards.
  plan_item_id uuid references plan_item on delete set null,
  request_id uuid,
  version integer not null default 1,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, methodist_id) references person (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, person_id) references person (centre_id, id),
  foreign key (centre_id, topic_id) references consultation_topic (centre_id, id),
  foreign key (centre_id, request_id) references consultation_request (centre_id, id),
  check (topic_id is not null or subject <> '')
);
create index on consultation (centre_id, held_on);
create index on consultation (centre_id, methodist_id, held_on);
create index on consultation (plan_item_id) where plan_item_id is not null;
call protect_tenant_table('consultation');
