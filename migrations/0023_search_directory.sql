-- People, organisations and sections are found by any part of a name, however it is typed: in Ukrainian, Russian or Latin
-- letters, with another apostrophe, with slips.
create extension if not exists btree_gin;
create extension if not exists fuzzystrmatch;

-- A word in one script where letters of the other that look the same have slipped in.
create function in_one_script(word text) returns text language sql immutable parallel safe set search_path = public as $$
  select case
    when word !~ '[a-z]' or word !~ '[а-яёєіїґ]' then word
    when word ~ '[^abcehikmopxtyа-яёєіїґ]' then translate(word, 'авсенікморхту', 'abcehikmopxty')
    else translate(word, 'abcehikmopxty', 'авсенікморхту')
  end
$$;

-- What of a text counts when it is looked for: words of Latin letters, and numbers, that all spellings of the same share. A
-- part of the text gives a part of the key, for letters are turned one by one (`name_key` is for equality and drops more).
-- Latin spellings are read by the resolution of the Cabinet of Ministers of Ukraine No 55 of 2010 («Zghurskyi», «Yevheniia»)
-- and by the ways in which Russian is written («Sergey», «Shchukin», «Jurij»).
create function search_key(written text) returns text language sql immutable parallel safe set search_path = public as $$
  select trim(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        regexp_replace(
          case when small ~ '[a-z]' and small ~ '[а-яёєіїґ]'
            then (select string_agg(in_one_script(part[1]), '' order by place)
                  from regexp_matches(small, '[[:alpha:]]+|[^[:alpha:]]+', 'g') with ordinality as parts (part, place))
            else small end,
          '№|\mn[o0]?\.?\s*(?=\d)', ' ', 'g'),
        'щ', 'sh'), 'ш', 'sh'), 'ж', 'zh'), 'ч', 'ch'), 'ц', 'ts'), 'х', 'h'), 'ю', 'iu'), 'я', 'ia'), 'є', 'ie'), 'x', 'ks'),
      'абвгґдезиіїйклмнопрстуфыэёwgyjq''’ʼ‘`´*ьъ', 'abvhhdeziiiiklmnoprstufieevhiik'),
    'shch|sch', 'sh', 'g'), 'kh', 'h', 'g'),
    '[^a-z0-9]+', ' ', 'g'), '([a-z])\1+', '\1', 'g'), '\mie', 'e', 'g'),
    '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ', 'g'))
  from lower(normalize(written, nfc) collate "pg_c_utf8") as small
$$;

-- Numbers of telephones, each as one word of digits.
create function phone_key(written text) returns text language sql immutable parallel safe set search_path = public as $$
  select translate(regexp_replace(written, '[^0-9,;/]+', '', 'g'), ',;/', '   ')
$$;

create function in_one_text(words text[]) returns text language sql immutable parallel safe set search_path = public as
  $$ select array_to_string(words, ' ') $$;

-- Texts begin and end with a space, so that the beginning and the end of a word can be asked for.
alter table person add column search text collate "C" generated always as (
  ' ' || search_key(family_name || ' ' || given_name || ' ' || patronymic) || ' '
  || search_key(short_name || ' ' || in_one_text(aliases) || ' ' || coalesce(email, '')) || ' ' || phone_key(phone) || ' ') stored;
alter table organisation_name add column search text collate "C" generated always as (' ' || search_key(name) || ' ') stored;
alter table organisation add column search text collate "C" generated always as (
  ' ' || search_key(locality) || ' ' || search_key(
    coalesce(edrpou, '') || ' ' || coalesce(edebo, '') || ' ' || coalesce(ogrn, '') || ' ' || coalesce(inn, '') || ' '
    || coalesce(external_key, '') || ' ' || coalesce(email, '')) || ' ' || phone_key(phone) || ' ') stored;
alter table section add column search text collate "C" generated always as (
  ' ' || search_key(name) || ' ' || search_key(topic || ' ' || audience || ' ' || order_number) || ' ') stored;

-- Row-level security keeps `like` from being asked of an index, for it might tell of other centres' rows: these indexes are
-- for the functions below, which name the centre themselves. The indexes before them served nobody.
drop index person_expr_idx;
drop index organisation_name_name_idx;
create index on person using gin (centre_id, search gin_trgm_ops);
create index on organisation_name using gin (centre_id, search gin_trgm_ops);

-- A word that is looked for as a pattern: any part of a word, but short ones and short numbers only from its beginning.
create function search_pattern(word text) returns text language sql immutable parallel safe set search_path = public as $$
  select case when length(word) < 3 or word ~ '^[0-9]{1,4}$' then '% ' else '%' end || word || '%'
$$;

-- The words to look for in each reading of what was typed, the readings that come to the same once.
create function words_of(readings text[]) returns table (whole text, words text[], further integer)
  language sql immutable parallel safe rows 2 set search_path = public as $$
    select key, string_to_array(key, ' '), (10 * (row_number() over (order by min(number)) - 1))::integer
    from (select search_key(reading) as key, number from unnest(readings) with ordinality r (reading, number)) k
    where key <> '' group by key order by min(number)
  $$;

-- Whether a text that is made for search holds every one of the words.
create function holds_words(search text, words text[]) returns boolean language sql immutable parallel safe set search_path = public as
  $$ select bool_and(search like search_pattern(word)) from unnest(words) word $$;
