import { recordConsultation } from '#modules/events/operations/consultations/write-consultation.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import { consulted } from './event-papers.ts';
import { director, methodists } from './staff.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Consultations of the last ten months. */
const count = 40;
const within = 300;

/** What methodists were asked and answered, at the office, by phone, on the spot. */
export async function bringConsultations(world: World): Promise<void> {
  const institutions = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('organisation')
      .select('id')
      .where('kind', 'not in', ['centre', 'ministry', 'department', 'local-authority', 'branch'])
      .where('closed_on', 'is', null)
      .orderBy('locality')
      .orderBy('id')
      .execute(),
  );
  if (institutions.length === 0) return;
  for (let at = 0; at < count; at += 1) {
    const chance = chanceOf(world.seed, 'consultation', at);
    const heldOn = addDays(world.today, -Math.round(((count - at) * within) / count));
    const channel = chance.oneOf([
      'office',
      'phone',
      'phone',
      'video',
      'message',
      'visit',
    ] as const);
    world.setDay(heldOn, chance.between(9, 16));
    await runOperation(
      world.kernel,
      writerOf(world, [personOf(world, director)]),
      recordConsultation,
      {
        methodistId: personOf(world, chance.oneOf(methodists)),
        heldOn,
        organisationId: chance.oneOf(institutions).id,
        people: channel === 'visit' ? chance.between(2, 6) : 1,
        channel,
        minutes: chance.oneOf([10, 15, 20, 30, 45]),
        ...chance.oneOf(consulted),
      },
    );
  }
}
