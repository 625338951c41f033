-- A link for an administrator's new password takes two: one asks, another confirms within two days.
create table reset_request (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  user_id text not null references auth_user on delete cascade,
  asked_by text not null references auth_user on delete cascade,
  asked_at timestamptz not null default now(),
  confirmed_by text references auth_user on delete cascade,
  confirmed_at timestamptz,
  check (asked_by <> user_id),
  check (confirmed_by <> asked_by and confirmed_by <> user_id)
);
create unique index on reset_request (centre_id, user_id) where confirmed_at is null;
call protect_tenant_table('reset_request');
