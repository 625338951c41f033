-- Who is registered for a set is awaited at its parts; talks that visitors offer wait for the answer to a letter.

alter table registration_entry
  -- The registration for the whole set, of one that stands at a part because of it.
  add column set_entry_id uuid,
  add foreign key (centre_id, set_entry_id) references registration_entry (centre_id, id) on delete cascade,
  drop constraint registration_entry_source_check,
  add constraint registration_entry_source_check
    check (source in ('invitation', 'self', 'staff', 'walk-in', 'import', 'set'));
create index on registration_entry (set_entry_id) where set_entry_id is not null;

-- Those registered for a set stand at each part that has no registration of its own.
create function stand_at_part(part event, entry registration_entry) returns void language sql as $$
  insert into registration_entry (centre_id, event_id, person_id, guest_name, guest_email, guest_organisation,
    organisation_id, state, source, queued_at, attends, language, set_entry_id)
  select entry.centre_id, part.id, entry.person_id, entry.guest_name, entry.guest_email, entry.guest_organisation,
    entry.organisation_id, 'registered', 'set', entry.queued_at, entry.attends, entry.language, entry.id
  where not exists (select from registration_entry r where r.set_entry_id = entry.id and r.event_id = part.id)
  on conflict do nothing
$$;

create function follow_set() returns trigger language plpgsql as $$
begin
  if new.set_entry_id is not null then return null; end if;
  if new.state = 'registered' then
    update registration_entry set state = 'registered', queued_at = new.queued_at, version = version + 1
      where set_entry_id = new.id and state = 'cancelled';
    perform stand_at_part(part, new) from event part
      where part.parent_id = new.event_id and part.registration = 'none' and part.state <> 'cancelled';
  elsif tg_op = 'UPDATE' then
    -- Whoever was there stays written down.
    update registration_entry r set state = 'cancelled', queued_at = null, version = version + 1
      where r.set_entry_id = new.id and r.state = 'registered'
        and not exists (select from attendance a where a.registration_id = r.id);
  end if;
  return null;
end $$;
create trigger follow_set after insert or update of state on registration_entry
  for each row execute function follow_set();

create function await_set() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and new.registration = 'none' and new.state <> 'cancelled' then
    perform stand_at_part(new, entry) from registration_entry entry
      where entry.event_id = new.parent_id and entry.state = 'registered';
  end if;
  return null;
end $$;
create trigger await_set after insert or update of parent_id, registration, state on event
  for each row execute function await_set();

alter table talk_proposal
  add column language text check (language in ('uk', 'ru', 'en')),
  -- Of the letter's link, by which a visitor confirms the talk and sees what became of it.
  add column secret_hash bytea unique,
  drop constraint talk_proposal_state_check,
  add constraint talk_proposal_state_check
    check (state in ('unconfirmed', 'submitted', 'accepted', 'declined', 'withdrawn'));

create function find_proposal_by_secret(wanted bytea) returns table (centre_id uuid, proposal_id uuid)
  language sql stable security definer set search_path = public as $$
    select t.centre_id, t.id from talk_proposal t where t.secret_hash = wanted
  $$;
revoke all on function find_proposal_by_secret from public;
grant execute on function find_proposal_by_secret to kabinet_app;
