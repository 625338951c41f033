import { sql } from 'kysely';
import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { selectEvents, takesPart } from '../planning/list-events.ts';
import { day, eventRow, eventStates } from '../planning/schema.ts';

/** The most that a calendar shows at once: a year of a large centre. */
const most = 2000;

/** Events between two days for the inner calendar; parts of sets stand in it like others. */
export const readCalendar = defineQuery({
  name: 'event.calendar',
  summary: 'Events between two days under the filters of the calendar, without pages.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({
    from: day,
    until: day,
    kind: z.string().max(60).optional(),
    state: z.enum(eventStates).optional(),
    sectionId: z.uuid().optional(),
    hostId: z.uuid().optional(),
    format: z.enum(eventFormats).optional(),
    audience: z.string().trim().max(200).optional(),
    personId: z.uuid().optional(),
  }),
  output: z.array(eventRow),
  http: { path: '/event-calendar' },
  run: (scope, { from, until, ...asked }) =>
    selectEvents(scope)
      .where('e.ends_on', '>=', from)
      .where('e.starts_on', '<=', until)
      .$if(asked.kind !== undefined, (q) => q.where('e.kind', '=', asked.kind ?? ''))
      .$if(asked.state !== undefined, (q) => q.where('e.state', '=', asked.state ?? ''))
      .$if(asked.hostId !== undefined, (q) =>
        q.where('e.host_organisation_id', '=', asked.hostId ?? ''),
      )
      .$if(asked.sectionId !== undefined, (q) =>
        q.where('e.section_id', '=', asked.sectionId ?? ''),
      )
      .$if(asked.format !== undefined, (q) => q.where('e.format', '=', asked.format ?? ''))
      .$if(Boolean(asked.audience), (q) =>
        q.where(
          sql<boolean>`coalesce(nullif(e.audience, ''), s.audience, '') ilike ${containing(asked.audience ?? '')}`,
        ),
      )
      .$if(asked.personId !== undefined, (q) => q.where(takesPart(asked.personId ?? '')))
      .orderBy('e.starts_on')
      .orderBy('e.starts_time')
      .orderBy('e.title')
      .orderBy('e.id')
      .limit(most)
      .execute(),
});
