-- People: posts of the centre's own staff lead what plans know of them; duplicates, merges that can be taken back.

alter table qualification add column version integer not null default 1, add unique (centre_id, id);
alter table education add column version integer not null default 1, add unique (centre_id, id);
alter table award add column version integer not null default 1, add unique (centre_id, id);
create index on post (centre_id, kind);

-- The row of the centre itself in its own register of organisations.
alter table centre
  add column organisation_id uuid,
  add foreign key (id, organisation_id) references organisation (centre_id, id) on delete set null (organisation_id);

-- The centre's own organisation; made on the first question, out of what the centre says of itself.
create function own_organisation() returns uuid language plpgsql set search_path = public as $$
declare own uuid;
begin
  select organisation_id into own from centre where id = current_centre();
  if own is not null then return own; end if;
  -- Two who ask at once get the same answer.
  select organisation_id into own from centre where id = current_centre() for update;
  if own is not null then return own; end if;
  select id into own from organisation
    where centre_id = current_centre() and kind = 'centre' and closed_on is null order by id limit 1;
  if own is null then
    insert into organisation (centre_id, kind) values (current_centre(), 'centre') returning id into own;
    insert into organisation_name (centre_id, organisation_id, kind, name)
      select id, own, 'full', name from centre where id = current_centre()
      union all
      select id, own, 'short', short_name from centre where id = current_centre();
  end if;
  update centre set organisation_id = own where id = current_centre();
  return own;
end $$;

-- What plans know of the centre's people follows from their posts in its own organisation: the title in force (else the
-- last one that was), and the last day, null while one post has no end. Who never had such a post keeps what was written.
create function follow_own_posts(people uuid[]) returns void language sql set search_path = public as $$
  update person p
  set post = coalesce(f.title, ''), active_until = case when f.title is null then p.active_until else f.until end,
      in_centre = p.in_centre or f.title is not null
  from (
    select who.id,
      (array_agg(o.title order by
        (daterange(o.since, o.until, '[]') @> o.today) desc, (coalesce(o.since, o.today) <= o.today) desc,
        o.main desc, o.since desc nulls last, o.id desc))[1] as title,
      case when bool_and(o.until is not null) then max(o.until) end as until
    from unnest(people) who (id)
    left join (
      select po.*, (now() at time zone c.time_zone)::date as today
      from post po join centre c on c.id = po.centre_id and c.organisation_id = po.organisation_id
    ) o on o.person_id = who.id
    group by who.id
  ) f
  where p.id = f.id and p.merged_into is null
    and (p.post, p.active_until, p.in_centre) is distinct from
        (coalesce(f.title, ''), case when f.title is null then p.active_until else f.until end,
         p.in_centre or f.title is not null)
$$;

create function own_posts_changed() returns trigger language plpgsql set search_path = public as $$
declare people uuid[];
begin
  select array_agg(distinct changed.person_id) into people
    from changed join centre c on c.id = changed.centre_id and c.organisation_id = changed.organisation_id
    where changed.person_id is not null;
  if people is not null then perform follow_own_posts(people); end if;
  return null;
end $$;
create trigger own_posts_added after insert on post
  referencing new table as changed for each statement execute function own_posts_changed();
create trigger own_posts_removed after delete on post
  referencing old table as changed for each statement execute function own_posts_changed();
-- Before and after: a post that was moved away concerns whom it left too.
create trigger own_posts_left after update on post
  referencing old table as changed for each statement execute function own_posts_changed();
create trigger own_posts_updated after update on post
  referencing new table as changed for each statement execute function own_posts_changed();

-- Posts begin and end by the calendar: run every night in each centre.
create function follow_all_own_posts() returns void language sql set search_path = public as $$
  select follow_own_posts(array_agg(distinct po.person_id))
  from post po join centre c on c.id = po.centre_id and c.organisation_id = po.organisation_id
  where c.id = current_centre() and po.person_id is not null
$$;

-- A name without what Ukrainian, Russian and Latin spellings of it differ in: «Юлія», «Юлия», «Yuliia» are one.
create function name_key(name text) returns text language sql immutable parallel safe set search_path = public as $$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(
        lower(name), 'щ', 'sh'), 'ш', 'sh'), 'ж', 'zh'), 'ч', 'ch'), 'ц', 'ts'), 'х', 'h'), 'ю', 'iu'), 'я', 'ia'), 'є', 'ie'),
      'абвгґдезиіїйклмнопрстуфыэёwgyj''’ʼ`ьъ', 'abvhhdeziiiiklmnoprstufieevhii'),
    'shch|sch', 'sh', 'g'), 'kh', 'h', 'g'), 'i+(?=[aeu])', '', 'g'), '[^a-z]+', '', 'g'), '(.)\1+', '\1', 'g')
