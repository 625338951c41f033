-- The ground that every module stands on: centres, people, access, audit, files, mail, jobs.
-- The program connects as the role kabinet_app: no table is its own, so row-level security binds it.

do $$ begin
  if not exists (select from pg_roles where rolname = 'kabinet_app') then
    create role kabinet_app nologin;
  end if;
end $$;
grant kabinet_app to current_user;
grant usage on schema public to kabinet_app;

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The centre in whose name the current transaction runs; null outside of one.
create function current_centre() returns uuid language sql stable parallel safe
  return nullif(current_setting('kabinet.centre_id', true), '')::uuid;

-- Every tenant table gets the same policy, so that none is written by hand and forgotten.
create procedure protect_tenant_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy tenant on %s to kabinet_app using (centre_id = (select current_centre())) with check (centre_id = (select current_centre()))',
    target);
  execute format('grant select, insert, update, delete on %s to kabinet_app', target);
end $$;

create table centre (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  time_zone text not null default 'Europe/Kyiv',
  language text not null default 'uk' check (language in ('uk', 'ru', 'en')),
  pack text not null default 'ua-vet',
  settings jsonb not null default '{}',
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table centre enable row level security;
create policy own on centre to kabinet_app using (id = (select current_centre()));
grant select, update on centre to kabinet_app;

create table person (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  family_name text not null check (family_name <> ''),
  given_name text not null default '',
  patronymic text not null default '',
  -- «Прізвище І.Б.», as plans print it; the key by which a plan's names are matched.
  short_name text not null check (short_name <> ''),
  aliases text[] not null default '{}',
  post text not null default '',
  email text,
  active_until date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, short_name)
);
create index on person using gin ((family_name || ' ' || given_name || ' ' || patronymic) gin_trgm_ops);
call protect_tenant_table('person');

