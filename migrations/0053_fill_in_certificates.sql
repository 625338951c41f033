-- A centre's own forms of certificates in Word: one for all kinds of events, others for some.

create table certificate_template (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  -- Empty for all kinds that have none of their own.
  kind text not null default '',
  file_id uuid not null references file,
  updated_at timestamptz not null default now(),
  unique (centre_id, kind)
);
call protect_tenant_table('certificate_template');

-- Nothing was ever kept in it.
alter table certificate_form drop column template_file_id;