$$;

-- Two cards that look alike and are not the same person.
create table person_distinct (
  centre_id uuid not null references centre,
  one_id uuid not null,
  other_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (one_id, other_id),
  foreign key (centre_id, one_id) references person (centre_id, id),
  foreign key (centre_id, other_id) references person (centre_id, id),
  check (one_id <> other_id)
);
call protect_tenant_table('person_distinct');

-- A merge of two cards with all rows that it touched, so that it can be taken back.
create table person_merge (
  id uuid primary key default uuidv7(),
  centre_id uuid not null references centre,
  survivor_id uuid not null,
  merged_id uuid not null,
  -- [{"table", "act": "moved" | "removed" | "added" | "changed", "column", "before": row, "after": row}], in the order of the acts.
  log jsonb not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz,
  unique (centre_id, id),
  foreign key (centre_id, survivor_id) references person (centre_id, id),
  foreign key (centre_id, merged_id) references person (centre_id, id)
);
create index on person_merge (centre_id, survivor_id);
create index on person_merge (centre_id, merged_id);
call protect_tenant_table('person_merge');

-- Every column that refers to the ids of a table, from the catalogue: none can be forgotten.
create function references_to(target regclass) returns table (table_name name, column_name name, cascades boolean)
  language sql stable set search_path = pg_catalog, public as $$
    select c.relname, a.attname, f.confdeltype = 'c'
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    cross join lateral unnest(f.conkey, f.confkey) as k (referring, referred)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.referring
    join pg_attribute t on t.attrelid = f.confrelid and t.attnum = k.referred and t.attname = 'id'
    where f.contype = 'f' and f.confrelid = target
    order by 1, 2
  $$;
-- The condition that finds a row again by its primary key, and the columns of a table that can be written.
create function row_condition(of_table name, of_row jsonb) returns text language sql stable set search_path = pg_catalog, public as $$
  select string_agg(format('%I = %L', a.attname, of_row ->> a.attname::text), ' and ')
  from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
  where i.indrelid = format('public.%I', of_table)::regclass and i.indisprimary
$$;
create function writable_columns(of_table name) returns text language sql stable set search_path = pg_catalog, public as $$
  select string_agg(format('%I', attname), ', ' order by attnum) from pg_attribute
  where attrelid = format('public.%I', of_table)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
$$;

-- Takes a row away with all that hangs on it, and returns the log of it.
create function remove_row(of_table name, of_row jsonb) returns jsonb language plpgsql set search_path = public as $$
declare
  log jsonb := '[]';
  child record;
  hanging jsonb;
begin
  for child in select * from references_to(format('public.%I', of_table)::regclass) where cascades loop
    for hanging in execute format('select to_jsonb(t) from %I t where %I = $1', child.table_name, child.column_name)
      using (of_row ->> 'id')::uuid
    loop
      log := log || remove_row(child.table_name, hanging);
    end loop;
  end loop;
  execute format('delete from %I where %s', of_table, row_condition(of_table, of_row));
  return log || jsonb_build_object('table', of_table, 'act', 'removed', 'before', of_row);
end $$;

-- The row of the survivor that says the same as one of the other card, or null: the same post at the same time in the same
-- place, the same role in a section, the same qualification, education or award.
create function twin_of(of_table name, of_row jsonb, survivor uuid) returns jsonb language plpgsql stable set search_path = public as $$
declare
  twin jsonb;
  days daterange := case when of_table in ('post', 'section_member')
    then daterange((of_row ->> 'since')::date, (of_row ->> 'until')::date, '[]') end;
begin
  case of_table
    when 'post' then
      select to_jsonb(t) into twin from post t
        where t.person_id = survivor and t.organisation_id = (of_row ->> 'organisation_id')::uuid and t.kind = of_row ->> 'kind'
          and t.main = (of_row ->> 'main')::boolean and daterange(t.since, t.until, '[]') && days
        order by t.since limit 1;
    when 'section_member' then
      select to_jsonb(t) into twin from section_member t
        where t.person_id = survivor and t.section_id = (of_row ->> 'section_id')::uuid and t.role = of_row ->> 'role'
          and daterange(t.since, t.until, '[]') && days
        order by t.since limit 1;
    when 'qualification', 'education', 'award' then
      execute format('select to_jsonb(t) from %I t where person_id = $1 and to_jsonb(t) - $2 = $3 - $2 limit 1', of_table)
        into twin using survivor, array['id', 'person_id', 'version'], of_row;
    else null;
  end case;
  return twin;
end $$;

-- Draws a row into its twin: the days of both, the subjects and professions of both. Returns the log.
create function draw_together(of_table name, of_row jsonb, twin jsonb) returns jsonb language plpgsql set search_path = public as $$
declare
  log jsonb := '[]';
  joined jsonb := twin;
  added jsonb;
