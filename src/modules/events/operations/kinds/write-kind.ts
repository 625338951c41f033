import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { readChecklist, saidChecklist } from '../../kinds/checklist.ts';
import { kindPermissions } from '../../kinds/permissions.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { type KindRow, type WrittenKind, writtenKind } from '../../kinds/schema.ts';

const output = z.object({ key: z.string(), version: z.number().int() });

export const createKind = defineOperation({
  name: 'event.kind.create',
  summary: 'Adds a kind of events of the centre itself.',
  input: writtenKind.omit({ archived: true }),
  output,
  permission: kindPermissions['event.kind.create'],
  http: { method: 'post', path: '/event-kinds', status: 201 },
  load: nothingToLoad,
  async run(context, given) {
    const kinds = await readKinds(context.trx, context.actor.centreId);
    if (kinds.some(({ key }) => key === given.key)) throw refuse('eventsKinds.key-taken');
    requireSound(given);
    const id = await write(context, { ...given, archived: false }, 1);
    context.audit({
      objectType: 'event_kind',
      objectId: id,
      objectName: given.words.uk,
      after: given,
    });
    return { key: given.key, version: 1 };
  },
});

export const updateKind = defineOperation({
  name: 'event.kind.update',
  summary:
    "Says a kind of events otherwise than the pack, or changes the centre's own; archived it can't be chosen any more.",
  input: writtenKind,
  output,
  permission: kindPermissions['event.kind.update'],
  http: { method: 'put', path: '/event-kinds/{key}' },
  load: async ({ trx, actor }, { key }) => {
    const kind = (await readKinds(trx, actor.centreId)).find((one) => one.key === key);
    if (!kind) return null;
    const row = await trx
      .selectFrom('event_kind')
      .select('version')
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst();
    const said = await saidChecklist(trx, key);
    const checklist = said ?? (await readChecklist(trx, actor.centreId, key));
    return { kind, said, checklist, version: row?.version ?? 0 };
  },
  version: (target) => target.version,
  async run(context, given) {
    const { target, audit } = context;
    requireSound(given);
    const version = target.version + 1;
    const checklist = given.checklist ?? target.said;
    const id = await write(context, { ...given, checklist }, version);
    audit({
      objectType: 'event_kind',
      objectId: id,
      objectName: given.words.uk,
      ...changesOf(
        { ...flat(target.kind), checklist: target.checklist },
        { ...flat(given), checklist: checklist ?? target.checklist },
      ),
    });
    return { key: given.key, version };
  },
});

/** Settings beside the rest, so that the log names each that changed. */
const flat = ({ key, words, archived, settings }: KindRow) => ({
  key,
  words,
  archived,
  ...settings,
});

/** Two fields can't have one key, and a choice needs something to choose. */
function requireSound({ settings }: Pick<KindRow, 'settings'>): void {
  const keys = settings.fields.map(({ key }) => key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  const empty = settings.fields.findIndex(
    ({ type, choices }) => type === 'choice' && (choices?.length ?? 0) < 2,
  );
  const problem =
    twice >= 0
      ? { path: `settings.fields.${twice}.key`, code: 'taken' }
      : empty >= 0
        ? { path: `settings.fields.${empty}.choices`, code: 'required' }
        : null;
  if (problem) throw new AppError('invalid', { fields: [{ ...problem, message: problem.code }] });
}

async function write(
  { trx, actor }: OperationContext,
  { key, words, settings, archived, checklist }: WrittenKind,
  version: number,
): Promise<string> {
  const said = {
    words: JSON.stringify(words),
    settings: JSON.stringify({ ...settings, checklist }),
    archived,
    version,
  };
  const { id } = await trx
    .insertInto('event_kind')
    .values({ centre_id: actor.centreId, key, ...said })
    .onConflict((conflict) => conflict.columns(['centre_id', 'key']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
