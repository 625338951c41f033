-- What a letter about a moved event says was before: modules/events/events.ts, EventTime.
alter table event_letter add column before jsonb;
