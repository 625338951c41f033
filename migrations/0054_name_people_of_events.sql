-- Who of an event is no longer only of the register; what a centre says of links and of numbers of minutes.

-- Somebody invited stands by name, as speakers do; the order is the one in which people were named.
alter table event_person drop constraint event_person_pkey;
alter table event_person
  alter column person_id drop not null,
  add column id uuid primary key default uuidv7(),
  add column position integer not null default 0,
  add column guest_name text check (guest_name <> ''),
  -- Post and institution, as papers print them.
  add column guest_post text not null default '',
  add column guest_email text,
  add check (num_nonnulls(person_id, guest_name) = 1),
  add unique (event_id, person_id, role);
create unique index on event_person (event_id, lower(guest_name), role) where guest_name is not null;

-- What a centre has said for its events, in one row.
create table event_setting (
  centre_id uuid primary key references centre,
  -- Patterns of links to video meetings: modules/events/hosting/links/schema.ts.
  links jsonb not null default '[]',
  version integer not null default 1
);
call protect_tenant_table('event_setting');

-- «sections» and «kinds» say it for all bodies that have said nothing of their own.
alter table minutes_rule
  drop constraint minutes_rule_body_check,
  add constraint minutes_rule_body_check check (body ~ '^(sections|kinds|(section|kind):.+)$'),
  -- How a number is printed: «{n}», «{nn}/{year}».
  add column pattern text not null default '{n}' check (pattern ~ '\{nn?\}');

-- The number as it is printed, by the pattern of then; null where it is the bare number.
alter table minutes add column printed text;
