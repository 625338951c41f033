import type { z } from 'zod';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { cancelEvent } from '#modules/events/operations/planning/end-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import type { eventFields } from '#modules/events/planning/schema.ts';
import { addDays, isoDate, partsOf } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { callForTalks } from './call-for-talks.ts';
import { type Chance, chanceOf } from './chance.ts';
import { gatherFeedback } from './gather-feedback.ts';
import type { Laid } from './live-events.ts';
import { fillNext, liveSeason } from './live-season.ts';
import { prepareNext } from './prepare-next.ts';
import { promiseEvents } from './promise-events.ts';
import { conferences, otherEvents, sessionTopics, webinars } from './season.ts';
import { sections } from './sections.ts';
import type { Members } from './settle-members.ts';
import { director, staff } from './staff.ts';
import { tickAttendance } from './tick-attendance.ts';
import { personOf, type World, writerOf, yearOf } from './world.ts';

/** Months in which a section meets, the last one of the next year. */
const meets = [2, 4, 6, 10, 12, 14];
/** Days ahead to which the season is announced; what is later is still laid out. */
const announced = 75;
const hall = 'Конференц-зала центру';

/** The events of the year: laid out, announced, held up to today, one called off. */
export async function bringEvents(world: World, members: Members): Promise<void> {
  const year = yearOf(world.today);
  world.setDay(`${year - 1}-12-18`);
  const laid = [
    ...(await laySessions(world, year)),
    ...(await layWebinars(world, year)),
    ...(await layOthers(world, year)),
    ...(await layConferences(world, year)),
  ].toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const known = laid.filter(({ startsOn }) => startsOn <= addDays(world.today, announced));
  // Of the last ones nobody has said yet whether they took place.
  const past = known.filter(({ endsOn }) => endsOn < world.today).slice(0, -2);
  await promiseEvents(world, known, past);
  const lead = writerOf(world, [personOf(world, director)]);
  if (known.length > 0)
    await runOperation(world.kernel, lead, publishEvents, {
      eventIds: known.map(({ eventId }) => eventId),
    });
  await liveSeason(world, past);
  await tickAttendance(world, past);
  await gatherFeedback(world);
  const coming = known.filter(({ startsOn }) => startsOn > addDays(world.today, 2));
  await fillNext(world, coming);
  await callForTalks(world, coming, members);
  await prepareNext(world, coming, members);
  const off = coming.find(({ startsOn, forAll }) => startsOn > addDays(world.today, 5) && !forAll);
  world.setDay(world.today);
  if (off)
    await runOperation(world.kernel, lead, cancelEvent, {
      eventId: off.eventId,
      reason: 'Доповідачка захворіла; нову дату повідомимо.',
    });
}

interface Known {
  /** The sections that live in each school year, by name. */
  sections: { id: string; name: string; since: string; until: string | null }[];
  hosts: string[];
}

function readKnown(world: World): Promise<Known> {
  return inCentre(world.kernel.db, world.centreId, 'read', async (db) => ({
    sections: await db.selectFrom('section').select(['id', 'name', 'since', 'until']).execute(),
    hosts: (
      await db
        .selectFrom('organisation')
        .select('id')
        .where('kind', 'not in', ['centre', 'ministry', 'department', 'local-authority'])
        .orderBy('external_key')
        .orderBy('id')
        .execute()
    ).map(({ id }) => id),
  }));
}

/** Each section meets every other month at one of the institutions, which chooses how. */
async function laySessions(world: World, year: number): Promise<Laid[]> {
  const known = await readKnown(world);
  const laid: Laid[] = [];
  for (const [index, section] of sections.entries()) {
    const chance = chanceOf(world.seed, 'sessions', section.name);
    const curator = personOf(world, section.curator);
    for (const [turn, month] of meets.entries()) {
      const startsOn = workday(year, month, chance.between(3, 25));
      const group =
        known.sections.find(
          ({ name, since, until }) =>
            name === section.name && since <= startsOn && (until === null || startsOn <= until),
        ) ?? known.sections.findLast(({ name }) => name === section.name);
      const topic = sessionTopics[(index * 5 + turn * 4) % sessionTopics.length] ?? '';
      const format = chance.oneOf(['online', 'offline', 'mixed'] as const);
      laid.push(
        await lay(
          world,
          curator,
          {
            kind: section.kind === 'council' ? 'council-session' : 'section-session',
            title: topic,
            audience: section.audience,
            sectionId: group?.id ?? null,
            hostOrganisationId: known.hosts.length > 0 ? chance.oneOf(known.hosts) : null,
            format: startsOn > addDays(world.today, 30) ? null : format,
            startsOn,
            endsOn: startsOn,
            ...hoursOf(chance),
            public: section.kind !== 'council',
          },
          section.name,
        ),
      );
    }
  }
  return laid;
}

