import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import type { SeenBy } from '../material-schema.ts';
import { agendaItems } from '../read-agenda.ts';
import { selectMaterials, versionFile } from '../select-materials.ts';
import { programme, type ShownMaterial } from './schema.ts';

const visit = {
  permission: 'event.registration.visit',
  rule: registrationPermissions['event.registration.visit'],
} as const;

export const readLetterProgramme = defineQuery({
  name: 'agenda.by-letter',
  summary: 'The programme of an event with its materials, for the reader of a letter about it.',
  ...visit,
  input: z.object({ registrationId: z.uuid() }),
  output: programme,
  async run(scope, { registrationId }) {
    const { levels, events } = await reachOf(scope, registrationId);
    const parts = [];
    let more = false;
    for (const event of events) {
      const items = await agendaItems(scope.db, event);
      const rows = await selectMaterials(scope.db, event.eventId).execute();
      more ||= rows.some(({ seenBy }) => seenBy === 'registered') && !levels.includes('registered');
      const on = (itemId: string | null) =>
        rows
          .filter((row) => row.agendaItemId === itemId && levels.includes(row.seenBy))
          .map(toShown);
      parts.push({
        eventId: event.eventId,
        title: event.title,
        startsOn: event.startsOn,
        // Nothing else of what organisers see: no addresses, no states.
        items: items.map(({ id, kind, title, minutes, from, to, speakers }) => ({
          ...{ id, kind, title, minutes, from, to },
          speakers: speakers
            .filter(({ state }) => state !== 'declined')
            .map(({ name, post }) => ({ name, post })),
          materials: on(id),
        })),
        materials: on(null),
      });
    }
    return {
      parts: parts.filter(({ items, materials }) => items.length + materials.length > 0),
      more,
    };
  },
});

export const readLetterMaterial = defineQuery({
  name: 'material.by-letter',
  summary: 'A file of an event’s material, for the reader of a letter about the event.',
  ...visit,
  input: z.object({ registrationId: z.uuid(), materialId: z.uuid() }),
  async run(scope, { registrationId, materialId }) {
    const { levels, events } = await reachOf(scope, registrationId);
    for (const { eventId } of events) {
      const row = await selectMaterials(scope.db, eventId)
        .where('m.id', '=', materialId)
        .where('m.seen_by', 'in', levels)
        .executeTakeFirst();
      if (row) return versionFile(scope, row.id, row.number);
    }
    throw notFound();
  },
});

/** A material as visitors see it, without who hung it and for whom. */
export const toShown = ({
  id,
  title,
  number,
  fileName,
  size,
  url,
}: Omit<ShownMaterial, 'size'> & { size: unknown }): ShownMaterial => ({
  ...{ id, title, number, fileName, url },
  size: size === null ? null : Number(size),
});

/**
 * What of which events is for somebody: who is registered sees what members who are registered see, everybody else only
 * what is for everybody. Parts without registration of their own go with their set.
 *
 * @throws AppError `not-found` also for drafts
 */
async function reachOf({ db }: Scope, registrationId: string) {
  const events = await db
    .selectFrom('registration_entry as r')
    .innerJoin('event as own', 'own.id', 'r.event_id')
    .innerJoin('event as e', (join) =>
      join.on(
        sql<boolean>`(e.id = own.id or e.parent_id = own.id and e.registration = 'none'
          and e.state in ('published', 'held'))`,
      ),
    )
    .select([
      'r.state',
      'e.id as eventId',
      'e.title',
      'e.starts_on as startsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
    ])
    .where('r.id', '=', registrationId)
    .where('own.state', '<>', 'draft')
    .orderBy(sql`e.id <> own.id`)
    .orderBy('e.starts_on')
    .orderBy('e.starts_time')
    .orderBy('e.stream')
    .orderBy('e.id')
    .execute();
  const [first] = events;
  if (!first) throw notFound();
  const levels: SeenBy[] = first.state === 'registered' ? ['public', 'registered'] : ['public'];
  return { levels, events };
}
