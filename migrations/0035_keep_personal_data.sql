-- All that refers to a person, whatever the table; data whose term has come; the reserve of leaders.

-- What a row is called by where it says so itself: the first of the usual columns; null where there is none.
create function label_of(of_table name, of_id text) returns text language plpgsql stable set search_path = public as $$
declare
  called name;
  label text;
begin
  if of_table = 'organisation' then return organisation_name_on(of_id::uuid, current_date); end if;
  select a.attname into called from pg_catalog.pg_attribute a
    where a.attrelid = format('public.%I', of_table)::regclass and not a.attisdropped
      and a.attname = any('{short_name,name,title,subject,text,number}')
    order by array_position('{short_name,name,title,subject,text,number}'::name[], a.attname) limit 1;
  if called is null then return null; end if;
  execute format('select left(%I::text, 300) from %I where id::text = $1', called, of_table) into label using of_id;
  return label;
end $$;

-- A row as JSON without what lets somebody in and without what the program reckons for itself, with the names of what it
-- refers to beside the ids: {"post_id": …, "post": "…"}.
create function readable_row(of_table name, of_row jsonb) returns jsonb language plpgsql stable set search_path = public as $$
declare
  plain jsonb;
  ref record;
begin
  select coalesce(jsonb_object_agg(key, value), '{}') into plain from jsonb_each(of_row)
    where key !~ '(token|secret|hash|password|backup_codes|public_key|credential_id)' and key not in ('search', 'centre_id');
  for ref in
    select a.attname as referring, c.relname as referred
    from pg_catalog.pg_constraint f
    cross join lateral unnest(f.conkey, f.confkey) as k (referring, referred)
    join pg_catalog.pg_class c on c.oid = f.confrelid
    join pg_catalog.pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.referring
    join pg_catalog.pg_attribute t on t.attrelid = f.confrelid and t.attnum = k.referred and t.attname = 'id'
    where f.contype = 'f' and f.conrelid = format('public.%I', of_table)::regclass
      and c.relname not in ('centre', 'auth_user') and a.attname like '%\_id'
  loop
    if plain ->> ref.referring::text is not null then
      plain := plain || jsonb_build_object(regexp_replace(ref.referring::text, '_id$', ''), label_of(ref.referred, plain ->> ref.referring::text));
    end if;
  end loop;
  return plain;
end $$;

-- Every row that refers to a person: by a foreign key from whatever table, with the rows that hang on those; the accounts of
-- the person and what refers to these; and what names the person without a key: the log, letters, requests, sheets.
create function rows_about(who uuid) returns table (table_name name, content jsonb)
  language plpgsql stable set search_path = public as $$
declare
  ref record;
  child record;
  found_row jsonb;
  accounts text[];
  addresses text[];
begin
  select coalesce(array_agg(user_id), '{}') into accounts from membership where person_id = who;
  select coalesce(array_agg(distinct lower(email)) filter (where email <> ''), '{}') into addresses from (
    select email from person where id = who
    union select email from auth_user where id = any(accounts)) known;
  return query select 'person'::name, readable_row('person', to_jsonb(p)) from person p where p.id = who;
  for ref in select * from references_to('public.person') loop
    for found_row in execute format('select to_jsonb(t) from %I t where %I = $1', ref.table_name, ref.column_name) using who loop
      return query select ref.table_name, readable_row(ref.table_name, found_row);
      continue when not found_row ? 'id';
      for child in select * from references_to(format('public.%I', ref.table_name)::regclass) r where r.cascades loop
        return query execute format('select %L::name, readable_row(%L, to_jsonb(t)) from %I t where %I::text = $1',
          child.table_name, child.table_name, child.table_name, child.column_name) using found_row ->> 'id';
      end loop;
    end loop;
  end loop;
  return query select 'auth_user'::name, readable_row('auth_user', to_jsonb(u)) from auth_user u where u.id = any(accounts);
  for ref in select * from references_to('public.auth_user') r where r.table_name not in ('card_proposal', 'membership') loop
    return query execute format('select %L::name, readable_row(%L, to_jsonb(t)) from %I t where %I = any($1)',
      ref.table_name, ref.table_name, ref.table_name, ref.column_name) using accounts;
  end loop;
  return query select 'audit_entry'::name, readable_row('audit_entry', to_jsonb(e)) from audit_entry e
    where e.object_id = who or e.actor_id = any(accounts);
  return query select 'mail_message'::name, readable_row('mail_message', to_jsonb(m)) from mail_message m
    where lower(m.recipient) = any(addresses);
  return query select 'registration'::name, readable_row('registration', to_jsonb(r)) from registration r
    where lower(r.email) = any(addresses);
  return query select 'sheet_row'::name, readable_row('sheet_row', to_jsonb(s)) from sheet_row s where s.object ->> 'id' = who::text;
  return query select 'sensitive_view'::name, readable_row('sensitive_view', to_jsonb(v)) from sensitive_view v
    where v.reader_id = any(accounts);
end $$;

-- A person whose data has been kept as long as the pack says: proposed by the program, decided by people.
create table retention_case (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  -- A key of the pack's terms.
  term text not null check (term <> ''),
  due_on date not null,
  proposed_at timestamptz not null default now(),
  -- Kept on purpose until that day, and why.
  kept_until date,
  reason text not null default '',
  decided_by_name text,
  unique (centre_id, id),
  unique (person_id),
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade,
  check ((kept_until is null) = (decided_by_name is null))
);
create index on retention_case (centre_id, due_on);
call protect_tenant_table('retention_case');

-- Who is prepared to lead: for which kind of post, in which institution (null for any), from when to when, by which order.
create table leader_reserve (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  person_id uuid not null,
  -- A key of the pack's kinds of posts.
  post_kind text not null check (post_kind <> ''),
  organisation_id uuid,
  since date not null,
  until date,
  ground text not null default '',
  -- How the person is prepared: courses, internship, the school of young leaders.
  preparation text not null default '',
  outcome text check (outcome in ('appointed', 'left')),
  end_ground text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (centre_id, id),
  foreign key (centre_id, person_id) references person (centre_id, id) on delete cascade,
  foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  check (until >= since),
  check (outcome is null or until is not null),
  exclude using gist (person_id with =, post_kind with =,
    coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(since, until, '[]') with &&)
);
create index on leader_reserve (centre_id, since);
create index on leader_reserve (centre_id, person_id);
call protect_tenant_table('leader_reserve');
