-- Whom the names of a document being imported mean, as the person has said so far: name → choice.
alter table plan_import add column names jsonb not null default '{}';
