import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { hasRole } from '#platform/access/actor.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../../planning/schema.ts';
import { slotPermissions } from './permissions.ts';
import { type SlotRow, slotRow, slotStates } from './schema.ts';

const slotList = listInput(['when', 'methodist'], 'when').extend({
  from: day.optional(),
  to: day.optional(),
  methodistId: z.uuid().optional(),
  state: z.enum(slotStates).optional(),
  /** What the caller has booked, or opened. */
  mine: z.stringbool().or(z.boolean()).optional(),
  /** Without those that nobody booked and that have passed. */
  withoutUnused: z.stringbool().or(z.boolean()).optional(),
  /** What has not begun yet. */
  ahead: z.stringbool().or(z.boolean()).optional(),
});

export const listSlots = defineQuery({
  name: 'consultation.slot.list',
  summary:
    'Times for consultations: everybody sees the free ones ahead and the own; who leads the centre sees all.',
  permission: 'consultation.slot.read',
  rule: slotPermissions['consultation.slot.read'],
  input: slotList,
  output: pageOf(slotRow),
  http: { path: '/consultation-slots' },
  run: slotsPage,
});

async function slotsPage(
  scope: Scope<'consultation.slot.read'>,
  asked: z.output<typeof slotList>,
): Promise<Page<SlotRow>> {
  const { db, actor, today, kernel } = scope;
  const past = sql<boolean>`((s.on_day + s.starts_time) at time zone c.time_zone <= ${kernel.now()})`;
  const own = sql<boolean>`coalesce(s.booked_by = ${actor.userId}, false)`;
  const kept = sql<boolean>`coalesce(s.methodist_id = ${actor.personId}::uuid, false)`;
  const leads = hasRole(actor, 'administrator', 'director');
  let found = db
    .selectFrom('consultation_slot as s')
    .innerJoin('centre as c', 'c.id', 's.centre_id')
    .innerJoin('person as m', 'm.id', 's.methodist_id')
    .select((eb) => [
      's.id',
      sql<SlotRow['methodist']>`jsonb_build_object('id', m.id, 'name', m.short_name)`.as(
        'methodist',
      ),
      's.on_day as onDay',
      sql<string>`to_char(s.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string>`to_char(s.starts_time + make_interval(mins => s.minutes), 'HH24:MI')`.as(
        'endsTime',
      ),
      's.minutes',
      eb.ref('s.channel').$castTo<SlotRow['channel']>().as('channel'),
      // A link or a number is for who comes.
      sql<string>`case when s.channel in ('office', 'visit') or ${leads}::boolean or ${own} or ${kept}
        then s.place else '' end`.as('place'),
      's.topics',
      eb.ref('s.state').$castTo<SlotRow['state']>().as('state'),
      's.booker_name as bookerName',
      sql<SlotRow['organisation']>`case when s.organisation_id is not null then
        jsonb_build_object('id', s.organisation_id,
          'name', ${labelOn(sql<string>`s.organisation_id`, today)}) end`.as('organisation'),
      's.question',
      's.consultation_id as consultationId',
      own.as('isOwn'),
      past.as('isPast'),
      's.version',
    ]);
  if (!leads)
    found = found.where(sql<SqlBool>`(${own} or ${kept} or (s.state = 'free' and not ${past}))`);
  if (asked.from) found = found.where('s.on_day', '>=', asked.from);
  if (asked.to) found = found.where('s.on_day', '<=', asked.to);
  if (asked.methodistId) found = found.where('s.methodist_id', '=', asked.methodistId);
  if (asked.state) found = found.where('s.state', '=', asked.state);
  if (asked.mine) found = found.where(sql<SqlBool>`(${own} or ${kept})`);
  if (asked.withoutUnused)
    found = found.where(sql<SqlBool>`not (${past} and s.state in ('free', 'withdrawn'))`);
  if (asked.ahead) found = found.where(sql<SqlBool>`not ${past}`);
  if (asked.q)
    found = found.where(
      sql<SqlBool>`(m.short_name || ' ' || s.topics || ' ' || s.booker_name) ilike ${containing(asked.q)}`,
    );
  const { by, direction } = sortOf(asked.sort);
  const column = { when: sql`s.on_day`, methodist: sql`m.short_name` }[by];
  return readPage(
    found
      .orderBy(column, direction)
      .orderBy('s.on_day', direction)
      .orderBy('s.starts_time', direction)
      .orderBy('s.id'),
    asked,
  );
}