create function begins_words(search text, words text[]) returns boolean language sql immutable parallel safe set search_path = public as
  $$ select bool_and(search like '% ' || word || '%') from unnest(words) word $$;

-- In how many letters the words of a text differ from those that are looked for, all together; null where one of them has
-- no word like it. One slip in a word of four letters, two in longer ones, three in those of ten. A word may be typed
-- in part.
create function slips_in(search text, words text[]) returns integer language sql immutable parallel safe set search_path = public as $$
  select case when bool_and(slips is not null) then sum(slips)::integer end
  from (
    select left(word, 60) as word, case when word ~ '[0-9]' or length(word) < 4 then 0 when length(word) < 5 then 1
      when length(word) < 10 then 2 else 3 end as allowed
    from unnest(words) word
  ) as asked
  left join lateral (
    select min(least(levenshtein_less_equal(left(there, 60), word, allowed),
                     levenshtein_less_equal(left(there, length(word)), word, allowed))) as slips
    from unnest(string_to_array(search, ' ')) as there
  ) as nearest on slips <= allowed
$$;

-- Cards of the centre's people that hold all words of one of the readings.
-- `place`: 0 the family name is one of the words, 1 it begins with one, 2 each word begins a name, 3 they stand somewhere; ten
-- more for each further reading. With `near` words may differ by slips: 100 and their number, up to one more than the
-- nearest.
create function people_called(readings text[], near boolean) returns table (id uuid, place integer)
  language plpgsql stable security definer rows 50
  set search_path = public set pg_trgm.word_similarity_threshold = 0.35 as $$
declare
  centre constant uuid := current_centre();
  asked record;
  longest text;
begin
  for asked in select * from words_of(readings) loop
    longest := (select word from unnest(asked.words) word order by length(word) desc limit 1);
    if near then
      return query
        with likely as materialized (
          select p.id, slips_in(p.search, asked.words) as slips from person p
          where p.centre_id = centre and longest <% p.search and p.merged_into is null)
        select l.id, 100 + asked.further + l.slips from likely l
        where l.slips <= (select min(slips) + 1 from likely);
    else
      return query
        select p.id, asked.further + case
            when exists (select from unnest(asked.words) word where starts_with(p.search, ' ' || word || ' ')) then 0
            when exists (select from unnest(asked.words) word where starts_with(p.search, ' ' || word)) then 1
            when begins_words(p.search, asked.words) then 2
            else 3 end
        from person p
        where p.centre_id = centre and p.search like search_pattern(longest) and holds_words(p.search, asked.words)
          and p.merged_into is null;
    end if;
  end loop;
end $$;

-- The same of organisations: each of their names together with locality and codes. `place`: 0 the whole name or a code, 1 the
-- name begins with what was typed, 2 each word begins a word, 3 they stand somewhere. `name_id`: the name that holds it.
create function organisations_called(readings text[], near boolean)
  returns table (id uuid, name_id uuid, place integer)
  language plpgsql stable security definer rows 50
  set search_path = public set pg_trgm.word_similarity_threshold = 0.35 as $$
declare
  centre constant uuid := current_centre();
  asked record;
  longest text;
begin
  for asked in select * from words_of(readings) loop
    longest := (select word from unnest(asked.words) word order by length(word) desc limit 1);
    if near then
      return query
        with likely as materialized (
          select n.organisation_id, n.id as name_id, slips_in(n.search || o.search, asked.words) as slips
          from organisation_name n join organisation o on o.id = n.organisation_id
          where n.centre_id = centre and longest <% n.search)
        select l.organisation_id, l.name_id, 100 + asked.further + l.slips from likely l
        where l.slips <= (select min(slips) + 1 from likely);
    else
      -- A word may stand in the locality: no index knows both. A centre has some thousand names at most.
      return query
        select o.id, n.id, asked.further + case
            when n.search = ' ' || asked.whole || ' ' then 0
            when asked.whole ~ '[0-9]{6}' and o.search like '% ' || asked.whole || ' %' then 0
            when starts_with(n.search, ' ' || asked.whole) then 1
            when begins_words(n.search || o.search, asked.words) then 2
            else 3 end
        from organisation_name n join organisation o on o.id = n.organisation_id
        where n.centre_id = centre and n.search || o.search like search_pattern(longest)
          and holds_words(n.search || o.search, asked.words);
    end if;
  end loop;
end $$;

-- The same of sections: by name, topic, audience, number of the order.
create function sections_called(readings text[], near boolean) returns table (id uuid, place integer)
  language sql stable rows 20 set search_path = public as $$
    select s.id, further + case
        when near then 100 + slips_in(s.search, words)
        when starts_with(s.search, ' ' || whole) then 1
        when begins_words(s.search, words) then 2
        else 3 end
    from words_of(readings) join section s
      on case when near then slips_in(s.search, words) is not null else holds_words(s.search, words) end
  $$;

-- For lists: whoever is called so; if nobody is, whoever is called nearly so.
create function people_matching(readings text[]) returns setof uuid language plpgsql stable rows 50 set search_path = public as $$
begin
  return query select id from people_called(readings, false);
  if not found then return query select id from people_called(readings, true); end if;
end $$;
create function organisations_matching(readings text[]) returns setof uuid language plpgsql stable rows 50 set search_path = public as $$
begin
  return query select id from organisations_called(readings, false);
  if not found then return query select id from organisations_called(readings, true); end if;
end $$;

revoke all on function people_called, organisations_called from public;
grant execute on function people_called, organisations_called to kabinet_app;
