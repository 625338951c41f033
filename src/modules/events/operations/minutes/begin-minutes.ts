import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadMinutesEvent } from '../../minutes/load-minutes.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { prefillLeaders, prefillPoints } from '../../minutes/prefill.ts';
import { linesOf, readPresent } from '../../minutes/present.ts';
import { printNumber } from '../../minutes/print-number.ts';
import { bodyOf, readRule, yearOf } from '../../minutes/rule.ts';
import type { EventFields } from '../../planning/schema.ts';

export const beginMinutes = defineOperation({
  name: 'minutes.begin',
  summary:
    'Begins the minutes of an event: number, those present, agenda with speakers and open decisions are in them.',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({ minutesId: z.uuid(), number: z.number().int(), version: z.number().int() }),
  permission: minutesPermissions['minutes.begin'],
  http: { method: 'post', path: '/events/{eventId}/minutes', status: 201 },
  load: loadMinutesEvent,
  async run(context, { eventId }) {
    const { trx, actor, target, audit, today, now } = context;
    const { fields, state } = target.event;
    if (state === 'cancelled') throw refuse('events.cancelled');
    if (state === 'draft' || fields.startsOn > today) throw refuse('eventsMinutes.too-early');
    const known = await trx
      .selectFrom('minutes')
      .select('id')
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    if (known) throw refuse('eventsMinutes.begun');
    const body = bodyOf(fields);
    const rule = await readRule(trx, actor.centreId, body);
    const year = yearOf(rule, fields.startsOn);
    const given = { eventId, body, fields, centreId: actor.centreId };
    const { points, previousId } = await prefillPoints(trx, given);
    const { members, guests, membersDue } = await readPresent(trx, {
      eventId,
      sectionId: fields.sectionId,
      on: fields.startsOn,
    });
    const number = await nextNumber(context, body, year);
    const { chairId, secretaryId } = await prefillLeaders(trx, { eventId, fields });
    const { id, version } = await trx
      .insertInto('minutes')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        body,
        year,
        number,
        printed: printNumber(rule, number, year),
        held_on: fields.startsOn,
        place: await placeOf(context, fields),
        chair_id: chairId,
        secretary_id: secretaryId,
        members,
        guests,
        present_taken: linesOf({ members, guests }),
        members_due: rule.quorum === null ? null : membersDue,
        previous_id: previousId,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    for (const [position, { decisions, agendaItemId, ...point }] of points.entries()) {
      const row = { centre_id: actor.centreId, minutes_id: id, position };
      const made = await trx
        .insertInto('minutes_point')
        .values({ ...row, ...point, agenda_item_id: agendaItemId })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const [place, text] of decisions.entries())
        await trx
          .insertInto('decision')
          .values({ centre_id: actor.centreId, point_id: made.id, position: place, text })
          .execute();
    }
    audit({
      objectType: 'minutes',
      objectId: id,
      objectName: fields.title,
      after: { number, heldOn: fields.startsOn, points: points.length, members: members.length },
    });
    return { minutesId: id, number, version };
  },
});

/** The next number of a body's year; who asks at the same time waits for the other. */
async function nextNumber(
  { trx, actor }: OperationContext,
  body: string,
  year: number,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(
    ${`minutes ${actor.centreId} ${body} ${year}`}, 0))`.execute(trx);
  const { last } = await trx
    .selectFrom('minutes')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('body', '=', body)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Where the session was, as the event says, else the institution that held it. */
async function placeOf({ trx }: OperationContext, fields: EventFields): Promise<string> {
  if (fields.place) return fields.place;
  if (!fields.hostOrganisationId) return '';
  const { rows } = await sql<{ name: string }>`select ${labelOn(
    sql<string>`${fields.hostOrganisationId}::uuid`,
    fields.startsOn,
  )} as name`.execute(trx);
  return rows[0]?.name ?? '';
}
