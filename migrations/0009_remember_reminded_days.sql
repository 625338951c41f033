-- The days on which a centre's reminders were written. It replaces the record of single letters: once a day for a
-- centre is enough to know, also which days were missed while the program was off.
create table plan_reminder_day (
  centre_id uuid not null references centre,
  day date not null,
  primary key (centre_id, day)
);
call protect_tenant_table('plan_reminder_day');

insert into plan_reminder_day (centre_id, day) select distinct centre_id, sent_on from plan_reminder;
drop table plan_reminder;
