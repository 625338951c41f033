-- What the week, the head's screen and the list of tasks run through stands in the indexes themselves, together with
-- the centre that row-level security asks for: the rows are visited for what is shown only.
drop index task_plan_id_state_due_on_idx;
create index on task (centre_id, plan_id, state, due_on) include (item_id, id);
drop index plan_item_centre_id_plan_id_path_idx;
create index on plan_item (centre_id, plan_id, path) include (id, chapter_id) where removed_at is null;
alter table task_person drop constraint task_person_pkey,
  add primary key (task_id, person_id) include (centre_id);
alter table plan_item_form drop constraint plan_item_form_pkey,
  add primary key (item_id, position) include (centre_id, value);

-- A plan belongs to one centre. Without knowing it the planner takes a plan's rows for one or two, and visits
-- thousands one by one.
create statistics task_plan_centre (dependencies) on centre_id, plan_id from task;
create statistics plan_item_plan_centre (dependencies) on centre_id, plan_id from plan_item;
