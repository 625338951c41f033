-- A demonstration can be made anew. Its audit goes with it; a real centre's is never removed.

drop trigger append_only on audit_entry;
create trigger append_only before update or truncate on audit_entry
  for each statement execute function refuse_change();

create function refuse_removal() returns trigger language plpgsql as $$
begin
  if exists (select from centre where id = old.centre_id and is_demo) then
    return old;
  end if;
  raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger kept before delete on audit_entry
  for each row execute function refuse_removal();

-- For the owner of the database only (`kabinet demo`). Goes round the tables until none refers to another's rows.
create function remove_demo_centre(target uuid) returns void language plpgsql set search_path = public as $$
declare
  waiting regclass[] := array(
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'centre_id' and not a.attisdropped);
  refused regclass[];
  name regclass;
begin
  if not exists (select from centre where id = target and is_demo for update) then
    raise exception 'not a demonstration centre' using errcode = 'insufficient_privilege';
  end if;
  while cardinality(waiting) > 0 loop
    refused := '{}';
    foreach name in array waiting loop
      begin
        execute format('delete from %s where centre_id = $1', name) using target;
      exception when foreign_key_violation then
        refused := refused || name;
      end;
    end loop;
    if cardinality(refused) = cardinality(waiting) then
      raise exception 'rows of % refer to each other', refused;
    end if;
    waiting := refused;
  end loop;
  delete from centre where id = target;
end $$;
revoke all on function remove_demo_centre from public;
