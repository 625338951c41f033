import { sql } from 'kysely';
import { z } from 'zod';
import { forbidden } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

const hosting = z.object({
  duties: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      dueOn: z.string().nullable(),
      person: named.nullable(),
      doneOn: z.string().nullable(),
      doneBy: z.string(),
      mayTick: z.boolean(),
      version: z.number().int(),
    }),
  ),
  /** Links that the host and the section have used: a room of Zoom or Meet is the same each time. */
  links: z.array(z.string()),
});
export type Hosting = z.output<typeof hosting>;

/** How many earlier links are offered. */
const offered = 5;

export const readHosting = defineQuery({
  name: 'duty.list',
  summary: 'What the host of an event has to prepare, by when, who answers for it.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: hosting,
  http: { path: '/events/{eventId}/duties' },
  async run(scope, { eventId }) {
    const { db, actor } = scope;
    const event = await eventOf(scope, { eventId });
    const plans = event.may.update;
    const rows = await db
      .selectFrom('event_duty as d')
      .leftJoin('person as p', 'p.id', 'd.person_id')
      .select([
        'd.id',
        'd.title',
        'd.due_on as dueOn',
        sql<Hosting['duties'][number]['person']>`case when p.id is not null
          then jsonb_build_object('id', p.id, 'name', p.short_name) end`.as('person'),
        'd.done_on as doneOn',
        'd.done_by_name as doneBy',
        'd.version',
      ])
      .where('d.event_id', '=', eventId)
      .orderBy('d.position')
      .orderBy('d.id')
      .execute();
    const own = rows.some(({ person }) => person !== null && person.id === actor.personId);
    if (!plans && !own) throw forbidden('duty.list');
    const links = plans
      ? await db
          .selectFrom('event')
          .select('video_url as url')
          .distinctOn('video_url')
          .where('video_url', 'is not', null)
          .where('id', '<>', eventId)
          .where((eb) =>
            eb.or([
              eb('host_organisation_id', '=', event.host?.id ?? null),
              eb('section_id', '=', event.section?.id ?? null),
            ]),
          )
          .limit(offered)
          .execute()
      : [];
    return {
      duties: rows.map((row) => ({
        ...row,
        mayTick: plans || (row.person !== null && row.person.id === actor.personId),
      })),
      links: links.flatMap(({ url }) => url ?? []),
    };
  },
});
