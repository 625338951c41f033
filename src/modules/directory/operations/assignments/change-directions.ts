import { sql } from 'kysely';
import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';

const fields = z.object({
  name: z.string().trim().min(1).max(200),
  /** Other words by which plans name it. */
  aliases: z.array(z.string().trim().min(2).max(200)).max(30).default([]),
});

const output = z.object({ id: z.uuid(), version: z.number().int() });

/** Locks a direction; null for an absent or foreign one. */
async function loadDirection({ trx }: OperationContext, { id }: { id: string }) {
  const row = await trx
    .selectFrom('direction')
    .select(['id', 'name', 'aliases', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A word names one direction: an item of a plan must not mean two. */
async function requireFreeWords(
  { trx }: OperationContext,
  { name, aliases }: z.output<typeof fields>,
  own: string | null,
): Promise<void> {
  const words = [name, ...aliases].map((word) => word.toLowerCase());
  const others = await trx
    .selectFrom('direction')
    .select(['id', 'name', 'aliases'])
    .$if(own !== null, (q) => q.where('id', '<>', own as string))
    .execute();
  for (const other of others) {
    const taken = [other.name, ...other.aliases].find((word) => words.includes(word.toLowerCase()));
    if (taken) throw refuse('assignments.word-taken', { word: taken, name: other.name });
  }
}

/** The same word once, and not beside the name itself. */
const distinct = (name: string, aliases: readonly string[]) => [
  ...new Map(
    aliases
      .filter((alias) => alias.toLowerCase() !== name.toLowerCase())
      .map((alias) => [alias.toLowerCase(), alias]),
  ).values(),
];

export const createDirection = defineOperation({
  name: 'direction.create',
  summary: 'Adds a direction of the centre’s work.',
  input: fields,
  output,
  permission: assignmentPermissions['direction.create'],
  http: { method: 'post', path: '/directions', status: 201 },
  load: nothingToLoad,
  async run(context, given) {
    const { trx, actor, audit } = context;
    await requireFreeWords(context, given, null);
    const aliases = distinct(given.name, given.aliases);
    const row = await trx
      .insertInto('direction')
      .values({
        centre_id: actor.centreId,
        name: given.name,
        aliases,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from direction)`,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'direction',
      objectId: row.id,
      objectName: given.name,
      before: null,
      after: { name: given.name, aliases },
    });
    return row;
  },
});

export const updateDirection = defineOperation({
  name: 'direction.update',
  summary: 'Renames a direction, or says by which other words plans name it.',
  input: z.object({
    id: z.uuid(),
    name: fields.shape.name.optional(),
    aliases: fields.shape.aliases.unwrap().optional(),
  }),
  output,
  permission: assignmentPermissions['direction.update'],
  http: { method: 'patch', path: '/directions/{id}' },
  load: loadDirection,
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { trx, target, audit } = context;
    const before = { name: target.name, aliases: target.aliases };
    const wanted = { ...before, ...given };
    await requireFreeWords(context, wanted, id);
    const after = { name: wanted.name, aliases: distinct(wanted.name, wanted.aliases) };
    const version = target.version + 1;
    await trx
      .updateTable('direction')
      .set({ ...after, version })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'direction',
      objectId: id,
      objectName: after.name,
      ...changesOf(before, after),
    });
    return { id, version };
  },
});

export const reorderDirections = defineOperation({
  name: 'direction.reorder',
  summary: 'Puts the directions into an order: all of them, the first one first.',
  input: z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
  output: z.object({ ids: z.array(z.uuid()) }),
  permission: assignmentPermissions['direction.reorder'],
  http: { method: 'put', path: '/directions/order' },
  load: async ({ trx }) => trx.selectFrom('direction').select(['id', 'name']).forUpdate().execute(),
  async run({ trx, target, actor, audit }, { ids }) {
    const known = new Set(target.map(({ id }) => id));
    if (
      ids.length !== known.size ||
      new Set(ids).size !== ids.length ||
      ids.some((id) => !known.has(id))
    )
      throw new AppError('invalid', {
        fields: [{ path: 'ids', code: 'unknown', message: 'not all directions, each once' }],
      });
    for (const [position, id] of ids.entries())
      await trx.updateTable('direction').set({ position }).where('id', '=', id).execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      before: null,
      after: { directions: ids.map((id) => target.find((one) => one.id === id)?.name) },
    });
    return { ids };
  },
});

export const removeDirection = defineOperation({
  name: 'direction.remove',
  summary: 'Removes a direction that nothing refers to.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: assignmentPermissions['direction.remove'],
  http: { method: 'delete', path: '/directions/{id}' },
  load: loadDirection,
  version: (target) => target.version,
  async run({ trx, target, audit }, { id }) {
    for (const table of ['assignment', 'section', 'membership_grant', 'invitation'] as const) {
      const used = await trx
        .selectFrom(table)
        .select('id')
        .where('direction_id', '=', id)
        .limit(1)
        .executeTakeFirst();
      if (used) throw refuse('assignments.direction-used', { name: target.name });
    }
    await trx.deleteFrom('direction').where('id', '=', id).execute();
    audit({
      objectType: 'direction',
      objectId: id,
      objectName: target.name,
      before: { name: target.name, aliases: target.aliases },
      after: null,
    });
    return { id };
  },
});
