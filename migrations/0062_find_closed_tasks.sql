-- What was closed lately stands in everyone's week: found by its day, not among all that was ever done.
create index on task (centre_id, closed_at) where closed_at is not null;
