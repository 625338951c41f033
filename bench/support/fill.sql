-- 25 centres × 5 years × 300 items with their tasks, people and evidence: as much as a region gathers.
insert into centre (name, short_name) select 'Методичний центр ' || n, 'Центр ' || n from generate_series(1, 25) n;

insert into person (centre_id, family_name, short_name, post)
select c.id, 'Працівник' || n, 'Працівник' || n || ' А.Б.', 'методист'
from centre c, generate_series(1, 12) n;

insert into plan (centre_id, kind, title, starts_on, ends_on, state, approval)
select c.id, 'year', 'План роботи на ' || y || ' рік', make_date(y, 1, 1), make_date(y, 12, 31),
       case y when 2022 then 'draft' when 2026 then 'in_force' else 'closed' end, jsonb_build_object('date', y || '-01-10', 'by', 'Керівник')
from centre c, generate_series(2022, 2026) y;

insert into plan_chapter (centre_id, plan_id, position, number, title)
select p.centre_id, p.id, n, n::text, 'Напрям роботи ' || n from plan p, generate_series(1, 12) n;

insert into plan_item (centre_id, plan_id, chapter_id, path, number, text, responsible, form, deadline, deadline_reading)
select ch.centre_id, ch.plan_id, ch.id, lpad(ch.position::text, 4, '0') || '.' || lpad(n::text, 4, '0'),
       ch.position || '.' || n,
       'Методичний супровід напряму ' || ch.position || ': захід ' || n || ' для педагогічних працівників закладів',
       'Працівник' || (1 + (n + ch.position) % 12) || ' А.Б.',
       (array['довідка', 'інформація', 'консультації', 'матеріали'])[1 + n % 4],
       'щоквартально',
       jsonb_build_object('text', 'щоквартально', 'kind', 'recurring', 'frequency', 'quarterly', 'warnings', '[]'::jsonb, 'windows', '[]'::jsonb)
from plan_chapter ch, generate_series(1, 25) n;

insert into plan_item_party (centre_id, item_id, position, person_id)
select i.centre_id, i.id, 0, p.id from plan_item i
join person p on p.centre_id = i.centre_id and p.short_name = i.responsible;

insert into plan_item_form (centre_id, item_id, position, value)
select centre_id, id, 0, form from plan_item;

insert into task (centre_id, plan_id, item_id, origin, starts_on, due_on, state, result, done_on)
select i.centre_id, i.plan_id, i.id, 'deadline', (d.due - interval '2 months')::date, d.due,
       case when d.due < date '2026-09-01' then 'done' else 'open' end, 'Виконано',
       case when d.due < date '2026-09-01' then d.due end
from plan_item i join plan p on p.id = i.plan_id,
lateral (select (make_date(extract(year from p.starts_on)::int, q * 3, 1) + interval '1 month - 1 day')::date as due
         from generate_series(1, 4) q) d;

insert into task_person (centre_id, task_id, person_id)
select t.centre_id, t.id, pp.person_id from task t join plan_item_party pp on pp.item_id = t.item_id;
