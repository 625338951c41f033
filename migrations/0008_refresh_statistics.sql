-- After much was written at once (the demonstration, a large import) the planner still takes tables for empty, until
-- autovacuum comes by a minute later. Only an owner may analyze.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public as $$
declare
  name regclass;
begin
  for name in select oid::regclass from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
    execute format('analyze %s', name);
  end loop;
end $$;
revoke all on function refresh_statistics from public;
grant execute on function refresh_statistics to kabinet_app;
