import { sql } from 'kysely';
import { z } from 'zod';
import { daysOffOf } from '#packs/days-off.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { findClashes } from '../../season/clashes/find-clashes.ts';
import { type Clash, clashRules, type PlannedEvent } from '../../season/clashes/types.ts';
import { readLimits } from '../../season/limits.ts';
import { readPlanned } from '../../season/read-planned.ts';
import { emergencyPermissions } from './permissions.ts';
import { changedBy, emergencyInput } from './schema.ts';

const previewed = z.object({
  events: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      before: z.object({ startsOn: z.string(), endsOn: z.string() }),
      after: z.object({ startsOn: z.string(), endsOn: z.string() }),
      startsTime: z.string().nullable(),
      endsTime: z.string().nullable(),
      /** Who gets a letter: registered, waiting, invited. */
      told: z.number().int(),
      speakers: z.number().int(),
    }),
  ),
  /** What gets in the way that did not before. */
  clashes: z.array(
    z.object({
      rule: z.enum(clashRules),
      eventIds: z.array(z.uuid()),
      titles: z.array(z.string()),
      on: z.string(),
      about: z.string(),
      of: z.enum(['kind', 'audience']).optional(),
    }),
  ),
});
export type EmergencyPreview = z.output<typeof previewed>;

/** What an act on many events would do: the days, who is told, which clashes arise. Nothing is changed. */
export const previewEmergency = defineQuery({
  name: 'event.emergency.preview',
  summary: 'What an emergency act would do: the new days, how many are told, which clashes arise.',
  permission: 'event.emergency',
  rule: { ...emergencyPermissions['event.emergency'], place: 'reach' },
  placed: true,
  input: emergencyInput.omit({ reason: true }),
  output: previewed,
  http: { path: '/event-emergency-preview' },
  async run({ db, centre, today }, { eventIds, act }) {
    const rows = await db
      .selectFrom('event as e')
      .select([
        'e.id',
        'e.title',
        'e.starts_on as startsOn',
        'e.ends_on as endsOn',
        'e.exact',
        sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
        sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
        sql<number>`(select count(*)::int from registration_entry r
          where r.event_id = e.id and r.state in ('registered', 'waiting', 'invited'))`.as('told'),
        sql<number>`(select count(*)::int from agenda_speaker s join agenda_item a on a.id = s.agenda_item_id
          where a.event_id = e.id)`.as('speakers'),
      ])
      .where('e.id', 'in', eventIds)
      .where('e.state', '=', 'published')
      .orderBy('e.starts_on')
      .orderBy('e.starts_time')
      .orderBy('e.id')
      .execute();
    if (rows.length < new Set(eventIds).size) throw notFound();
    const changed = rows.map(({ exact, ...row }) => {
      const { startsOn, endsOn } = row;
      const days = { startsOn, endsOn };
      const after = { ...days, ...pick(changedBy(act, { ...days, exact })) };
      return {
        ...row,
        before: days,
        after: act.kind === 'split' ? { startsOn: act.day, endsOn: act.day } : after,
      };
    });
    const all = changed.flatMap(({ before, after }) => [
      before.startsOn,
      before.endsOn,
      after.startsOn,
      after.endsOn,
    ]);
    const sorted = all.toSorted();
    // Whole months around, so that a crowded one is seen.
    const from = `${(sorted[0] ?? today).slice(0, 7)}-01`;
    const until = addDays(`${(sorted.at(-1) ?? today).slice(0, 7)}-28`, 3);
    const planned = await readPlanned(db, [from, until], today);
    const settings = { limits: await readLimits(db), daysOff: daysOffOf(centre.pack, from, until) };
    const known = new Set(findClashes(planned, settings).map(keyOf));
    const moved = planned.flatMap((event): PlannedEvent[] => {
      const change = changed.find(({ id }) => id === event.id);
      if (!change) return [event];
      if (act.kind === 'cancel') return [];
      const then = { ...event, ...change.after, exact: true };
      // Split, it stands on both days.
      return act.kind === 'split' ? [event, { ...then, id: `${event.id} 2` }] : [then];
    });
    const titles = new Map(planned.map(({ id, title }) => [id, title]));
    const idOf = (id: string) => id.replace(/ 2$/, '');
    return {
      events: changed.map(({ startsOn: _, endsOn: __, ...row }) => row),
      clashes: findClashes(moved, settings)
        .filter((clash) => !known.has(keyOf(clash)))
        .map((clash) => ({
          ...clash,
          eventIds: clash.eventIds.map(idOf),
          titles: clash.eventIds.map((id) => titles.get(idOf(id)) ?? ''),
        })),
    };
  },
});

const keyOf = ({ rule, eventIds, on, about }: Clash) =>
  `${rule} ${on} ${about} ${rule === 'crowded' ? eventIds.length : eventIds.toSorted().join()}`;

const pick = ({ startsOn, endsOn }: { startsOn?: string; endsOn?: string }) => ({
  ...(startsOn !== undefined && { startsOn }),
  ...(endsOn !== undefined && { endsOn }),
});
