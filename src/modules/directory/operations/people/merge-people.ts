import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { type SingleField, singleFields } from '../../people/duplicates/fields.ts';
import { movePersonRows, personRow } from '../../people/duplicates/merge-log.ts';
import { type LoadedPerson, loadPerson } from '../../people/load-person.ts';
import { fullNameOf } from '../../people/short-name.ts';
import { shortNameTaken } from '../../people/short-name-taken.ts';
import { rowOf } from '../../people/write-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';

export const mergePeople = defineOperation({
  name: 'person.merge',
  summary:
    'Makes two cards of one person into one that keeps all of both; `person.undo-merge` takes it back.',
  input: z.object({
    survivorId: z.uuid(),
    mergedId: z.uuid(),
    /** Fields whose value comes from the merged card; empty ones are filled from it anyway. */
    take: z.array(z.enum(singleFields)).default([]),
  }),
  output: z.object({ mergeId: z.uuid(), id: z.uuid(), version: z.number().int() }),
  permission: peoplePermissions['person.merge'],
  http: { method: 'post', path: '/people/{survivorId}/merge' },
  async load(context, { survivorId, mergedId }) {
    if (survivorId === mergedId) throw refuse('people.merge-with-itself');
    // Always in the same order: two who merge the same cards the other way round wait for each other.
    const [first, second] = [survivorId, mergedId].toSorted();
    const loaded = [
      await loadPerson(context, { id: first as string }),
      await loadPerson(context, { id: second as string }),
    ];
    const survivor = loaded.find((person) => person?.id === survivorId);
    if (!survivor) return null;
    const merged = loaded.find((person) => person?.id === mergedId);
    if (!merged)
      throw new AppError('invalid', {
        fields: [{ path: 'mergedId', code: 'unknown', message: 'there is no such person' }],
      });
    return {
      survivor,
      merged,
      place: survivor.place,
      places: [survivor.place, merged.place],
      inCentre: survivor.inCentre || merged.inCentre,
    };
  },
  version: (target) => target.survivor.version,
  async run(context, { take }) {
    const { trx, actor, now, target } = context;
    const { survivor, merged } = target;
    await requireOneAccount(context, survivor.id, merged.id);
    const after = joined(survivor, merged, take);
    if (target.inCentre) await requireFreeName(context, after.shortName, [survivor.id, merged.id]);
    const before = {
      survivor: await personRow(context, survivor.id),
      merged: await personRow(context, merged.id),
    };
    const version = survivor.version + 1;
    await trx
      .updateTable('person')
      .set({ merged_into: survivor.id, version: merged.version + 1, external_key: null })
      .where('id', '=', merged.id)
      .execute();
    const moved = await movePersonRows(context, merged.id, survivor.id);
    await trx
      .updateTable('person')
      .set({ ...rowOf(after), in_centre: target.inCentre, version, updated_at: now })
      .where('id', '=', survivor.id)
      .execute();
    const changed = async (id: string, was: Record<string, unknown>) => ({
      table: 'person',
      act: 'changed' as const,
      before: was,
      after: await personRow(context, id),
    });
    // Taken back from the end: the rows go home first, then the cards become what they were.
    const log = [
      await changed(survivor.id, before.survivor),
      await changed(merged.id, before.merged),
      ...moved,
    ];
    const { id } = await trx
      .insertInto('person_merge')
      .values({
        centre_id: actor.centreId,
        survivor_id: survivor.id,
        merged_id: merged.id,
        log: JSON.stringify(log),
        merged_at: now,
        merged_by: actor.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    context.audit({
      objectType: 'person',
      objectId: survivor.id,
      objectName: after.shortName,
      before: null,
      after: { mergedWith: fullNameOf(merged.fields), rows: moved.length },
    });
    return { mergeId: id, id: survivor.id, version };
  },
});

/** Values of the survivor, those that are asked for or missing from the other; both names stay findable. */
function joined(
  { fields: mine }: LoadedPerson,
  { fields: theirs }: LoadedPerson,
  take: readonly SingleField[],
): LoadedPerson['fields'] {
  const after = { ...mine };
  for (const field of singleFields) {
    const empty = mine[field] === null || mine[field] === '';
    if (empty || take.includes(field)) Object.assign(after, { [field]: theirs[field] });
  }
  const names = [mine, theirs].flatMap((card) => [
    card.shortName,
    fullNameOf(card),
    ...card.aliases,
  ]);
  const kept = new Set(
    names.filter((name) => name !== after.shortName && name !== fullNameOf(after)),
  );
  return { ...after, aliases: [...kept], cases: { ...theirs.cases, ...mine.cases } };
}

async function requireOneAccount(
  { trx }: OperationContext,
  ...ids: readonly string[]
): Promise<void> {
  const accounts = await trx
    .selectFrom('membership')
    .select('id')
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute();
  if (accounts.length > 1) throw refuse('people.merge-two-accounts');
}

async function requireFreeName(
  { trx }: OperationContext,
  shortName: string,
  except: readonly string[],
): Promise<void> {
  const clash = await trx
    .selectFrom('person')
    .select('id')
    .where('short_name', '=', shortName)
    .where('in_centre', '=', true)
    .where('merged_into', 'is', null)
    .where('id', 'not in', except)
    .executeTakeFirst();
  if (clash) throw shortNameTaken(shortName);
}
