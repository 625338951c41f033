-- Files of many cards with fields that not everybody sees: who took them, of how many people. Cards: `sensitive_view`.
create table sensitive_export (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  reader_id text not null,
  reader_name text not null,
  list text not null check (list in ('people', 'staff', 'directory')),
  people integer not null check (people > 0),
  at timestamptz not null
);
create index on sensitive_export (centre_id, at);
call protect_tenant_table('sensitive_export');
