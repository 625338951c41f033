import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { currentPost } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { holds } from '#platform/access/permission.ts';
import { forbidden } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { loadTaking } from '../attendance/load-taking.ts';
import { writersOf } from '../minutes/load-minutes.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';

const shown = 15;

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string(),
  organisation: z.string().nullable(),
});
export type FoundPerson = z.output<typeof person>;

const read = { permission: 'event.read', rule: eventPermissions['event.read'] } as const;

/**
 * Whoever plans names anybody; who writes the minutes of an event or takes attendance at it, those who have to do with it.
 * Others fill in no such field, and don't learn who comes.
 */
export const findEventPeople = defineQuery({
  name: 'event.find-people',
  summary: 'People whose name holds a text, for a field of an event that asks for one.',
  ...read,
  input: z.object({ eventId: z.uuid(), q: z.string().trim().min(2).max(200) }),
  output: z.array(person),
  async run(scope, { eventId, q }) {
    await eventOf(scope, { eventId });
    return selectPeople(scope, eventId, await mayNameAnybody(scope, eventId))
      .where(personName, 'ilike', containing(q))
      .orderBy(sql`p.family_name ilike ${containing(q).slice(1)}`, 'desc')
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .limit(shown)
      .execute();
  },
});

/** People who are called exactly so, for each name; a short name will do. */
export const matchEventPeople = defineQuery({
  name: 'event.match-people',
  summary: 'The people of the register whom typed names mean.',
  ...read,
  input: z.object({ eventId: z.uuid(), names: z.array(z.string().max(300)).max(200) }),
  output: z.record(z.string(), z.array(person)),
  async run(scope, { eventId, names }) {
    await eventOf(scope, { eventId });
    const keys = [...new Set(names.map((name) => name.toLocaleLowerCase('uk')))];
    if (keys.length === 0) return {};
    const rows = await selectPeople(scope, eventId, await mayNameAnybody(scope, eventId))
      .select('p.aliases')
      .where(
        sql<SqlBool>`lower(${personName}) = any(${keys}::text[]) or lower(p.short_name) = any(${keys}::text[])
          or exists (select from unnest(p.aliases) alias where lower(alias) = any(${keys}::text[]))`,
      )
      .execute();
    return Object.fromEntries(
      names.map((name) => {
        const key = name.toLocaleLowerCase('uk');
        return [
          name,
          rows
            .filter((row) =>
              [row.name, row.shortName, ...row.aliases].some(
                (called) => called.toLocaleLowerCase('uk') === key,
              ),
            )
            .map(({ aliases: _, ...found }) => found),
        ];
      }),
    );
  },
});

function selectPeople({ db, today }: Scope<'event.read'>, eventId: string, anybody: boolean) {
  return db
    .selectFrom('person as p')
    .leftJoinLateral(currentPost(today), (join) => join.onTrue())
    .select([
      'p.id',
      personName.as('name'),
      'p.short_name as shortName',
      sql<string | null>`case when post.organisation_id is not null
        then ${labelOn(sql<string>`post.organisation_id`, today)} end`.as('organisation'),
    ])
    .where('p.merged_into', 'is', null)
    .where('p.erased_at', 'is', null)
    .$if(!anybody, (q) => q.where(concerned(eventId)));
}

/** Whether the caller names anybody, or those of the event only. @throws AppError `forbidden` for who names nobody */
async function mayNameAnybody(
  { db, actor, today }: Scope<'event.read'>,
  eventId: string,
): Promise<boolean> {
  if (holds(actor, 'event.create', eventPermissions['event.create'])) return true;
  const taking = await loadTaking({ trx: db, today }, { eventId });
  const team = [...(await writersOf(db, eventId)), ...(taking?.takers ?? [])];
  if (actor.personId === null || !team.includes(actor.personId)) throw forbidden('event.update');
  return false;
}

/** Speaks at the event, comes to it, answers for something, or leads its section. */
const concerned = (eventId: string): Expression<SqlBool> => sql<SqlBool>`p.id in (
  select sp.person_id from agenda_speaker sp join agenda_item a on a.id = sp.agenda_item_id
    where a.event_id = ${eventId}
  union select r.person_id from registration_entry r where r.event_id = ${eventId}
  union select ep.person_id from event_person ep where ep.event_id = ${eventId}
  union select e.responsible_id from event e where e.id = ${eventId}
  union select m.person_id from section_member m join event e on e.section_id = m.section_id
    where e.id = ${eventId} and e.starts_on <@ daterange(m.since, m.until, '[]'))`;
