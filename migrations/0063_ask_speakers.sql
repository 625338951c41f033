-- Speakers are asked by letter and answer by its link; they and hosts are reminded of what they prepare.

alter table agenda_speaker add column secret_hash bytea unique;
create function find_speaker_by_secret(wanted bytea) returns table (centre_id uuid, speaker_id uuid)
  language sql stable security definer set search_path = public as $$
    select s.centre_id, s.id from agenda_speaker s where s.secret_hash = wanted
  $$;
revoke all on function find_speaker_by_secret from public;
grant execute on function find_speaker_by_secret to kabinet_app;

-- What was said once of a speaker's talk, or of a line of a host's checklist, with the day of which it spoke: of another
-- day it is said again.
create table preparation_reminder (
  centre_id uuid not null references centre,
  speaker_id uuid,
  duty_id uuid,
  step text not null check (step in ('asked', 'materials', 'soon', 'late')),
  about date not null,
  unique nulls not distinct (speaker_id, duty_id, step, about),
  foreign key (centre_id, speaker_id) references agenda_speaker (centre_id, id) on delete cascade,
  foreign key (centre_id, duty_id) references event_duty (centre_id, id) on delete cascade,
  check (num_nonnulls(speaker_id, duty_id) = 1)
);
create index on preparation_reminder (centre_id, duty_id) where duty_id is not null;
call protect_tenant_table('preparation_reminder');
