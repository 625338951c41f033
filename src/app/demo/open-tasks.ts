import { sql } from 'kysely';
import { inCentre } from '#platform/db/tenant.ts';
import type { World } from './world.ts';

/** An open task as its people see it. */
export interface OpenTask {
  id: string;
  number: string | null;
  text: string;
  /** Deliverables that the item promises. */
  forms: string[];
  origin: string;
  startsOn: string | null;
  dueOn: string;
  personIds: string[];
}

/**
 * Open tasks due until a day, in the order of their dates. Read by themselves, not as a page of the list: it is asked
 * for again and again while the year is told.
 */
export function openTasks({ trx, centreId }: World, until: string): Promise<OpenTask[]> {
  return inCentre(trx, centreId, 'read', (db) =>
    db
      .selectFrom('task')
      .innerJoin('plan_item as item', 'item.id', 'task.item_id')
      .select([
        'task.id',
        'item.number',
        'item.text',
        'task.origin',
        'task.starts_on as startsOn',
        'task.due_on as dueOn',
        sql<
          string[]
        >`array(select f.value from plan_item_form f where f.item_id = item.id order by f.position)`.as(
          'forms',
        ),
        sql<
          string[]
        >`array(select p.person_id::text from task_person p join person on person.id = p.person_id where p.task_id = task.id order by person.short_name)`.as(
          'personIds',
        ),
      ])
      .where('task.state', '=', 'open')
      .where('task.due_on', '<=', until)
      .where('item.removed_at', 'is', null)
      .orderBy('task.due_on')
      .orderBy('item.path')
      .execute(),
  );
}
