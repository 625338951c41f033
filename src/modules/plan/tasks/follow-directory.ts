import {
  type AssignmentRow,
  type Consequence,
  foretellBy,
  type LeaderChange,
  readAssignments,
  readLeaders,
  reverted,
  type SectionLeader,
} from '#modules/directory/public.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { subscribe } from '#platform/operation/events.ts';
import type { Scope } from '#platform/query/define.ts';
import { resolvePeople } from './resolve-people.ts';
import type { DirectoryAsRead } from './role-holders.ts';

/** An open task whose people a change of the directory replaces. */
interface TaskMove {
  taskId: string;
  itemId: string;
  leave: string[];
  join: string[];
  /** Others have it before and after. */
  shared: boolean;
}

interface Moment {
  directory?: DirectoryAsRead;
  /** The day on which it is looked at: what is late is due to whoever has it then. */
  today: string;
}

/**
 * Which open tasks change hands between two moments. A task that was given to others than the plan names stays theirs;
 * it is looked at for the day on which it is due, a late one for the day of the moment.
 */
async function taskMoves(
  caller: Scope | OperationContext,
  before: Moment,
  after: Moment,
): Promise<TaskMove[]> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  const plans = await db
    .selectFrom('plan')
    .select('plan.id')
    .where('plan.state', '<>', 'closed')
    .where((e) =>
      e.exists(
        e
          .selectFrom('plan_item_party as party')
          .innerJoin('plan_item as item', 'item.id', 'party.item_id')
          .select('party.item_id')
          .whereRef('item.plan_id', '=', 'plan.id')
          .where('party.role', 'is not', null),
      ),
    )
    .execute();
  const moves: TaskMove[] = [];
  for (const { id } of plans) {
    const were = await resolvePeople(caller, id, { directory: before.directory });
    const are = await resolvePeople(caller, id, { directory: after.directory });
    for (const task of await openTasks(db, id)) {
      const on = (moment: Moment) => (task.dueOn < moment.today ? moment.today : task.dueOn);
      const from = were(task.itemId, on(before));
      const to = are(task.itemId, on(after));
      const leave = from.filter((person) => !to.includes(person));
      const join = to.filter((person) => !from.includes(person));
      if (leave.length + join.length === 0 || !same(task.people, from)) continue;
      moves.push({
        taskId: task.id,
        itemId: task.itemId,
        leave,
        join,
        shared: to.length > join.length,
      });
    }
  }
  return moves;
}

async function openTasks(db: OperationContext['trx'], planId: string) {
  const rows = await db
    .selectFrom('task')
    .leftJoin('task_person', 'task_person.task_id', 'task.id')
    .select([
      'task.id',
      'task.item_id as itemId',
      'task.due_on as dueOn',
      'task_person.person_id as personId',
    ])
    .where('task.plan_id', '=', planId)
    .where('task.state', '=', 'open')
    .execute();
  const tasks = new Map<string, { id: string; itemId: string; dueOn: string; people: string[] }>();
  for (const { personId, ...task } of rows) {
    const known = tasks.get(task.id) ?? { ...task, people: [] };
    if (personId) known.people.push(personId);
    tasks.set(task.id, known);
  }
  return tasks.values();
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Moves the tasks and says so in the log: how many went from whom to whom. */
async function move(context: OperationContext, moves: readonly TaskMove[]): Promise<void> {
  const { trx, actor, audit } = context;
  for (const { taskId, leave, join } of moves) {
    if (leave.length > 0)
      await trx
        .deleteFrom('task_person')
        .where('task_id', '=', taskId)
        .where('person_id', 'in', leave)
        .execute();
    if (join.length > 0)
      await trx
        .insertInto('task_person')
        .values(
          join.map((person_id) => ({ centre_id: actor.centreId, task_id: taskId, person_id })),
        )
        .onConflict((c) => c.doNothing())
        .execute();
  }
  const told = summed(moves);
  if (told.length === 0) return;
  const ids = told.flatMap(({ fromId, toId }) => [fromId, toId].filter((id) => id !== null));
  const people = await trx
    .selectFrom('person')
    .select(['id', 'short_name as name'])
    .where('id', 'in', ids)
    .execute();
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  for (const { fromId, toId, tasks, items } of told)
    audit({
      objectType: 'person',
      objectId: fromId ?? toId ?? actor.centreId,
      objectName: nameOf(fromId ?? toId) ?? undefined,
      before: { responsible: nameOf(fromId) },
      after: { responsible: nameOf(toId), moved: tasks, movedItems: items },
    });
}

/** How many tasks of how many items go from whom to whom; who leaves is paired with who comes. */
function summed(moves: readonly TaskMove[]): Consequence[] {
  const pairs = new Map<string, Consequence & { of: Set<string> }>();
  for (const { itemId, leave, join, shared } of moves)
    for (let at = 0; at < Math.max(leave.length, join.length); at += 1) {
      const [fromId, toId] = [leave[at] ?? null, join[at] ?? null];
      const toOthers = toId === null && shared;
      const key = `${fromId} ${toId} ${toOthers}`;
      const known = pairs.get(key) ?? {
        fromId,
        toId,
        toOthers,
        tasks: 0,
        items: 0,
        of: new Set<string>(),
      };
      known.tasks += 1;
      known.of.add(itemId);
      pairs.set(key, known);
    }
  return [...pairs.values()].map(({ of, ...pair }) => ({ ...pair, items: of.size }));
}

/** The table of leaders as it was before the changes. */
const leadersBefore = (
  now: readonly SectionLeader[],
  changes: readonly LeaderChange[],
): SectionLeader[] => {
  const changed = new Set(changes.flatMap(({ after }) => after?.id ?? []));
  return [
    ...now.filter(({ id }) => !changed.has(id)),
    ...changes.flatMap(({ before }) => before ?? []),
  ];
};

subscribe('assignment.changed', async (context, { changes }) => {
  const { today } = context;
  const assignments = await readAssignments(context);
  const leaders = await readLeaders(context);
  const before = { assignments: reverted(assignments, changes), leaders };
  const after = { assignments, leaders };
  await move(
    context,
    await taskMoves(context, { today, directory: before }, { today, directory: after }),
  );
});

subscribe('section.leaders-changed', async (context, { changes }) => {
  const { today } = context;
  const assignments = await readAssignments(context);
  const leaders = await readLeaders(context);
  const before = { assignments, leaders: leadersBefore(leaders, changes) };
  await move(
    context,
    await taskMoves(
      context,
      { today, directory: before },
      { today, directory: { assignments, leaders } },
    ),
  );
});

foretellBy(async (scope, rows) => {
  const leaders = await readLeaders(scope);
  const { today } = scope;
  const as = (assignments: readonly AssignmentRow[]) => ({
    today,
    directory: { assignments, leaders },
  });
  return summed(await taskMoves(scope, as(rows.before), as(rows.after)));
});

/**
 * With the day that begins, what is late goes to whoever has it now: back from a substitute, on to who took over.
 *
 * @param since - the day on which it was followed last
 */
export async function followDay(context: OperationContext, since: string): Promise<number> {
  const moves = await taskMoves(context, { today: since }, { today: context.today });
  await move(context, moves);
  return moves.length;
}
