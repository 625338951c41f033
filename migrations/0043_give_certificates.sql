-- Certificates: frozen when they are issued, numbered in the centre's register, checked by anybody by their code.

-- With what a centre signs (Ed25519). A key that was retired goes on proving what it has signed.
create table signing_key (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  -- 32 bytes, as a JSON Web Key has them in `x`.
  public_key bytea not null check (length(public_key) = 32),
  -- The private part, sealed with the secret of the installation.
  sealed_key bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  unique (centre_id, id)
);
create index on signing_key (centre_id, created_at desc);
call protect_tenant_table('signing_key');

-- How a centre's certificates are made.
create table certificate_form (
  centre_id uuid primary key references centre,
  -- Stands before the number.
  series text not null default '' check (length(series) <= 20),
  signer_post text not null default '',
  signer_name text not null default '',
  -- The centre's own form in Word, with places to be filled in; without one the built-in form.
  template_file_id uuid references file,
  version integer not null default 1
);
call protect_tenant_table('certificate_form');

-- What an event says otherwise than its kind and its centre.
create table event_certificate_rule (
  event_id uuid primary key,
  centre_id uuid not null references centre,
  roles text[] not null,
  -- Per cent of the time that one has to be there.
  present_share integer not null check (present_share between 1 and 100),
  outcomes text not null default '',
  foreign key (centre_id, event_id) references event (centre_id, id) on delete cascade
);
call protect_tenant_table('event_certificate_rule');

-- The last number that was given; whoever issues locks the row.
create table certificate_counter (
  centre_id uuid not null references centre,
  series text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (centre_id, series, year)
);
call protect_tenant_table('certificate_counter');

create table certificate (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  event_id uuid not null,
  role text not null check (role in ('participant', 'speaker', 'organiser', 'helper')),
  -- A person of the register; else a guest by what `content` calls the name.
  person_id uuid,
  registration_id uuid,
  guest_key text,
  email text,
  -- Where the person worked at the event.
  organisation_id uuid,
  series text not null,
  year integer not null,
  number integer not null check (number > 0),
  -- 130 random bits, for the public check.
  code text not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{26}$'),
  -- Everything that it says: modules/events/certificates/schema.ts.
  content jsonb not null,
  key_id uuid not null,
  -- Ed25519 over the code and the content.
  signature bytea not null check (length(signature) = 64),
  issued_on date not null,
  issued_at timestamptz not null default now(),
  issued_by_name text not null,
  replaces_id uuid,
  revoked_at timestamptz,
  revoked_reason text not null default '',
  revoked_by_name text not null default '',
  unique (centre_id, id),
  unique (centre_id, series, year, number),
  foreign key (centre_id, event_id) references event (centre_id, id),
  foreign key (centre_id, person_id) references person (centre_id, id),
  foreign key (centre_id, registration_id) references registration_entry (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  foreign key (centre_id, key_id) references signing_key (centre_id, id),
  foreign key (centre_id, replaces_id) references certificate (centre_id, id),
  check (num_nonnulls(person_id, guest_key) = 1),
  check ((revoked_at is null) = (revoked_reason = ''))
);
create unique index on certificate (event_id, role, person_id) where revoked_at is null and person_id is not null;
create unique index on certificate (event_id, role, guest_key) where revoked_at is null and guest_key is not null;
create index on certificate (centre_id, person_id, issued_on desc);
create index on certificate (centre_id, organisation_id, issued_on desc);
create index on certificate (centre_id, issued_on desc, number desc);
create index on certificate (registration_id) where registration_id is not null;
create index on certificate (replaces_id) where replaces_id is not null;
call protect_tenant_table('certificate');

-- What was issued stays as it was: it can be revoked once, and follows a card that is joined with another.
create function keep_certificate() returns trigger language plpgsql as $$
declare
  changing text[] := array['person_id', 'revoked_at', 'revoked_reason', 'revoked_by_name'];
begin
  if to_jsonb(new) - changing <> to_jsonb(old) - changing
    or (old.revoked_at is not null and (new.revoked_at, new.revoked_reason, new.revoked_by_name)
      is distinct from (old.revoked_at, old.revoked_reason, old.revoked_by_name)) then
    raise exception 'a certificate is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_certificate before update on certificate for each row execute function keep_certificate();

-- Letters about certificates, each once.
create table certificate_letter (
  certificate_id uuid not null,
  kind text not null check (kind in ('issued', 'revoked')),
  centre_id uuid not null references centre,
  mail_id uuid references mail_message on delete set null,
  written_at timestamptz not null default now(),
  primary key (certificate_id, kind),
  foreign key (centre_id, certificate_id) references certificate (centre_id, id) on delete cascade
);
call protect_tenant_table('certificate_letter');

-- Before the centre is known: anybody checks a certificate by its code, and fetches the public keys.
create function find_certificate(wanted text) returns table (
    id uuid, centre_id uuid, code text, content jsonb, signature bytea, public_key bytea, issued_on date,
    revoked_at timestamptz, revoked_reason text, time_zone text, replaced_by text)
  language sql stable security definer set search_path = public as $$
    select c.id, c.centre_id, c.code, c.content, c.signature, k.public_key, c.issued_on, c.revoked_at, c.revoked_reason,
      centre.time_zone, (select next.content->>'number' from certificate next where next.replaces_id = c.id limit 1)
    from certificate c
    join signing_key k on k.id = c.key_id
    join centre on centre.id = c.centre_id
    where c.code = wanted
  $$;
create function find_signing_keys(of_centre uuid) returns table (id uuid, centre_id uuid, public_key bytea)
  language sql stable security definer set search_path = public as $$
    select k.id, k.centre_id, k.public_key from signing_key k
    where of_centre is null or k.centre_id = of_centre order by k.created_at
  $$;
revoke all on function find_certificate, find_signing_keys from public;
grant execute on function find_certificate, find_signing_keys to kabinet_app;
