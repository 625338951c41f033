-- The log is sealed day by day: whoever alters, removes or slips in a row later is found out by `kabinet audit verify`.
-- Sealing reads what is there; writing the log takes no lock and no time more than before.

create table audit_seal (
  centre_id uuid not null references centre,
  number integer not null check (number > 0),
  -- Of UTC: a centre that changes its time zone keeps its days.
  day date not null,
  entries integer not null check (entries > 0),
  -- Head of the seal before; empty in the first one.
  previous bytea not null,
  head bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (centre_id, number)
);
create index on audit_seal (centre_id, day);

-- What the seal says of each row. Refers to the row by no key: it has to tell of one that is gone.
create table audit_link (
  centre_id uuid not null,
  number integer not null,
  position integer not null,
  entry_id uuid not null,
  -- Keeps the digest of a name or a telephone from being guessed; goes when what the row says is redacted.
  salt bytea,
  -- Of what may lawfully be redacted (names, address, before, after); the row's digest contains it.
  content bytea not null,
  digest bytea not null,
  primary key (centre_id, number, position),
  foreign key (centre_id, number) references audit_seal
);
create unique index on audit_link (entry_id);

call protect_tenant_table('audit_seal');
call protect_tenant_table('audit_link');
revoke insert, update, delete on audit_seal, audit_link from kabinet_app;

create trigger append_only before update or truncate on audit_seal
  for each statement execute function refuse_change();
create trigger kept before delete on audit_seal for each row execute function refuse_removal();
create trigger append_only before truncate on audit_link
  for each statement execute function refuse_change();
create trigger kept before delete on audit_link for each row execute function refuse_removal();

-- The text whose digest is taken: JSON as the database prints it, moments in microseconds of Unix time.
create function audit_content(entry audit_entry, salt bytea) returns bytea language sql stable as $$
  select sha256(salt || convert_to(jsonb_build_array(
    entry.actor_name, entry.object_name, entry.before, entry.after, entry.ip)::text, 'UTF8'))
$$;
create function audit_digest(entry audit_entry, content bytea) returns bytea language sql stable as $$
  select sha256(content || convert_to(jsonb_build_array(
    entry.id, entry.centre_id, (extract(epoch from entry.at) * 1000000)::bigint, entry.operation, entry.actor_kind,
    entry.actor_id, entry.object_type, entry.object_id, entry.request_id)::text, 'UTF8'))
$$;
create function audit_step(head bytea, digest bytea) returns bytea language sql immutable strict parallel safe
  return sha256(head || digest);
create aggregate audit_chain(digest bytea) (sfunc = audit_step, stype = bytea, initcond = '');

-- Seals the days before `until` that have rows without a seal. A row that came after its day was sealed gets a seal of
-- its own, which verifying tells. @returns how many seals were made
create function seal_audit(centre uuid, until date) returns integer
  language plpgsql security definer set search_path = public set timezone = 'UTC' as $$
declare
  last audit_seal;
  one record;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('seal_audit ' || centre, 0));
  select * into last from audit_seal where centre_id = centre order by number desc limit 1;
  create temporary table sealing on commit drop as
    select e.id, e.at::date as day, row_number() over (partition by e.at::date order by e.at, e.id)::int as position,
      s.salt, audit_content(e, s.salt) as content, null::bytea as digest
    from audit_entry e
    cross join lateral (select uuid_send(gen_random_uuid()) || uuid_send(e.id) as salt) s
    where e.centre_id = centre and e.at < until::timestamptz
      and not exists (select from audit_link l where l.entry_id = e.id);
  update sealing set digest = audit_digest(e, sealing.content) from audit_entry e where e.id = sealing.id;
  for one in
    select day, count(*)::int as entries, audit_chain(digest order by position) as chain from sealing
    group by day order by day
  loop
    last.number := coalesce(last.number, 0) + 1;
    last.previous := coalesce(last.head, '');
    last.head := sha256(last.previous || convert_to(to_char(one.day, 'YYYY-MM-DD'), 'UTF8') || one.chain);
    insert into audit_seal (centre_id, number, day, entries, previous, head)
      values (centre, last.number, one.day, one.entries, last.previous, last.head);
    insert into audit_link (centre_id, number, position, entry_id, salt, content, digest)
      select centre, last.number, s.position, s.id, s.salt, s.content, s.digest from sealing s where s.day = one.day;
    made := made + 1;
  end loop;
  drop table sealing;
  return made;
end $$;

-- Takes a person's data out of a row. What the row was stays provable: its digest stays, the salt goes. Only in the
-- centre of the transaction; the operation writes the ids of the rows into the log itself (`redactAudit`).
create function redact_audit_entry(entry uuid, actor_name text, object_name text, before jsonb, after jsonb, ip text)
  returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform set_config('kabinet.redacting', entry::text, true);
  update audit_entry e set actor_name = $2, object_name = $3, before = $4, after = $5, ip = $6
    where e.id = entry and e.centre_id = current_centre();
  if not found then return false; end if;
  update audit_link l set salt = null where l.entry_id = entry and l.centre_id = current_centre();
  perform set_config('kabinet.redacting', '', true);
  return true;
end $$;

-- Rows of the log and of its seals change by redacting only, and then nothing but the personal part.
create function refuse_change_but_redaction() returns trigger language plpgsql as $$
declare
  redacting uuid := nullif(current_setting('kabinet.redacting', true), '')::uuid;
begin
  if tg_table_name = 'audit_entry' then
    if old.id = redacting and current_user <> 'kabinet_app'
      and (new.id, new.centre_id, new.at, new.operation, new.actor_kind, new.actor_id, new.object_type, new.object_id, new.request_id)
        is not distinct from
        (old.id, old.centre_id, old.at, old.operation, old.actor_kind, old.actor_id, old.object_type, old.object_id, old.request_id)
    then return new; end if;
  elsif old.entry_id = redacting and new.salt is null
    and (new.centre_id, new.number, new.position, new.entry_id, new.content, new.digest)
      is not distinct from (old.centre_id, old.number, old.position, old.entry_id, old.content, old.digest)
  then return new; end if;
  raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end $$;
drop trigger append_only on audit_entry;
create trigger append_only before truncate on audit_entry
  for each statement execute function refuse_change();
create trigger only_redacted before update on audit_entry
  for each row execute function refuse_change_but_redaction();
create trigger only_redacted before update on audit_link
  for each row execute function refuse_change_but_redaction();

revoke all on function seal_audit, redact_audit_entry from public;
grant execute on function seal_audit, redact_audit_entry to kabinet_app;
