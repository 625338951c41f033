import { updateEvent } from '#modules/events/operations/planning/update-event.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { eventKinds } from '#packs/event-kinds.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type Chance, chanceOf } from './chance.ts';
import { endDecisions, type Laid, liveEvent, type Papers } from './live-events.ts';
import { type World, writerOf } from './world.ts';

/** Events of late that people registered for; who was at earlier ones was ticked on paper. */
const registeredFor = 12;
/** The newest minutes: one event's are late, one's are being written, one's wait for approval. */
const newest: readonly Papers[] = ['none', 'draft', 'submitted'];
const withMinutes = new Set(
  eventKinds.flatMap(({ key, settings }) => (settings.minutesDueDays === null ? [] : [key])),
);

/** What has been of the season, in the order of its days. */
export async function liveSeason(world: World, past: readonly Laid[]): Promise<void> {
  const people = await readPeople(world);
  const written = past.filter(({ kind }) => withMinutes.has(kind));
  const open = new Set(past.filter(({ forAll }) => forAll).slice(-registeredFor));
  for (const laid of past) {
    const chance = chanceOf(world.seed, 'comers', laid.title);
    const papers = newest[newest.length - (written.length - written.indexOf(laid))] ?? 'approved';
    await liveEvent(world, laid, {
      comers: open.has(laid)
        ? someOf(chance, people.teachers, chance.between(9, 16))
        : laid.kind === 'heads-meeting'
          ? people.heads
          : [],
      papers: withMinutes.has(laid.kind) ? papers : null,
      items: written.length - written.indexOf(laid) <= registeredFor ? 3 : 1,
    });
  }
  await endDecisions(world);
}

/** Of the open events that come the nearest is full: some wait for a place. */
export async function fillNext(world: World, coming: readonly Laid[]): Promise<void> {
  const next = coming.find(({ forAll }) => forAll);
  if (!next) return;
  const { eventId, title, writer } = next;
  const { teachers } = await readPeople(world);
  const chance = chanceOf(world.seed, 'comers', title);
  const actor = writerOf(world, [writer]);
  world.setDay(world.today);
  await runOperation(world.kernel, actor, updateEvent, { eventId, capacity: 18 });
  await runOperation(world.kernel, actor, enrolPeople, {
    eventId,
    personIds: someOf(chance, teachers, 23),
  });
}

function readPeople(world: World): Promise<{ heads: string[]; teachers: string[] }> {
  return inCentre(world.kernel.db, world.centreId, 'read', async (db) => {
    const rows = await db
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.person_id')
      .select(['person.id', 'post.kind'])
      .where('post.kind', 'in', ['director', 'teacher', 'master'])
      .where('post.until', 'is', null)
      .where('person.in_centre', '=', false)
      .orderBy('person.family_name')
      .orderBy('person.given_name')
      .orderBy('person.id')
      .execute();
    const ids = (head: boolean) => [
      ...new Set(rows.filter(({ kind }) => (kind === 'director') === head).map(({ id }) => id)),
    ];
    return { heads: ids(true), teachers: ids(false) };
  });
}

function someOf(chance: Chance, people: readonly string[], count: number): string[] {
  return [...new Set(Array.from({ length: people.length && count }, () => chance.oneOf(people)))];
}
