import { sql } from 'kysely';
import { acceptImport } from '#modules/plan/operations/accept-import.ts';
import {
  approvePlan,
  checkPlanState,
  enforcePlan,
  submitPlan,
} from '#modules/plan/operations/change-plan-state.ts';
import { correctImport } from '#modules/plan/operations/correct-import.ts';
import { muteFinding } from '#modules/plan/operations/mute-finding.ts';
import { resolveRole } from '#modules/plan/operations/resolve-role.ts';
import { startImport } from '#modules/plan/operations/start-import.ts';
import type { PlanKind } from '#modules/plan/schema.ts';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { planText } from './plan-text.ts';
import { administrator, director, roleHolders } from './staff.ts';
import type { Chapter } from './story.ts';
import { personOf, type World, writerOf } from './world.ts';

interface BroughtPlan {
  /** The text's file in this folder, and as the person's file was called. */
  file: string;
  fileName: string;
  kind: PlanKind;
  /** The first year of its period. */
  year: number;
  /** Who writes it: short name. */
  author: string;
}

const deputyOf = (world: World) => writerOf(world, [personOf(world, administrator)]);
const directorOf = (world: World) => writerOf(world, [personOf(world, director)]);

async function bring(world: World, plan: BroughtPlan, actor: Actor): Promise<string> {
  const { kernel } = world;
  const content = new TextEncoder().encode(await planText(plan.file, plan.year));
  const { importId } = await runOperation(kernel, actor, startImport, {
    fileName: plan.fileName,
    content,
  });
  if (plan.kind === 'year') {
    // What a person would mend on the preview: a letter lost in typing.
    await runOperation(kernel, actor, correctImport, {
      importId,
      what: 'item',
      place: [5, 6],
      field: 'text',
      value: 'Підсумкове опитування молодих педагогів',
    });
  }
  const { planId } = await runOperation(kernel, actor, acceptImport, {
    importId,
    kind: plan.kind,
  });
  return planId;
}

/** The annual plan, from Word to being in force. */
export function annualPlan(year: number, keep: (planId: string) => void): Chapter[] {
  let planId = '';
  return [
    {
      on: `${year - 1}-12-08`,
      async tell(world) {
        const actor = deputyOf(world);
        planId = await bring(
          world,
          {
            file: 'plan.uk.txt',
            fileName: `План НМЦ на ${year} рік.txt`,
            kind: 'year',
            year,
            author: administrator,
          },
          actor,
        );
        keep(planId);
        // Else the planner takes the tables for empty, and the year takes three times as long to tell.
        await sql`select refresh_statistics()`.execute(world.trx);
        for (const [role, names] of Object.entries(roleHolders)) {
          const personIds = names.map((name) => personOf(world, name));
          await runOperation(world.kernel, directorOf(world), resolveRole, { role, personIds });
        }
      },
    },
    {
      on: `${year - 1}-12-11`,
      async tell(world) {
        const actor = deputyOf(world);
        await runOperation(world.kernel, actor, muteFinding, {
          planId,
          rule: 'impossible-date',
          item: '5.3',
          reason: 'Мається на увазі останній день місяця.',
        });
        await runOperation(world.kernel, actor, checkPlanState, { planId });
      },
    },
    {
      on: `${year - 1}-12-15`,
      tell: (world) => runOperation(world.kernel, deputyOf(world), submitPlan, { planId }),
    },
    {
      on: `${year - 1}-12-23`,
      tell: (world) =>
        runOperation(world.kernel, directorOf(world), approvePlan, {
          planId,
          date: `${year - 1}-12-22`,
        }),
    },
    {
      on: `${year}-01-02`,
      tell: (world) => runOperation(world.kernel, directorOf(world), enforcePlan, { planId }),
    },
  ];
}

/** The plan of a section for the school year, written by its head. */
export function sectionPlan(year: number, keep: (planId: string) => void): Chapter[] {
  return adopted(
    {
      file: 'section.uk.txt',
      fileName: `Секція будівельників ${year}-${year + 1}.txt`,
      kind: 'section',
      year,
      author: 'Криничний З.Л.',
    },
    { brought: `${year}-09-02`, approved: `${year}-09-04` },
    keep,
  );
}

/** A programme of three years in Russian, with its passport. */
export function programme(year: number, keep: (planId: string) => void): Chapter[] {
  return adopted(
    {
      file: 'programme.ru.txt',
      fileName: 'Программа наставничества.txt',
      kind: 'programme',
      year,
      author: administrator,
    },
    { brought: `${year}-01-12`, approved: `${year}-01-15` },
    keep,
  );
}

function adopted(
  plan: BroughtPlan,
  { brought, approved }: { brought: string; approved: string },
  keep: (planId: string) => void,
): Chapter[] {
  let planId = '';
  return [
    {
      on: brought,
      async tell(world) {
        planId = await bring(world, plan, writerOf(world, [personOf(world, plan.author)]));
        keep(planId);
      },
    },
    {
      on: approved,
      async tell(world) {
        const actor = directorOf(world);
        await runOperation(world.kernel, actor, approvePlan, { planId, date: approved });
        await runOperation(world.kernel, actor, enforcePlan, { planId });
      },
    },
  ];
}
