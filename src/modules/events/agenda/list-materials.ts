import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { type Event, eventOf } from '../planning/read-event.ts';
import { materialRow } from './material-schema.ts';
import { selectMaterials, versionFile } from './select-materials.ts';

const materials = z.object({
  rows: z.array(materialRow),
  /** Items on which the caller may hang something; `null` stands for the event itself. */
  hangOn: z.array(z.uuid().nullable()),
});
export type Materials = z.output<typeof materials>;

const read = { permission: 'event.read', rule: eventPermissions['event.read'] } as const;

export const listMaterials = defineQuery({
  name: 'material.list',
  summary: 'Materials of an event that the caller may see.',
  ...read,
  input: z.object({ eventId: z.uuid() }),
  output: materials,
  http: { path: '/events/{eventId}/materials' },
  run: async (scope, { eventId }) => materialsOf(scope, await eventOf(scope, { eventId })),
});

/** What of an event's materials the caller sees: the public ones, those for the registered when registered, own ones. */
async function materialsOf(scope: Scope<'event.read'>, event: Event): Promise<Materials> {
  const { db, actor } = scope;
  const plans = event.may.update;
  const own = actor.personId
    ? await db
        .selectFrom('agenda_speaker as sp')
        .innerJoin('agenda_item as a', 'a.id', 'sp.agenda_item_id')
        .select('a.id')
        .where('a.event_id', '=', event.id)
        .where('sp.person_id', '=', actor.personId)
        .where('sp.state', '<>', 'declined')
        .execute()
    : [];
  const registered =
    actor.personId !== null &&
    (await db
      .selectFrom('registration_entry')
      .select('id')
      .where('event_id', '=', event.id)
      .where('person_id', '=', actor.personId)
      .where('state', '=', 'registered')
      .executeTakeFirst()) !== undefined;
  const speaks = own.length > 0;
  const levels =
    plans || speaks
      ? ['public', 'registered', 'speakers']
      : registered
        ? ['public', 'registered']
        : ['public'];
  const ownIds = new Set(own.map(({ id }) => id));
  const rows = await selectMaterials(db, event.id).where('m.seen_by', 'in', levels).execute();
  const items = plans
    ? await db.selectFrom('agenda_item').select('id').where('event_id', '=', event.id).execute()
    : own;
  const open = event.state !== 'cancelled';
  return {
    rows: rows.map((row) => ({
      ...row,
      size: row.size === null ? null : Number(row.size),
      mayChange: open && (plans || (row.agendaItemId !== null && ownIds.has(row.agendaItemId))),
    })),
    hangOn: open ? [...(plans ? [null] : []), ...items.map(({ id }) => id)] : [],
  };
}

/** A file of a material that the caller may see; an earlier version by its number. */
export const readMaterialFile = defineQuery({
  name: 'material.file',
  summary: 'A file of a material, the last version unless another is asked for.',
  ...read,
  input: z.object({
    eventId: z.uuid(),
    materialId: z.uuid(),
    number: z.coerce.number().int().min(1).optional(),
  }),
  async run(scope, { eventId, materialId, number }) {
    const { rows } = await materialsOf(scope, await eventOf(scope, { eventId }));
    const row = rows.find(({ id }) => id === materialId);
    if (!row) throw notFound();
    return versionFile(scope, materialId, number ?? row.number);
  },
});
