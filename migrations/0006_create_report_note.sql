-- Conclusions that a person writes under a report: of a plan, or of all of them, in a period.
create table plan_report_note (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  plan_id uuid references plan on delete cascade,
  starts_on date not null,
  ends_on date not null,
  text text not null,
  version integer not null default 1,
  updated_by text references auth_user,
  updated_at timestamptz not null default now(),
  check (starts_on <= ends_on),
  unique nulls not distinct (centre_id, plan_id, starts_on, ends_on)
);
call protect_tenant_table('plan_report_note');
