-- 25 centres with 48 institutions and 2,400 people each, five years of posts, qualifications and education. Names are put
-- together from parts, so that many are alike and few are the same.
create temporary table word (kind text, number int generated always as identity, value text);
insert into word (kind, value)
select 'stem', unnest(string_to_array('Ковал Бондар Мельник Кравц Ткач Гончар Шевц Кушнір Лимар Стельмах Дем’ян Юрк Явор Щерб Жилін Хом Цимбал Ґалаґан Їжак Ємел Луг Берез Дуб Верб Калин Тополь Журавл Соколов Голуб Синиц Ведмед Заяц Лисиц Вовк Бобр Морозов Зимов Весел Літвін Осін Ясен Клен Камін Пісоч Озер Річков Гайов Полов Степов Гор Яр Млин Хутор Місяц Зорян Світлич Темн Рудк Чорн Біл', ' '));
insert into word (kind, value)
select 'ending', unnest(string_to_array('енко ук чук ський ишин ець ак ич ів овий', ' '));
insert into word (kind, value)
select 'given', unnest(string_to_array('Олена Наталія Ірина Тетяна Світлана Людмила Галина Ганна Юлія Марія Оксана Євгенія Ольга Любов Надія Вікторія Софія Дарина Уляна Яна Андрій Сергій Олександр Юрій Микола Петро Іван Василь Євген Ігор Богдан Тарас Роман Дмитро Максим Артем Кирило Яків Лев Ґеник', ' '));
insert into word (kind, value)
select 'father', unnest(string_to_array('Іван Петр Микол Сергі Андрі Юрі Олександр Віктор Володимир Богдан Степан Анатолі Григор Дмитр Роман Євген', ' '));
insert into word (kind, value)
select 'place', unnest(string_to_array('Заріччя Берегове Підгірне Ставище Липове Вільшанка Лугове Сосновка Яблунівка Камʼянка Озерне Гаївка Степове Морозівка Чорнотоп Білопілля', ' '));
insert into word (kind, value)
select 'college', unnest(string_to_array('професійний ліцей|центр професійної освіти|професійний коледж|ліцей будівництва|ліцей сфери послуг|аграрний ліцей|гімназія|технічний коледж', '|'));
create temporary table words as select kind, array_agg(value order by number) as list from word group by kind;
create function pg_temp.pick(of text, n bigint) returns text language sql stable as
  $$ select list[1 + (n % cardinality(list))] from words where kind = of $$;

create temporary table made_organisation as
select uuidv7() as id, c.id as centre_id, c.place as centre_number, n as number, c.place * 48 + n as at
from (select id, row_number() over (order by created_at, id) as place from centre) c, generate_series(1, 48) n;
insert into organisation (id, centre_id, kind, edrpou, locality, phone)
select id, centre_id, 'vocational-college', (20000000 + at * 977)::text, pg_temp.pick('place', at * 7), '+3804' || (70000000 + at)
from made_organisation;
insert into organisation_link (centre_id, child_id, parent_id, since)
select o.centre_id, o.id, p.id, '2015-01-01' from made_organisation o
join made_organisation p on p.centre_id = o.centre_id and p.number = 1 + o.number % 4 and o.number > 4;
insert into organisation_name (centre_id, organisation_id, kind, name, since, until)
select centre_id, id, 'full', pg_temp.pick('place', at * 7) || ' ' || pg_temp.pick('college', at / 3) || ' №' || number, date '2020-09-01', null from made_organisation
union all
select centre_id, id, 'full', 'Професійно-технічне училище №' || number || ' міста ' || pg_temp.pick('place', at), null, date '2020-08-31' from made_organisation
union all
select centre_id, id, 'short', left(pg_temp.pick('place', at * 7), 6) || '. ліцей №' || number, null, null from made_organisation
union all
select centre_id, id, 'abbreviation', left(pg_temp.pick('place', at * 7), 1) || (array['ПЛ', 'ЦПО', 'ПК', 'ЛБ'])[1 + at % 4], null, null from made_organisation;

create temporary table made_person as
select uuidv7() as id, o.centre_id, o.id as organisation_id, o.number as organisation_number, n, o.at::bigint * 50 + n as at,
  (o.at * 50 + n) * 2654435761 % 4294967291 as r
from made_organisation o, generate_series(1, 50) n;
insert into person (id, centre_id, family_name, given_name, patronymic, short_name, in_centre, email, phone, birth_date, sex, teaching_since)
select id, centre_id, family, given, father, family || ' ' || left(given, 1) || '.' || left(father, 1) || '.', false,
  case when r % 3 = 0 then 'staff' || at || '@example.org' end,
  case when r % 2 = 0 then '+380 67 ' || (1000000 + r % 8999999) else '' end,
  date '1960-01-01' + (r % 14000)::int, case when r % 40 < 20 then 'female' else 'male' end,
  date '1990-09-01' + (r % 12000)::int
from (
  select p.*, pg_temp.pick('stem', r) || pg_temp.pick('ending', r / 61) as family, pg_temp.pick('given', r / 7) as given,
    pg_temp.pick('father', r / 11) || case when r / 7 % 40 < 20 then 'івна' else 'ович' end as father
  from made_person p) named;
-- A third has changed its post within five years, a tenth its institution, one in fifty has left.
insert into post (centre_id, person_id, organisation_id, kind, title, rate, subjects, since, until)
select centre_id, id, organisation_id, 'teacher', 'викладач', 1, array['математика'], date '2021-09-01',
  case when n = 50 then date '2024-06-30' when r % 3 = 1 then date '2023-08-31' end
from made_person
union all
select p.centre_id, p.id, coalesce(other.id, p.organisation_id), (array['teacher', 'master', 'methodist', 'deputy'])[1 + p.n % 4],
  (array['викладач', 'майстер виробничого навчання', 'методист', 'заступник директора'])[1 + p.n % 4], 1, array['фізика'], date '2023-09-01', null
from made_person p
left join made_organisation other on p.r % 10 = 1 and other.centre_id = p.centre_id and other.number = 1 + (p.organisation_number + 7) % 48
where p.n <> 50 and p.r % 3 = 1;
insert into qualification (centre_id, person_id, kind, value, since)
select centre_id, id, 'category', (array['specialist', 'specialist-second', 'specialist-first', 'specialist-highest'])[1 + r % 4], date '2021-01-01' + (r % 1500)::int
from made_person;
insert into education (centre_id, person_id, level, finished_year)
select centre_id, id, (array['bachelor', 'specialist', 'master'])[1 + r % 3], 1985 + r % 38 from made_person;
insert into section (centre_id, kind, name, level, since)
select c.id, 'regional-section', 'Секція ' || (array['викладачів математики', 'майстрів будівельного профілю', 'методистів', 'бібліотекарів'])[1 + n % 4] || ' ' || n, 'region', '2025-09-01'
from centre c, generate_series(1, 20) n;