async function layWebinars(world: World, year: number): Promise<Laid[]> {
  const speakers = staff.filter(({ role }) => role === 'methodist');
  const laid: Laid[] = [];
  for (const [index, { month, title }] of webinars.entries()) {
    const chance = chanceOf(world.seed, 'webinar', title);
    const startsOn = workday(year, month, chance.between(2, 27));
    const leader = speakers[index % speakers.length];
    const personId = [...world.people].find(([name]) => name.startsWith(leader?.familyName ?? ''));
    laid.push(
      await lay(world, personId?.[1] ?? personOf(world, director), {
        kind: 'webinar',
        title,
        format: 'online',
        startsOn,
        endsOn: startsOn,
        startsTime: '14:00',
        endsTime: '15:30',
        public: true,
        registration: 'open',
        capacity: 100,
      }),
    );
  }
  return laid;
}

async function layOthers(world: World, year: number): Promise<Laid[]> {
  const laid: Laid[] = [];
  for (const { kind, title, on } of otherEvents) {
    const [month, day] = on.split('-').map(Number);
    const startsOn = workday(year, month ?? 1, day ?? 1);
    const long = { 'safety-month': 29, 'subject-week': 4, training: 1 }[kind] ?? 0;
    laid.push(
      await lay(world, personOf(world, director), {
        kind,
        title,
        place: hall,
        format: 'offline',
        startsOn,
        endsOn: addDays(startsOn, long),
        ...(long === 0 && { startsTime: '10:00', endsTime: '12:30' }),
        public: kind !== 'heads-meeting',
      }),
    );
  }
  return laid;
}

async function layConferences(world: World, year: number): Promise<Laid[]> {
  const laid: Laid[] = [];
  for (const { title, topic, on, days, parts } of conferences) {
    const startsOn = `${year}-${on}`;
    const whole = await lay(world, personOf(world, director), {
      kind: 'conference',
      title,
      topic,
      place: hall,
      format: 'mixed',
      startsOn,
      endsOn: addDays(startsOn, days - 1),
      public: true,
      registration: 'open',
      capacity: 180,
      quota: 10,
    });
    laid.push(whole);
    for (const part of parts) {
      const day = addDays(startsOn, part.day);
      laid.push(
        await lay(world, personOf(world, director), {
          kind: part.kind,
          title: part.title,
          parentId: whole.eventId,
          stream: part.stream,
          place: hall,
          room: part.stream,
          format: 'mixed',
          startsOn: day,
          endsOn: day,
          startsTime: part.at,
          endsTime: part.until,
          public: true,
          // Whoever is registered for the conference is awaited there.
          registration: 'none',
        }),
      );
    }
  }
  return laid;
}

async function lay(
  world: World,
  responsibleId: string,
  fields: z.input<typeof eventFields>,
  section: string | null = null,
): Promise<Laid> {
  const { kind, title, startsOn, endsOn } = fields;
  const { eventId } = await runOperation(
    world.kernel,
    writerOf(world, [responsibleId]),
    createEvent,
    { ...fields, responsibleId },
  );
  const forAll = fields.registration === 'open';
  return { eventId, kind, title, forAll, startsOn, endsOn, writer: responsibleId, section };
}

/** A working day near the one wanted; a month past December is of the next year. */
function workday(year: number, month: number, day: number): string {
  const wanted = isoDate(year, month, day);
  const { weekday } = partsOf(wanted);
  return weekday > 5 ? addDays(wanted, 8 - weekday) : wanted;
}

function hoursOf(chance: Chance) {
  const hour = chance.between(10, 14);
  return { startsTime: `${hour}:00`, endsTime: `${hour + 2}:00` };
}
