import { sql } from 'kysely';
import { issueSome } from '#modules/events/operations/certificates/issue-certificates.ts';
import { setCertificateForm } from '#modules/events/operations/certificates/set-certificates.ts';
import { updateEvent } from '#modules/events/operations/planning/update-event.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { eventKindsOf } from '#packs/events-pack.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type Chance, chanceOf } from './chance.ts';
import { fileMinutes } from './event-minutes.ts';
import { attendConference, fillConference } from './live-conference.ts';
import { endDecisions, holdQuietly, type Laid, liveEvent, type Papers } from './live-events.ts';
import { tellOfEvents } from './publish-news.ts';
import { administrator, staff } from './staff.ts';
import { personOf, systemOf, type World, writerOf } from './world.ts';

/** Events of late that people registered for; who was at earlier ones was ticked on paper. */
const registeredFor = 4;
/** Sessions of late whose papers are there; the start would wait long for those of all. */
const writtenDown = 12;
const certified = 3;
/** The newest minutes: one event's are being written and late, one's wait for approval. */
const newest: readonly Papers[] = ['draft', 'submitted'];
const withMinutes = new Set(
  eventKindsOf('ua-vet').flatMap(({ key, settings }) =>
    settings.minutesDueDays === null ? [] : [key],
  ),
);

/** What is told of in full: the newest sessions with their papers, and the last events for everybody. */
export function toldOf(past: readonly Laid[]): {
  written: Laid[];
  open: Set<Laid>;
  told: Set<Laid>;
} {
  const written = past.filter(({ kind }) => withMinutes.has(kind));
  const open = new Set(
    past.filter(({ forAll, kind }) => forAll && kind !== 'conference').slice(-registeredFor),
  );
  return { written, open, told: new Set([...written.slice(-writtenDown), ...open]) };
}

/** What has been of the season: what is long past first, then in the order of its days. */
export async function liveSeason(world: World, past: readonly Laid[]): Promise<void> {
  const people = await readPeople(world);
  const { written, open, told } = toldOf(past);
  const members = told.size > 0 ? await readMembers(world, told) : new Map<string, string[]>();
  const conference = past.findLast(({ kind }) => kind === 'conference');
  for (const laid of past) {
    if (told.has(laid)) continue;
    if (laid === conference && people.teachers.length > 0)
      await fillConference(
        world,
        laid,
        someOf(chanceOf(world.seed, 'comers', laid.title), people.teachers, 24),
      );
    await holdQuietly(world, laid);
  }
  await fileMinutes(
    world,
    written.filter((laid) => !told.has(laid)),
  );
  for (const laid of past.filter((one) => told.has(one))) {
    const chance = chanceOf(world.seed, 'comers', laid.title);
    const papers = newest[newest.length - (written.length - written.indexOf(laid))] ?? 'approved';
    await liveEvent(world, laid, {
      comers: open.has(laid)
        ? // The administrator too: whoever looks at the demonstration has certificates of their own.
          [
            personOf(world, administrator),
            ...someOf(chance, people.teachers, chance.between(9, 16)),
          ]
        : laid.kind === 'heads-meeting'
          ? people.heads
          : (members.get(laid.eventId) ?? []),
      papers: withMinutes.has(laid.kind) ? papers : null,
    });
  }
  if (conference) await attendConference(world, conference);
  await endDecisions(world);
  await tellOfEvents(world, past);
  await certify(world, past);
}

/** Those who were at the last webinars have their certificates. */
async function certify(world: World, past: readonly Laid[]): Promise<void> {
  const { familyName, givenName, post } =
    staff.find(({ role }) => role === 'director') ?? staff[0]!;
  const byName = `${givenName} ${familyName}`;
  const webinars = past.filter(({ kind }) => kind === 'webinar').slice(-certified);
  if (webinars.length === 0) return;
  await runOperation(world.kernel, writerOf(world), setCertificateForm, {
    series: 'НМЦ',
    signerPost: post,
    signerName: byName,
  });
  for (const { eventId, endsOn } of webinars) {
    world.setDay(addDays(endsOn, 2), 10);
    await runOperation(world.kernel, systemOf(world), issueSome, { eventId, byName });
  }
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

/** Of the sections that met: those who were of them on that day, eight of each. */
async function readMembers(world: World, told: ReadonlySet<Laid>): Promise<Map<string, string[]>> {
  const rows = await inCentre(world.kernel.db, world.centreId, 'read', (db) =>
    db
      .selectFrom('event as e')
      .innerJoin('section_member as m', 'm.section_id', 'e.section_id')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .select(['e.id as eventId', 'p.id'])
      .where(
        'e.id',
        'in',
        [...told].map(({ eventId }) => eventId),
      )
      .where(sql<boolean>`e.starts_on <@ daterange(m.since, m.until, '[]')`)
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .execute(),
  );
  return new Map(
    [...Map.groupBy(rows, ({ eventId }) => eventId)].map(([eventId, of]) => [
      eventId,
      [...new Set(of.map(({ id }) => id))].slice(0, 8),
    ]),
  );
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
