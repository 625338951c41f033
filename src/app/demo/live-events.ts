import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { markAttendance } from '#modules/events/operations/attendance/mark-attendance.ts';
import { beginMinutes } from '#modules/events/operations/minutes/begin-minutes.ts';
import { approveMinutes, submitMinutes } from '#modules/events/operations/minutes/change-state.ts';
import { endDecision } from '#modules/events/operations/minutes/end-decision.ts';
import { updatePoint } from '#modules/events/operations/minutes/write-point.ts';
import { holdEvent } from '#modules/events/operations/planning/end-event.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type Chance, chanceOf } from './chance.ts';
import { noted, outcomes, spoken, talks } from './event-papers.ts';
import { director } from './staff.ts';
import { personOf, systemOf, type World, writerOf } from './world.ts';

/** An event of the season with its last day and whoever writes it down. */
export interface Laid {
  eventId: string;
  kind: string;
  title: string;
  /** Whether anybody may register. */
  forAll: boolean;
  startsOn: string;
  endsOn: string;
  writer: string;
  /** The name of the section whose session it is. */
  section: string | null;
}

/** How far an event's papers went. */
export type Papers = 'draft' | 'submitted' | 'approved';

/**
 * An event as it went: what was spoken of, who came, that it was, its minutes.
 *
 * @param comers - people beside those who are invited already; they register
 * @param papers - null for an event of a kind without minutes
 */
export async function liveEvent(
  world: World,
  laid: Laid,
  { comers, papers }: { comers: readonly string[]; papers: Papers | null },
): Promise<void> {
  const { eventId, startsOn, endsOn, writer, title } = laid;
  const chance = chanceOf(world.seed, 'life', title, startsOn);
  const actor = writerOf(world, [writer]);
  world.setDay(addDays(startsOn, -3));
  if (comers.length > 0)
    await runOperation(world.kernel, actor, enrolPeople, { eventId, personIds: [...comers] });
  const entries = await entriesOf(world, eventId, chance);
  const agenda = papers === null ? [] : [...talks].splice(chance.between(0, talks.length - 3), 3);
  for (const [at, { title }] of agenda.entries()) {
    const speaker = entries[at]?.personId ?? writer;
    await runOperation(world.kernel, actor, addAgendaItem, {
      eventId,
      title,
      minutes: chance.oneOf([20, 30, 40]),
      speakers: [{ personId: speaker, state: 'ready' }],
    });
  }
  world.setDay(endsOn, 16);
  if (entries.length > 0)
    await runOperation(world.kernel, actor, markAttendance, {
      eventId,
      marks: entries.map(({ id }, index) => ({
        registrationId: id,
        // Speakers were there; of the others one or two were not.
        ...(index > 1 && chance.share() < 0.12
          ? { state: 'absent' as const }
          : index > 1 && chance.share() < 0.1
            ? { state: 'partly' as const, minutes: 40 }
            : { state: 'present' as const }),
      })),
    });
  await runOperation(world.kernel, actor, holdEvent, { eventId });
  if (papers) await writeDown(world, laid, papers, chance);
}

/** Says that an event was, and no more. */
export async function holdQuietly(world: World, { eventId, endsOn, writer }: Laid): Promise<void> {
  world.setDay(endsOn, 16);
  await runOperation(world.kernel, writerOf(world, [writer]), holdEvent, { eventId });
}

async function writeDown(
  world: World,
  { eventId, endsOn, writer }: Laid,
  papers: Papers,
  chance: Chance,
): Promise<void> {
  const actor = writerOf(world, [writer]);
  world.setDay(addDays(endsOn, 1), 11);
  const { minutesId } = await runOperation(world.kernel, actor, beginMinutes, { eventId });
  const points = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('minutes_point')
      .select(['id', 'title', 'heard'])
      .where('minutes_id', '=', minutesId)
      .where('kind', '=', 'item')
      .orderBy('position')
      .execute(),
  );
  for (const { id, title, heard } of points) {
    const said = talks.find((talk) => talk.title === title);
    const binding = said && chance.share() < 0.4;
    await runOperation(world.kernel, actor, updatePoint, {
      pointId: id,
      heard: `${heard}${title.toLowerCase()}.`,
      spoke: chance.oneOf(spoken),
      decisions: [
        { text: noted },
        ...(binding
          ? [{ text: `${said.resolved}.`, personIds: [writer], dueOn: addDays(endsOn, said.days) }]
          : []),
      ],
    });
  }
  if (papers === 'draft') return;
  await runOperation(world.kernel, actor, submitMinutes, { minutesId });
  if (papers === 'submitted') return;
  world.setDay(addDays(endsOn, 2), 12);
  const lead = writerOf(world, [personOf(world, director)]);
  await runOperation(world.kernel, lead, approveMinutes, { minutesId });
}

/** What was resolved and is due by now is done, but for every fourth. */
export async function endDecisions(world: World): Promise<void> {
  const due = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('decision as d')
      .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
      .innerJoin('minutes as m', 'm.id', 'point.minutes_id')
      .select(['d.id', 'd.due_on as dueOn'])
      .where('m.state', '=', 'approved')
      .where('d.state', '=', 'open')
      .where('d.due_on', '<', world.today)
      .orderBy('d.due_on')
      .orderBy('d.text')
      .execute(),
  );
  for (const [index, { id, dueOn }] of due.entries()) {
    const chance = chanceOf(world.seed, 'decision', index);
    if (index % 4 === 3 || !dueOn) continue;
    world.setDay(addDays(dueOn, -chance.between(0, 6)), 15);
    await runOperation(world.kernel, systemOf(world), endDecision, {
      decisionId: id,
      state: 'done',
      result: chance.oneOf(outcomes),
    });
  }
}

/** Some of those who are invited or registered: whoever may have come. */
async function entriesOf(world: World, eventId: string, chance: Chance) {
  const all = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('registration_entry as r')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .select(['r.id', 'r.person_id as personId', 'r.state'])
      .where('r.event_id', '=', eventId)
      .where('r.state', 'in', ['invited', 'registered'])
      .orderBy('r.state', 'desc')
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .execute(),
  );
  const registered = all.filter(({ state }) => state === 'registered');
  const from = chance.between(0, Math.max(0, all.length - 14));
  return registered.length > 0 ? registered : all.slice(from, from + 14);
}
