import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate, type TaskState } from '../schema.ts';
import { filterTasks, tasksIn } from './task-rows.ts';

const input = z.object({ from: isoDate, until: isoDate, planId: id.optional() });

/** More than a board of a month can show; whoever asks learns that there is more. */
const most = 2000;

/** The team's board: who works, and what of theirs is due between two days. */
export const getBoard = defineQuery({
  name: 'plan.board',
  summary: 'The team by month: people and their tasks due between two days',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readBoard,
  http: { path: '/board' },
});

export type Board = Awaited<ReturnType<typeof readBoard>>;
export type BoardTask = Board['tasks'][number];

async function readBoard(scope: Scope<'plan.read'>, filters: z.output<typeof input>) {
  const rows = await filterTasks(tasksIn(scope), filters, scope.today)
    .select(['task.id', 'task.due_on as dueOn', 'task.origin', 'item.number'])
    .select([
      sql<TaskState>`task.state`.as('state'),
      sql<string>`left(item.text, 160)`.as('text'),
      sql<string | null>`left(parent.text, 160)`.as('parentText'),
      sql<
        string[]
      >`array(select tp.person_id::text from task_person tp where tp.task_id = task.id)`.as(
        'personIds',
      ),
    ])
    .orderBy('task.due_on')
    .orderBy('item.path')
    .orderBy('task.id')
    .limit(most + 1)
    .execute();
  const tasks = rows.slice(0, most).map((row) => ({
    ...row,
    late: row.state === 'open' && row.dueOn < scope.today,
  }));
  return {
    people: await readTeam(
      scope,
      tasks.flatMap(({ personIds }) => personIds),
    ),
    tasks,
    more: rows.length > most,
  };
}

/** People who still work and have tasks at any time, and whoever is named besides; by name. */
function readTeam({ db, today }: Scope<'plan.read'>, named: readonly string[]) {
  const working = sql<boolean>`(person.active_until is null or person.active_until >= ${today})
    and exists (select from task_person tp where tp.person_id = person.id and tp.centre_id = person.centre_id)`;
  const ids = [...new Set(named)];
  return db
    .selectFrom('person')
    .select(['person.id', 'person.short_name as name'])
    .where((e) => (ids.length > 0 ? e.or([working, e('person.id', 'in', ids)]) : working))
    .orderBy('person.short_name')
    .execute();
}
