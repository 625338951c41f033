-- An administrator looks at the program as another member sees it: one at a time in a session, for half an hour.
create table viewing (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  session_id text not null references auth_session on delete cascade,
  user_id text not null references auth_user,
  membership_id uuid not null,
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (centre_id, membership_id) references membership (centre_id, id) on delete cascade
);
create unique index on viewing (session_id) where ended_at is null;
create index on viewing (centre_id, membership_id);
call protect_tenant_table('viewing');
create trigger access_changed after insert or update or delete on viewing
  for each row execute function tell_access_changed();

-- Whom a session views, before the centre is known. Their grants come from `find_memberships`.
create function find_viewing(session text)
  returns table (centre_id uuid, membership_id uuid, user_id text, name text)
  language sql stable security definer set search_path = public as $$
    select v.centre_id, v.membership_id, m.user_id, u.name
    from viewing v
    join membership m on m.id = v.membership_id and m.ended_at is null
    join auth_user u on u.id = m.user_id
    where v.session_id = session and v.ended_at is null and v.began_at > now() - interval '30 minutes'
  $$;
revoke all on function find_viewing from public;
grant execute on function find_viewing to kabinet_app;
