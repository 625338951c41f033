-- What the institution says to a visit of which it was told; a visit that is moved is to be answered anew.
alter table visit
  add column reply text check (reply in ('agreed', 'other-day')),
  add column reply_word text not null default '',
  add column replied_by_name text not null default '',
  add column replied_at timestamptz,
  add constraint visit_reply_is_whole check ((reply is null) = (replied_at is null)),
  add constraint visit_other_day_says_why check (reply is distinct from 'other-day' or reply_word <> '');
