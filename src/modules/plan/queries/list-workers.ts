import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';

/** People who have tasks, by name: whose week or year can be looked at. */
export const listWorkers = defineQuery({
  name: 'task.workers',
  summary: 'People who have tasks',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({}),
  run: readWorkers,
});

/** @returns whoever has a task in a plan, also those who have left; by name. */
export function readWorkers({ db }: Pick<Scope<'plan.read'>, 'db'>) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.short_name as name'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('task_person as tp')
          .select('tp.task_id')
          .whereRef('tp.person_id', '=', 'person.id')
          .whereRef('tp.centre_id', '=', 'person.centre_id'),
      ),
    )
    .orderBy('person.short_name')
    .execute();
}
