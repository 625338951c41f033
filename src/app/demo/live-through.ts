import { closeTask, type TaskOutcome } from '#modules/plan/operations/close-task.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { type OpenTask, openTasks } from './open-tasks.ts';
import { type Ending, endingOf } from './outcomes.ts';
import { evidenceOf, partialResultOf, reasonOf, resultOf } from './reports.ts';
import { storyOf } from './story.ts';
import { type World, writerOf } from './world.ts';

type Agenda = ReadonlyMap<string, [OpenTask, Ending][]>;

/** Lives through the plans' time day by day until today: what the story tells, and the endings of tasks. */
export async function liveThrough(world: World, files: EvidenceFiles): Promise<void> {
  const story = storyOf(world.today);
  let agenda: Agenda = new Map();
  for (let day = story[0]?.on ?? world.today; day <= world.today; day = addDays(day, 1)) {
    const told = story.filter(({ on }) => on === day);
    for (const { tell } of told) {
      world.setDay(day);
      await tell(world);
    }
    if (told.length > 0) agenda = await agendaOf(world, day);
    let hour = 10;
    let carried = false;
    for (const [task, ending] of agenda.get(day) ?? []) {
      world.setDay(day, Math.min(hour++, 17));
      await endTask(world, task, ending, files);
      carried ||= ending.to !== undefined;
    }
    if (carried) agenda = await agendaOf(world, addDays(day, 1));
  }
}

/** The open tasks by the day on which each ends, from a day on. */
async function agendaOf(world: World, from: string): Promise<Agenda> {
  const agenda = new Map<string, [OpenTask, Ending][]>();
  for (const task of await openTasks(world, addDays(world.today, 10))) {
    const ending = endingOf(task, world.today, chanceFor(world, task, 'ending'));
    if (!ending) continue;
    // What comes to light late (a role resolved, a date given) is written down as soon as it is known.
    const day = ending.day < from ? from : ending.day;
    if (day <= world.today) agenda.set(day, [...(agenda.get(day) ?? []), [task, ending]]);
  }
  return agenda;
}

async function endTask(
  world: World,
  task: OpenTask,
  ending: Ending,
  files: EvidenceFiles,
): Promise<void> {
  const chance = chanceFor(world, task, 'report');
  await runOperation(
    world.kernel,
    writerOf(world, task.personIds),
    closeTask,
    outcomeOf(task.id, ending),
  );

  function outcomeOf(taskId: string, { day, state, to }: Ending): TaskOutcome {
    switch (state) {
      case 'done':
        return {
          taskId,
          state,
          result: resultOf(chance),
          evidence: evidenceOf(task.forms, day, chance, files),
        };
      case 'partly':
        return {
          taskId,
          state,
          result: partialResultOf(chance),
          evidence: evidenceOf(task.forms.slice(0, 1), day, chance, files),
        };
      case 'moved':
        return { taskId, state, movedTo: to, reason: reasonOf(chance) };
      case 'not_done':
        return { taskId, state, carryTo: to, reason: reasonOf(chance) };
    }
  }
}

/** Tied to the item and its date, not to ids: the same seed tells the same story. */
function chanceFor({ seed }: World, { number, text, dueOn }: OpenTask, what: string) {
  return chanceOf(seed, number ?? text, dueOn, what);
}
