import { recordConsultation } from '#modules/events/operations/consultations/write-consultation.ts';
import { fillTopics } from '#modules/events/operations/consultations/write-topic.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import { consulted, guestsTold } from './consultation-papers.ts';
import { director, methodists } from './staff.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Consultations of the last ten months. */
const count = 60;
const within = 300;

/** What methodists were asked and answered, at the office, by phone, on the spot, towards what the plan promised. */
export async function bringConsultations(world: World): Promise<void> {
  const actor = writerOf(world, [personOf(world, director)]);
  world.setDay(addDays(world.today, -within), 9);
  await runOperation(world.kernel, actor, fillTopics, {});
  const { institutions, topics, sessions } = await readKnown(world);
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
    const { topic, subject, result } = chance.oneOf(consulted);
    world.setDay(heldOn, chance.between(9, 16));
    await runOperation(world.kernel, actor, recordConsultation, {
      methodistId: personOf(world, chance.oneOf(methodists)),
      heldOn,
      organisationId: chance.oneOf(institutions).id,
      people: channel === 'visit' ? chance.between(2, 6) : 1,
      channel,
      minutes: chance.oneOf([10, 15, 20, 30, 45]),
      topicId: topics.find(({ name }) => topic && name.startsWith(topic))?.id ?? null,
      subject,
      result,
    });
  }
  for (const [at, told] of guestsTold.entries()) {
    const session = sessions[at];
    if (!session) continue;
    world.setDay(session.heldOn, 15);
    await runOperation(world.kernel, actor, recordConsultation, {
      ...told,
      methodistId: personOf(world, methodists[at % methodists.length] ?? director),
      heldOn: session.heldOn,
      eventId: session.id,
      people: 14,
      channel: 'office',
      minutes: 30,
    });
  }
}

/** Institutions, the topics that the plan has given, the last sessions that were held. */
function readKnown({ kernel, centreId }: World) {
  return inCentre(kernel.db, centreId, 'read', async (db: Db) => ({
    institutions: await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', 'not in', ['centre', 'ministry', 'department', 'local-authority', 'branch'])
      .where('closed_on', 'is', null)
      .orderBy('locality')
      .orderBy('id')
      .execute(),
    topics: await db
      .selectFrom('consultation_topic')
      .select(['id', 'name'])
      .orderBy('name')
      .execute(),
    sessions: await db
      .selectFrom('event')
      .select(['id', 'starts_on as heldOn'])
      .where('kind', '=', 'section-session')
      .where('state', '=', 'held')
      .orderBy('starts_on', 'desc')
      .orderBy('id')
      .limit(guestsTold.length)
      .execute(),
  }));
}
