-- What has run out by its own last day makes room for a new agreement: days may not meet, rows may.
drop index centre_share_giver_id_taker_id_kind_object_id_idx;
alter table centre_share add constraint centre_share_once exclude using gist (
  giver_id with =, taker_id with =, kind with =, object_id with =, daterange(since, until, '[]') with &&)
  where (ended_at is null and accepted is distinct from false);
drop index centre_link_child_id_idx;
alter table centre_link add constraint centre_link_once exclude using gist (
  child_id with =, daterange(since, until, '[]') with &&) where (accepted and ended_at is null);
