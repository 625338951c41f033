import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';
import { filterTasks, selectTasks, type TaskRow, tasksIn } from './task-rows.ts';

export const yearInput = z.object({ personId: id.optional(), from: isoDate, until: isoDate });

/** Everything that one person has in a year, of all plans, in the order in which it is due. */
export const getYear = defineQuery({
  name: 'task.year',
  summary: "A person's tasks of a year",
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: yearInput,
  run: readYear,
  http: { path: '/year' },
});

/** @returns `person` null when none is asked for and the account has none. */
export async function readYear(
  scope: Scope<'plan.read'>,
  { from, until, ...given }: z.output<typeof yearInput>,
) {
  const personId = given.personId ?? scope.actor.personId;
  const { centre } = scope;
  if (!personId) return { centre, person: null, tasks: [] };
  const person = await scope.db
    .selectFrom('person')
    .select(['id', 'short_name as name', 'family_name', 'given_name', 'patronymic', 'post'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw notFound();
  const { family_name, given_name, patronymic, ...named } = person;
  const tasks = (await selectTasks(
    filterTasks(tasksIn(scope), { personId, from, until }, scope.today),
    scope.today,
  )
    .orderBy('task.due_on')
    .orderBy('item.path')
    .orderBy('task.id')
    .execute()) as TaskRow[];
  const fullName = [family_name, given_name, patronymic].filter(Boolean).join(' ');
  return { centre, person: { ...named, fullName: given_name ? fullName : named.name }, tasks };
}
