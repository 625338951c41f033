-- Keys of a device or a security key, with which people sign in without a password. Of accounts, not of a centre.
create table auth_passkey (
  id uuid primary key default uuidv7(),
  user_id text not null references auth_user on delete cascade,
  name text not null check (name <> ''),
  credential_id text not null unique,
  public_key bytea not null,
  -- How often the key says it was used; 0 for keys that don't count.
  counter bigint not null default 0,
  transports text[] not null default '{}',
  -- Kept by a password manager on several devices.
  synced boolean not null default false,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index on auth_passkey (user_id, created_at);
grant select, insert, update, delete on auth_passkey to kabinet_app;

-- Whoever has lost the telephone and the recovery codes: the two agree on taking the second factor away too.
alter table reset_request add column without_code boolean not null default false;
