-- Orders for services: a request that names who orders which document, and ends with it.
alter table consultation_request
  add column kind text not null default 'question' check (kind in ('question', 'order')),
  -- Who orders; only orders say it.
  add column customer text check (customer in ('institution', 'enterprise', 'citizen')),
  -- How they are reached, where they have no account.
  add column contact text not null default '',
  -- What is ordered.
  add column document text not null default '',
  -- What was made.
  add column file_id uuid references file,
  add constraint order_says_who_and_what check ((kind = 'order') = (customer is not null) and (kind = 'order') = (document <> ''));
create index on consultation_request (file_id) where file_id is not null;

-- Consultations of specialists from elsewhere, mostly at a meeting; the methodist has recorded them.
alter table consultation
  add column guest text not null default '',
  add column event_id uuid,
  add foreign key (centre_id, event_id) references event (centre_id, id) on delete set null (event_id);
create index on consultation (event_id) where event_id is not null;