begin
  if of_table = 'post' then
    for added in
      insert into post_profession (centre_id, post_id, profession_id)
      select centre_id, (twin ->> 'id')::uuid, profession_id from post_profession where post_id = (of_row ->> 'id')::uuid
      on conflict do nothing returning to_jsonb(post_profession)
    loop
      log := log || jsonb_build_object('table', 'post_profession', 'act', 'added', 'before', added);
    end loop;
    joined := jsonb_set(joined, '{subjects}', (
      select coalesce(jsonb_agg(distinct subject), '[]')
      from jsonb_array_elements((of_row -> 'subjects') || (twin -> 'subjects')) subject));
  end if;
  log := log || remove_row(of_table, of_row);
  if of_table in ('post', 'section_member') then
    joined := joined || jsonb_build_object(
      'since', case when twin ->> 'since' is not null and of_row ->> 'since' is not null then least(twin ->> 'since', of_row ->> 'since') end,
      'until', case when twin ->> 'until' is not null and of_row ->> 'until' is not null then greatest(twin ->> 'until', of_row ->> 'until') end);
    begin
      perform write_row(of_table, joined);
      log := log || jsonb_build_object('table', of_table, 'act', 'changed', 'before', twin, 'after', joined);
    exception when exclusion_violation then
      -- Another post stands in the added days: the twin keeps its own.
      null;
    end;
  end if;
  return log;
end $$;

-- Writes a row as JSON says over the one with the same primary key.
create function write_row(of_table name, of_row jsonb) returns void language plpgsql set search_path = public as $$
begin
  execute format('update %1$I set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$I, $1)) where %3$s',
    of_table, writable_columns(of_table), row_condition(of_table, of_row)) using of_row;
end $$;

-- Gives all that refers to one card to another. A row that the other has already is taken away; of two main posts at a time
-- the moved one becomes part-time. Returns the log with which `return_person_rows` takes it back.
create function move_person_rows(merged uuid, survivor uuid) returns jsonb language plpgsql set search_path = public as $$
declare
  log jsonb := '[]';
  ref record;
  mine jsonb;
  twin jsonb;
  moved jsonb;
begin
  for ref in select * from references_to('public.person') where table_name <> 'person_merge' loop
    for mine in execute format('select to_jsonb(t) from %I t where %I = $1', ref.table_name, ref.column_name) using merged loop
      twin := twin_of(ref.table_name, mine, survivor);
      if twin is not null then
        log := log || draw_together(ref.table_name, mine, twin);
        continue;
      end if;
      moved := mine || jsonb_build_object(ref.column_name, survivor);
      begin
        execute format('update %I set %I = $1 where %s', ref.table_name, ref.column_name, row_condition(ref.table_name, mine)) using survivor;
      exception when unique_violation or exclusion_violation or check_violation then
        if ref.table_name = 'post' then
          moved := moved || '{"main": false}';
          perform write_row('post', moved);
        else
          log := log || remove_row(ref.table_name, mine);
          continue;
        end if;
      end;
      log := log || jsonb_build_object('table', ref.table_name, 'act', 'moved', 'column', ref.column_name, 'before', mine, 'after', moved);
    end loop;
  end loop;
  return log;
end $$;

-- Takes `move_person_rows` back, the last act first. What people have changed or removed since stays as they left it.
create function return_person_rows(log jsonb) returns void language plpgsql set search_path = public as $$
declare
  step jsonb;
  was jsonb;
  is_now jsonb;
  back jsonb;
begin
  for step in select value from jsonb_array_elements(log) with ordinality order by ordinality desc loop
    was := step -> 'before';
    case step ->> 'act'
      when 'removed' then
        execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1) on conflict do nothing',
          step ->> 'table', writable_columns((step ->> 'table')::name)) using was;
      when 'added' then
        execute format('delete from %I where %s', step ->> 'table', row_condition((step ->> 'table')::name, was));
      when 'moved', 'changed' then
        execute format('select to_jsonb(t) from %I t where %s', step ->> 'table', row_condition((step ->> 'table')::name, step -> 'after'))
          into is_now;
        -- Columns that the merge changed and nobody has changed since.
        select jsonb_object_agg(key, value) into back from jsonb_each(was)
          where key <> 'version' and key <> 'updated_at' and value is distinct from step -> 'after' -> key and is_now -> key = step -> 'after' -> key;
        if is_now is not null and back is not null then
          execute format('update %1$I set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$I, $1)) where %3$s',
            step ->> 'table', writable_columns((step ->> 'table')::name), row_condition((step ->> 'table')::name, is_now))
            using is_now || back;
        end if;
    end case;
  end loop;
end $$;
