-- Who has left can't come in: a member's grants end with the last post. A grant in an organisation ends with the last
-- post there. When the end of a post is taken back, the grants go on.

alter table membership_grant
  -- The day on which the person leaves, where that is what ends the grant; and the end it would have otherwise.
  add column left_on date,
  add column until_unless_left date;
create index on membership (person_id) where person_id is not null;

create function end_access_of_leavers(people uuid[]) returns void language plpgsql as $$
declare
  concerned record;
begin
  for concerned in
    select g.id, g.membership_id, g.role, g.own_role_id, g.organisation_id, g.section_id, g.direction_id,
      g.since, g.until, g.left_on, g.until_unless_left, leaving.day
    from membership m
    join membership_grant g on g.membership_id = m.id
    cross join lateral (
      select case when count(*) = 0 then (select active_until from person where id = m.person_id)
                  when bool_or(p.until is null) then null else max(p.until) end as day
      from post p where p.person_id = m.person_id
        and (g.organisation_id is null or p.organisation_id = g.organisation_id
          or not exists (select from post there where there.person_id = m.person_id and there.organisation_id = g.organisation_id))
    ) leaving
    where m.person_id = any(people) and m.ended_at is null
  loop
    continue when concerned.left_on is not distinct from concerned.day;
    if concerned.left_on is not null then
      concerned.until := concerned.until_unless_left;
      concerned.until_unless_left := null;
      -- The role was given anew meanwhile: that one stands.
      continue when exists (
        select from membership_grant other
        where other.membership_id = concerned.membership_id and other.id <> concerned.id
          and coalesce(other.role, other.own_role_id::text) = coalesce(concerned.role, concerned.own_role_id::text)
          and coalesce(other.organisation_id, other.section_id, other.direction_id)
            is not distinct from coalesce(concerned.organisation_id, concerned.section_id, concerned.direction_id)
          and daterange(other.since, other.until, '[]') && daterange(concerned.since, concerned.until, '[]'));
    end if;
    if concerned.day is not null and coalesce(concerned.until > concerned.day, true)
      and coalesce(concerned.since <= concerned.day, true)
      -- The last administrator stays, also after leaving: another one has to be named first.
      and (concerned.role is distinct from 'administrator' or exists (
        select from membership_grant other join membership m on m.id = other.membership_id and m.ended_at is null
        where other.role = 'administrator' and other.until is null and other.id <> concerned.id))
    then
      update membership_grant
        set left_on = concerned.day, until_unless_left = concerned.until, until = concerned.day
        where id = concerned.id;
    elsif concerned.left_on is not null then
      update membership_grant set left_on = null, until_unless_left = null, until = concerned.until
        where id = concerned.id;
    end if;
  end loop;
end $$;

create function follow_posts() returns trigger language plpgsql as $$
begin
  perform end_access_of_leavers(array(select distinct person_id from changed where person_id is not null));
  return null;
end $$;
create trigger access_follows_new after insert on post
  referencing new table as changed for each statement execute function follow_posts();
create trigger access_follows_old after delete on post
  referencing old table as changed for each statement execute function follow_posts();
create trigger access_follows_changed after update on post
  referencing new table as changed for each statement execute function follow_posts();

create function follow_person() returns trigger language plpgsql as $$
begin
  if new.active_until is distinct from old.active_until then
    perform end_access_of_leavers(array[new.id]);
  end if;
  return null;
end $$;
create trigger access_follows after update of active_until on person
  for each row execute function follow_person();

-- Whom an invitation is for, where it is no person of the directory; when its letter or sheet was made last.
alter table invitation
  add column name text not null default '',
  add column sent_at timestamptz not null default now();
