-- Whoever watches results change must not learn what the one said who has just answered: answers are shown in handfuls.
alter table feedback_answer add column shown boolean not null default false;
update feedback_answer set shown = true;

-- A key goes on proving what it has signed: it is retired once, never changed and never removed.
create function keep_signing_key() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'retired_at' <> to_jsonb(old) - 'retired_at' or old.retired_at is not null then
    raise exception 'a signing key is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_signing_key before update on signing_key for each row execute function keep_signing_key();
revoke delete on signing_key from kabinet_app;
