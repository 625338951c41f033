import { sql } from 'kysely';
import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { insertPlan } from '../document/insert-plan.ts';
import { addPeople, nameKey, peopleByName } from '../document/match-people.ts';
import { saveVersion } from '../document/save-version.ts';
import { planPermissions } from '../permissions.ts';
import type { ReadItem, Reading } from '../reading/types.ts';
import { cellText, id, type NameChoice, planKinds } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { loadImport } from './load-import.ts';

/** Makes the plan, its people and its tasks out of the reading: all of it, or nothing. */
export const acceptImport = defineOperation({
  name: 'plan.import.accept',
  summary: 'Make the plan, the people that it names and their tasks out of the reading',
  input: z.object({
    importId: id,
    kind: z.enum(planKinds).default('year'),
    title: cellText.min(1).max(500).optional(),
  }),
  permission: planPermissions['plan.import.accept'],
  load: (context, { importId }) => loadImport(context, importId),
  version: ({ version }) => version,
  run: async (context, { kind, title }) => {
    const { trx, actor, target, audit, emit } = context;
    const { reading } = target;
    if (target.planId) throw refuse('plan.import.is-rereading');
    if (!reading.period) throw refuse('plan.import.no-period');
    if (reading.sections.every(({ items }) => items.length === 0))
      throw refuse('plan.import.no-items');

    const { people, added } = await peopleOf(context, namesOf(reading), target.names);
    const { planId, itemIds } = await insertPlan(
      trx,
      {
        centreId: actor.centreId,
        kind,
        title: title ?? reading.title,
        period: reading.period,
        createdBy: actor.userId,
        sourceFileId: target.fileId,
      },
      reading,
      people,
    );
    const tasks = await syncTasks(context, planId);
    await saveVersion(context, planId);
    await trx
      .updateTable('plan_import')
      .set({ state: 'accepted', accepted_plan_id: planId, version: target.version + 1 })
      .where('id', '=', target.id)
      .execute();
    audit({
      objectType: 'plan',
      objectId: planId,
      objectName: title ?? reading.title,
      after: {
        items: itemIds.length,
        tasks: tasks.added,
        people: added.map(({ name }) => name),
        file: target.fileName,
      },
    });
    emit({ type: 'plan.accepted', payload: { planId } });
    return { planId, items: itemIds.length, tasks: tasks.added, peopleAdded: added.length };
  },
  http: { method: 'post', path: '/plan-imports/{importId}/accept', status: 201 },
});

/**
 * Adds the new people and makes the other spellings aliases of whom they mean, so that the next plan knows them.
 * @throws AppError `not-found` for a person who isn't the centre's.
 */
async function peopleOf(
  { trx, actor }: OperationContext,
  names: ReadonlySet<string>,
  choices: Readonly<Record<string, NameChoice>>,
) {
  const fresh = [...names].filter((name) => (choices[name]?.is ?? 'new') === 'new');
  const { people: known, added } = await addPeople(
    trx,
    actor.centreId,
    await peopleByName(trx),
    fresh,
  );
  const people = new Map(known);
  for (const [name, choice] of Object.entries(choices)) {
    if (!names.has(name) || choice.is === 'new') continue;
    if (choice.is === 'role') {
      people.delete(nameKey(name));
      continue;
    }
    const personId = choice.is === 'person' ? choice.personId : people.get(nameKey(choice.sameAs));
    if (!personId) throw notFound();
    const renamed = await trx
      .updateTable('person')
      .set({ aliases: sql`array_append(aliases, ${name})` })
      .where('id', '=', personId)
      .returning('id')
      .executeTakeFirst();
    if (!renamed) throw notFound();
    people.set(nameKey(name), personId);
  }
  return { people, added };
}

/** The names in the responsible cells, in the order of the document. */
function namesOf(reading: Reading): Set<string> {
  const names = new Set<string>();
  const visit = (item: ReadItem) => {
    for (const name of item.responsible.people) names.add(name);
    item.items.forEach(visit);
  };
  for (const { items } of reading.sections) items.forEach(visit);
  return names;
}
