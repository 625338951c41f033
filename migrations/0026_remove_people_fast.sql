-- Removing people asks who was merged into each: without an index undoing a large import goes through everybody each time.
create index on person (centre_id, merged_into) where merged_into is not null;
