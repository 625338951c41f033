import { closeTask, type TaskOutcome } from '#modules/plan/operations/close-task.ts';
import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import type { TaskRow } from '#modules/plan/queries/task-rows.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { chanceOf } from './chance.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { type Ending, endingOf } from './outcomes.ts';
import { evidenceOf, partialResultOf, reasonOf, resultOf } from './reports.ts';
import { storyOf } from './story.ts';
import { systemOf, type World, writerOf } from './world.ts';

/** Lives through the plans' time day by day until today: what the story tells, and the endings of tasks. */
export async function liveThrough(world: World, files: EvidenceFiles): Promise<void> {
  const story = storyOf(world.today);
  const first = story[0]?.on ?? world.today;
  let agenda: Map<string, [TaskRow, Ending][]> = new Map();
  for (let day = first; day <= world.today; day = addDays(day, 1)) {
    const told = story.filter(({ on }) => on === day);
    for (const { tell } of told) {
      world.setDay(day, 9);
      await tell(world);
    }
    if (told.length > 0) agenda = await agendaOf(world, day);
    let hour = 10;
    let moved = false;
    for (const [task, ending] of agenda.get(day) ?? []) {
      world.setDay(day, Math.min(hour++, 17));
      await end(world, task, ending, files);
      moved ||= ending.to !== undefined;
    }
    if (moved) agenda = await agendaOf(world, addDays(day, 1));
  }
}

/** The open tasks by the day on which each ends, from a day on. */
async function agendaOf(world: World, from: string): Promise<Map<string, [TaskRow, Ending][]>> {
  const agenda = new Map<string, [TaskRow, Ending][]>();
  for (let page = 1; ; page++) {
    const { rows, total, size } = await runQuery(world.kernel, systemOf(world), listTasks, {
      states: ['open'],
      until: addDays(world.today, 10),
      size: 200,
      page,
    });
    for (const task of rows) {
      const ending = endingOf(task, world.today, chanceFor(world, task, 'ending'));
      if (!ending) continue;
      // What comes to light late (a role resolved, a date given) is written down as soon as it is known.
      const day = ending.day < from ? from : ending.day;
      if (day <= world.today) agenda.set(day, [...(agenda.get(day) ?? []), [task, ending]]);
    }
    if (page * size >= total) return agenda;
  }
}

async function end(
  world: World,
  task: TaskRow,
  { day, state, to }: Ending,
  files: EvidenceFiles,
): Promise<void> {
  const chance = chanceFor(world, task, 'report');
  const actor = writerOf(
    world,
    task.people.map(({ id }) => id),
  );
  const close = (outcome: TaskOutcome) => runOperation(world.kernel, actor, closeTask, outcome);
  const taskId = task.id;
  switch (state) {
    case 'done':
      return void (await close({
        taskId,
        state,
        result: resultOf(chance),
        evidence: evidenceOf(task, day, chance, files),
      }));
    case 'partly':
      return void (await close({
        taskId,
        state,
        result: partialResultOf(chance),
        evidence: evidenceOf(task, day, chance, files).slice(0, 1),
      }));
    case 'moved':
      return void (await close({ taskId, state, movedTo: to ?? '', reason: reasonOf(chance) }));
    case 'not_done':
      return void (await close({ taskId, state, reason: reasonOf(chance), carryTo: to }));
  }
}

/** Tied to the item and its date, not to ids: the same seed tells the same story. */
function chanceFor({ seed }: World, { number, text, dueOn }: TaskRow, what: string) {
  return chanceOf(seed, number ?? text, dueOn, what);
}
