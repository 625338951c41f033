-- Questions to the centre are to be taken and answered in time: who has them is reminded of each once.

alter table consultation_request
  -- Until when somebody is to take it; null for those that were asked before there was such a day.
  add column take_by date,
  -- The step of reminding that was taken last.
  add column reminded text check (reminded in ('untaken', 'unanswered')),
  drop column reminded_on;
