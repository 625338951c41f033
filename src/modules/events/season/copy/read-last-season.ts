import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { type EventDays, toMonth } from '../move-days.ts';
import { seasonPermissions } from '../permissions.ts';
import { seasonAsked } from '../read-season.ts';
import { seasonSpan } from '../span.ts';

const copied = z.object({
  eventId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  section: z.string().nullable(),
  /** Where the copy would stand: the section of the new year. */
  sectionId: z.uuid().nullable(),
  parts: z.number().int(),
  startsOn: z.string(),
  endsOn: z.string(),
  exact: z.boolean(),
  becomes: z.object({ startsOn: z.string(), endsOn: z.string(), exact: z.boolean() }),
  problem: z.enum(['exists', 'kind-archived', 'section-ended']).nullable(),
});
export type CopiedEvent = z.output<typeof copied>;

/** What of the season before can be laid out again, and where it would stand. */
export const readLastSeason = defineQuery({
  name: 'event.season.last',
  summary: 'Events of the season before with the days that their copies would have.',
  permission: 'event.season.copy',
  rule: { ...seasonPermissions['event.season.copy'], place: 'reach' },
  placed: true,
  input: seasonAsked.pick({ year: true, firstMonth: true }),
  output: z.array(copied),
  http: { path: '/event-season-last' },
  run: ({ db, centreId }, { year, firstMonth }) => lastSeason(db, centreId, year, firstMonth),
});

/** Sets and single events of the season before; the parts go with their set. */
export async function lastSeason(
  db: Db,
  centreId: string,
  year: number,
  firstMonth: 1 | 9,
): Promise<CopiedEvent[]> {
  const before = seasonSpan(year - 1, firstMonth);
  const now = seasonSpan(year, firstMonth);
  const kinds = new Map((await readKinds(db, centreId)).map((kind) => [kind.key, kind]));
  const sections = await db
    .selectFrom('section')
    .select(['id', 'name', 'since', 'until', 'previous_id as previousId'])
    .execute();
  const rows = await db
    .selectFrom('event as e')
    .select([
      'e.id',
      'e.title',
      'e.kind',
      'e.section_id as sectionId',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      'e.exact',
      (eb) =>
        eb
          .selectFrom('event as part')
          .select(eb.fn.countAll<number>().as('count'))
          .whereRef('part.parent_id', '=', 'e.id')
          .as('parts'),
    ])
    .where('e.parent_id', 'is', null)
    .where('e.state', '<>', 'cancelled')
    .where('e.starts_on', '>=', before.from)
    .where('e.starts_on', '<=', now.until)
    .orderBy('e.starts_on')
    .orderBy('e.id')
    .execute();
  const there = new Set(
    rows
      .filter(({ startsOn }) => startsOn >= now.from)
      .map(({ title, kind }) => `${kind} ${title}`),
  );
  return rows
    .filter(({ startsOn }) => startsOn < now.from)
    .map((row) => {
      const becomes = nextYear(row);
      const old = sections.find(({ id }) => id === row.sectionId);
      let section = old;
      // Sections are made anew each school year: the copy stands in the one that then lives.
      for (
        let next = old;
        next && next.until !== null && next.until < becomes.startsOn;
        next = sections.find(({ previousId }) => previousId === next?.id)
      )
        section = sections.find(({ previousId }) => previousId === next?.id) ?? next;
      const ended = section?.until != null && section.until < becomes.startsOn;
      const kind = kinds.get(row.kind);
      return {
        eventId: row.id,
        title: row.title,
        kind: row.kind,
        section: old?.name ?? null,
        sectionId: section?.id ?? null,
        parts: Number(row.parts ?? 0),
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        exact: row.exact,
        becomes,
        problem: there.has(`${row.kind} ${row.title}`)
          ? 'exists'
          : !kind || kind.archived
            ? 'kind-archived'
            : ended
              ? 'section-ended'
              : null,
      };
    });
}

/** The same week and weekday a year later; a span without a day goes on by whole months. */
function nextYear(days: EventDays): EventDays {
  const yearOn = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  if (!days.exact && days.startsOn.slice(0, 7) !== days.endsOn.slice(0, 7)) {
    const end = yearOn(days.endsOn).replace(/-02-29$/, '-02-28');
    return {
      startsOn: yearOn(days.startsOn).replace(/-02-29$/, '-02-28'),
      endsOn: end,
      exact: false,
    };
  }
  return toMonth(days, yearOn(days.startsOn).slice(0, 7));
}
