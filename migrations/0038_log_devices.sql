-- From which device, beside which address.
alter table audit_entry add column user_agent text;

-- Seals made before tell of rows without a device, and hold as they are.
create or replace function audit_content(entry audit_entry, salt bytea) returns bytea language sql stable as $$
  select sha256(salt || convert_to((
    jsonb_build_array(entry.actor_name, entry.object_name, entry.before, entry.after, entry.ip)
    || case when entry.user_agent is null then '[]'::jsonb else jsonb_build_array(entry.user_agent) end)::text, 'UTF8'))
$$;

create or replace function redact_audit_entry(
  entry uuid, actor_name text, object_name text, before jsonb, after jsonb, ip text)
  returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform set_config('kabinet.redacting', entry::text, true);
  update audit_entry e set actor_name = $2, object_name = $3, before = $4, after = $5, ip = $6,
      user_agent = case when $6 is null then null else e.user_agent end
    where e.id = entry and e.centre_id = current_centre();
  if not found then return false; end if;
  update audit_link l set salt = null where l.entry_id = entry and l.centre_id = current_centre();
  perform set_config('kabinet.redacting', '', true);
  return true;
end $$;

