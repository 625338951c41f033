-- Signed-in state is cached: what pages show of a person and of the centre is told to every process too.

drop trigger access_changed on membership;
create trigger access_changed after insert or update or delete on membership
  for each row execute function tell_access_changed();

create function tell_user_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kabinet_access', new.id);
  return null;
end $$;
create trigger user_changed after update of name, email, language, two_factor_enabled on auth_user
  for each row execute function tell_user_changed();

create function tell_centre_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kabinet_access', user_id) from membership where centre_id = new.id;
  return null;
end $$;
create trigger centre_changed after update of name, short_name, time_zone, language, pack on centre
  for each row execute function tell_centre_changed();

-- Who has begun real work lands there, not in the demonstration.
create or replace function find_memberships(for_user text)
  returns table (centre_id uuid, role text, person_id uuid, centre_name text, centre_short_name text,
                 time_zone text, language text, pack text, is_demo boolean)
  language sql stable security definer set search_path = public as $$
    select m.centre_id, m.role, m.person_id, c.name, c.short_name, c.time_zone, c.language, c.pack, c.is_demo
    from membership m join centre c on c.id = m.centre_id
    where m.user_id = for_user and m.ended_at is null
    order by c.is_demo, m.created_at
  $$;
