import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate, taskStates } from '../schema.ts';
import { filterTasks, tasksIn } from './task-rows.ts';

const input = z.object({
  from: isoDate,
  until: isoDate,
  personId: id.optional(),
  planId: id.optional(),
  states: z.array(z.enum(taskStates)).optional(),
  late: z.boolean().optional(),
  q: z.string().trim().max(200).optional(),
  /** Also those that have begun and are due later. */
  ongoing: z.boolean().default(false),
});

/** More than a calendar can show; whoever asks learns that there is more. */
const most = 3000;

/** Tasks of all plans that are due between two days, each with what a calendar says of it. */
export const getCalendar = defineQuery({
  name: 'task.calendar',
  summary: 'Tasks of all plans due between two days, for a calendar',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readCalendar,
});

export type CalendarTasks = Awaited<ReturnType<typeof readCalendar>>;
export type CalendarTask = CalendarTasks['tasks'][number];

async function readCalendar(
  scope: Scope<'plan.read'>,
  { ongoing, from, until, ...filters }: z.output<typeof input>,
) {
  const rows = await filterTasks(tasksIn(scope), { ...filters, from }, scope.today)
    .where((e) =>
      e.or([
        e('task.due_on', '<=', until),
        ...(ongoing
          ? [e.and([e('task.starts_on', '<=', until), e('task.origin', '<>', 'evidence')])]
          : []),
      ]),
    )
    .select([
      'task.id',
      'task.starts_on as startsOn',
      'task.due_on as dueOn',
      'task.state',
      'task.origin',
      'item.number',
      'item.text',
      'parent.text as parentText',
    ])
    .select((e) =>
      e
        .selectFrom('task_person as tp')
        .innerJoin('person', 'person.id', 'tp.person_id')
        .select((s) =>
          s.fn<string | null>('string_agg', [s.ref('person.short_name'), s.val(', ')]).as('names'),
        )
        .whereRef('tp.task_id', '=', 'task.id')
        .as('people'),
    )
    .orderBy('task.due_on')
    .orderBy('item.path')
    .limit(most + 1)
    .execute();
  return {
    tasks: rows.slice(0, most).map((row) => ({
      ...row,
      state: row.state as (typeof taskStates)[number],
      late: row.state === 'open' && row.dueOn < scope.today,
    })),
    more: rows.length > most,
  };
}
