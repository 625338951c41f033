-- Registration for events: addresses of their pages, own fields, counted places, letters that were written.

-- Eight letters and figures that can't be mistaken for one another, out of the random bytes of a UUID.
create function event_code() returns text language sql volatile as $$
  select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + get_byte(random.bytes, at) % 31, 1), '')
  from (select uuid_send(gen_random_uuid()) as bytes) random, unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) at
$$;

alter table event
  -- Names the event's page for visitors: `/e/<code>`.
  add column code text not null default event_code() unique,
  -- What is asked of whoever registers: modules/events/registration/schema.ts.
  add column registration_fields jsonb not null default '[]',
  -- Kept by `count_places`; whoever gives places locks the row.
  add column registered integer not null default 0 check (registered >= 0),
  add column waiting integer not null default 0 check (waiting >= 0);

-- The language of a guest's letters; a member reads the one of the account.
alter table registration_entry add column language text check (language in ('uk', 'ru', 'en'));

create index on registration_entry (event_id, organisation_id) where state = 'registered';
create index on registration_entry (centre_id, lower(guest_email)) where guest_email is not null;

create function count_places() returns trigger language plpgsql as $$
declare
  came int := coalesce((new.state = 'registered')::int, 0) - coalesce((old.state = 'registered')::int, 0);
  queued int := coalesce((new.state = 'waiting')::int, 0) - coalesce((old.state = 'waiting')::int, 0);
begin
  if came <> 0 or queued <> 0 then
    update event set registered = registered + came, waiting = waiting + queued
    where id = coalesce(new.event_id, old.event_id);
  end if;
  return null;
end $$;
create trigger count_places after insert or delete or update of state on registration_entry
  for each row execute function count_places();

update event e set
  registered = (select count(*) from registration_entry r where r.event_id = e.id and r.state = 'registered'),
  waiting = (select count(*) from registration_entry r where r.event_id = e.id and r.state = 'waiting');

-- Letters to those of an event, each once: the row is made with what it tells of, the letter itself afterwards.
create table event_letter (
  registration_id uuid not null,
  kind text not null check (kind in ('invitation', 'registered', 'waiting', 'promoted', 'withdrawn', 'again',
    'moved', 'cancelled', 'day', 'hour')),
  -- Which time it is: the event's `sequence` for what happens to the event, the registration's `version` for its own.
  turn integer not null,
  centre_id uuid not null references centre,
  event_id uuid not null,
  asked_at timestamptz not null default clock_timestamp(),
  -- Null until it is written; then without `mail_id` when there was no address to write to.
  written_at timestamptz,
  mail_id uuid references mail_message on delete set null,
  primary key (registration_id, kind, turn),
  foreign key (centre_id, registration_id) references registration_entry (centre_id, id) on delete cascade,
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
create index on event_letter (event_id, asked_at) where written_at is null;
call protect_tenant_table('event_letter');

-- An iCalendar object that a letter carries: programs show it as an invitation, by the METHOD that it names.
alter table mail_message add column calendar text;

-- Before the centre is known: the page of an event by its code or id, an answer by its letter's link.
create function find_event_page(wanted text) returns table (centre_id uuid, event_id uuid)
  language sql stable security definer set search_path = public as $$
    select e.centre_id, e.id from event e where e.code = lower(wanted)
    union all
    select e.centre_id, e.id from event e
    where e.id = case when wanted ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then wanted::uuid end
  $$;
create function find_registration_by_secret(wanted bytea) returns table (centre_id uuid, registration_id uuid)
  language sql stable security definer set search_path = public as $$
    select r.centre_id, r.id from registration_entry r where r.secret_hash = wanted
  $$;
revoke all on function find_event_page, find_registration_by_secret from public;
grant execute on function find_event_page, find_registration_by_secret to kabinet_app;
