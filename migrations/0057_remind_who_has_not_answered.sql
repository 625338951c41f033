-- Who was invited and has not answered is reminded once.

alter table event_letter drop constraint event_letter_kind_check;
alter table event_letter add constraint event_letter_kind_check check (kind in ('invitation', 'unanswered', 'registered',
  'waiting', 'promoted', 'withdrawn', 'again', 'moved', 'cancelled', 'day', 'hour', 'feedback'));
