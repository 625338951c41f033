import { sql } from 'kysely';
import { markAttendance } from '#modules/events/operations/attendance/mark-attendance.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import type { Laid } from './live-events.ts';
import { type World, writerOf } from './world.ts';

/** People register for the whole of a conference before it begins. */
export async function fillConference(
  world: World,
  { eventId, startsOn, writer }: Laid,
  comers: readonly string[],
): Promise<void> {
  world.setDay(addDays(startsOn, -5));
  await runOperation(world.kernel, writerOf(world, [writer]), enrolPeople, {
    eventId,
    personIds: [...comers],
  });
}

/** Who was at which part of it; not everybody was at all of them. */
export async function attendConference(world: World, { eventId, writer }: Laid): Promise<void> {
  const rows = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('registration_entry as r')
      .innerJoin('event as e', 'e.id', 'r.event_id')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .select(['e.id as partId', 'e.title', 'e.ends_on as endsOn', 'r.id'])
      .where('e.parent_id', '=', eventId)
      .where('e.state', '=', 'held')
      // Of the round tables somebody has said it already, with their minutes.
      .where(sql<boolean>`not exists (select from attendance a where a.event_id = e.id)`)
      .orderBy('e.starts_on')
      .orderBy('e.starts_time')
      .orderBy('e.title')
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .execute(),
  );
  for (const [partId, entries] of Map.groupBy(rows, (row) => row.partId)) {
    const [{ title, endsOn } = { title: '', endsOn: world.today }] = entries;
    const chance = chanceOf(world.seed, 'parts', title);
    world.setDay(endsOn, 17);
    await runOperation(world.kernel, writerOf(world, [writer]), markAttendance, {
      eventId: partId,
      marks: entries.map(({ id }) => ({
        registrationId: id,
        state: chance.share() < 0.3 ? ('absent' as const) : ('present' as const),
      })),
    });
  }
}