-- Sign-in (better-auth). Only platform/access touches these tables.
create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  language text check (language in ('uk', 'ru', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth_session (
  id text primary key,
  token text not null unique,
  user_id text not null references auth_user on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth_session (user_id);
create table auth_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth_account (user_id);
create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth_verification (identifier);
create table auth_two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references auth_user on delete cascade,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index on auth_two_factor (user_id);
create index on auth_two_factor (secret);
grant select, insert, update, delete
  on auth_user, auth_session, auth_account, auth_verification, auth_two_factor to kabinet_app;

-- What a signed-in user may do in a centre. The role is a key of the permission tables in the code.
create table membership (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  user_id text not null references auth_user,
  person_id uuid references person,
  role text not null check (role in ('administrator', 'director', 'methodist', 'observer')),
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, user_id)
);
create index on membership (user_id);
call protect_tenant_table('membership');

create table invitation (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  email text,
  person_id uuid references person,
  role text not null check (role in ('administrator', 'director', 'methodist', 'observer')),
  token_hash bytea not null unique,
  created_by text references auth_user,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
call protect_tenant_table('invitation');

create table api_token (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  user_id text not null references auth_user,
  name text not null check (name <> ''),
  scopes text[] not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index on api_token (centre_id, user_id);
call protect_tenant_table('api_token');

-- Failed attempts to sign in, by account and by network; the limits are in platform/access.
create unlogged table sign_in_failure (
  key text not null,
  at timestamptz not null default now()
);
create index on sign_in_failure (key, at);
grant select, insert, delete on sign_in_failure to kabinet_app;

-- Looking up who comes, before a centre is known, goes through these functions only.
create function find_memberships(for_user text)
  returns table (centre_id uuid, role text, person_id uuid, centre_name text, centre_short_name text,
                 time_zone text, language text, pack text, is_demo boolean)
  language sql stable security definer set search_path = public as $$
    select m.centre_id, m.role, m.person_id, c.name, c.short_name, c.time_zone, c.language, c.pack, c.is_demo
    from membership m join centre c on c.id = m.centre_id
    where m.user_id = for_user and m.ended_at is null
    order by m.created_at
  $$;
create function find_api_token(hash bytea)
  returns table (id uuid, centre_id uuid, user_id text, scopes text[], name text)
  language sql security definer set search_path = public as $$
    update api_token set last_used_at = now()
    where token_hash = hash and revoked_at is null and (expires_at is null or expires_at > now())
      and (last_used_at is null or last_used_at < now() - interval '1 minute');
    select t.id, t.centre_id, t.user_id, t.scopes, t.name from api_token t
    where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
  $$;
create function find_invitation(hash bytea)
  returns table (id uuid, centre_id uuid, centre_name text, email text, role text, person_id uuid)
  language sql stable security definer set search_path = public as $$
    select i.id, i.centre_id, c.name, i.email, i.role, i.person_id
    from invitation i join centre c on c.id = i.centre_id
    where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  $$;
-- Jobs that serve every centre (reminders, digests) ask for the list of centres, nothing more.
create function list_centres() returns table (id uuid, time_zone text)
  language sql stable security definer set search_path = public as
  $$ select id, time_zone from centre order by created_at $$;
-- A centre is created by installing the program or by its administrator, never by an operation of a centre.
create function create_centre(name text, short_name text, language text, pack text, is_demo boolean)
  returns uuid language sql security definer set search_path = public as $$
    insert into centre (name, short_name, language, pack, is_demo)
    values ($1, $2, $3, $4, $5) returning id
  $$;
revoke all on function find_memberships, find_api_token, find_invitation, list_centres, create_centre from public;
grant execute on function find_memberships, find_api_token, find_invitation, list_centres, create_centre to kabinet_app;

-- Who did what, when, from where. Written by the operation runner; nobody can change or remove a row.
create table audit_entry (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  at timestamptz not null default now(),
  operation text not null,
  actor_kind text not null check (actor_kind in ('user', 'token', 'system')),
  actor_id text,
  actor_name text not null,
  object_type text,
  object_id uuid,
  object_name text,
  before jsonb,
  after jsonb,
  ip text,
  request_id text
);
create index on audit_entry (centre_id, at desc);
create index on audit_entry (centre_id, object_id, at desc);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
call protect_tenant_table('audit_entry');
revoke update, delete on audit_entry from kabinet_app;

create table file (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  name text not null check (name <> ''),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null,
  created_by text references auth_user,
  created_at timestamptz not null default now()
);
call protect_tenant_table('file');

-- Letters: kept before they are sent, so that none is lost; without SMTP the administrator reads them here.
create table mail_message (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index on mail_message (centre_id, created_at desc);
call protect_tenant_table('mail_message');

-- The outcome of a request sent with an Idempotency-Key, so that a repeated one changes nothing.
create table idempotent_request (
  centre_id uuid not null references centre,
  actor_id text not null,
  key text not null,
  operation text not null,
  input_hash bytea not null,
  output jsonb,
  created_at timestamptz not null default now(),
  primary key (centre_id, actor_id, key)
);
call protect_tenant_table('idempotent_request');

-- Long work (imports, exports, bulk acts): progress that pages show, and a wish to stop that the work honours.
create table background_work (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  kind text not null,
  title text not null,
  created_by text references auth_user,
  done integer not null default 0,
  total integer,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
  stop_asked boolean not null default false,
  result jsonb,
  error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
call protect_tenant_table('background_work');

-- Signed-in state is cached in each process; a change of rights or sessions tells all of them to forget.
create function tell_access_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kabinet_access', coalesce(new.user_id, old.user_id));
  return null;
end $$;
create trigger access_changed after update or delete on membership
  for each row execute function tell_access_changed();
create trigger access_changed after update of expires_at or delete on auth_session
  for each row execute function tell_access_changed();
create trigger access_changed after update of revoked_at, expires_at, scopes or delete on api_token
  for each row execute function tell_access_changed();

-- Jobs join the operation's own transaction; the queue's tables belong to the owner.
create function enqueue_job(identifier text, payload json, run_at timestamptz, job_key text)
  returns void language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(identifier, payload, run_at => run_at, job_key => job_key);
end $$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to kabinet_app;
