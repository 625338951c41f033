import { sql } from 'kysely';
import { listCentreLinks } from '#modules/directory/centres/read-links.ts';
import {
  answerCentreLink,
  askCentreLink,
} from '#modules/directory/operations/centres/link-centres.ts';
import { setCentreKind } from '#modules/directory/operations/centres/set-kind.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { bringPeople } from '#modules/directory/operations/people/bring-people.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { answerShare, proposeShare } from '#modules/directory/operations/shares/share-objects.ts';
import { inWholeCentre, type Role } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { addMember } from '#platform/access/members.ts';
import { readablePassword } from '#platform/access/readable-password.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { chanceOf } from './chance.ts';
import { inventTeacher, type Place, staffList } from './invent-teacher.ts';
import {
  departmentName,
  departmentStaff,
  type NeighbourPerson,
  neighbourInstitutions,
  neighbourName,
  neighbourStaff,
  teachersOfNeighbour,
} from './neighbours.ts';
import { addressOf } from './settle.ts';
import { createWorld, schoolYearOf, systemOf, type World, yearOf } from './world.ts';

/** Makes a smaller centre beside the demonstration's and a department above both, with what they share by agreement. */
export async function buildNeighbours(main: World): Promise<void> {
  const neighbour = await openCentre(main, neighbourName);
  const department = await openCentre(main, departmentName);
  await runOperation(department.kernel, systemOf(department), setCentreKind, {
    kind: 'department',
  });
  await settleStaff(neighbour, neighbourStaff);
  await settleStaff(department, departmentStaff);
  const { lyceum, teacher } = await settleNeighbour(neighbour);
  for (const centre of [main, neighbour]) await standBelow(department, centre);
  const sectionId = await openSection(neighbour);
  const year = yearOf(main.today);
  const share = async (
    to: World,
    kind: 'organisation' | 'person' | 'section',
    objectId: string,
    number: string,
    taken = true,
  ) => {
    const { id } = await runOperation(neighbour.kernel, systemOf(neighbour), proposeShare, {
      ...{ code: await codeOf(to), kind, objectId, agreementNumber: number },
      fields: kind === 'person' ? ['contacts', 'qualification'] : ['qualification', 'education'],
      agreedOn: `${year}-01-15`,
      since: `${year}-01-15`,
    });
    if (taken) await runOperation(to.kernel, systemOf(to), answerShare, { id, agrees: true });
  };
  await share(main, 'organisation', lyceum, '4/26');
  await share(department, 'section', sectionId, '9');
  // Waits for an answer, so that one can try how it is.
  await share(main, 'person', teacher, '5/26', false);
}

async function openCentre(
  main: World,
  [name, shortName]: readonly [string, string],
): Promise<World> {
  const { rows } = await sql<{ id: string }>`
    select create_centre(${name}, ${shortName}, 'uk', 'ua-vet', true) as id`.execute(main.trx);
  const world = createWorld(
    { ...main.kernel, now: main.realNow },
    main.trx,
    rows[0]?.id ?? '',
    main.seed,
  );
  await inCentre(main.trx, world.centreId, 'write', (trx) =>
    sql`select own_organisation()`.execute(trx),
  );
  return world;
}

async function settleStaff(world: World, staff: readonly NeighbourPerson[]): Promise<void> {
  for (const { role, mailbox, ...person } of staff) {
    const email = addressOf({ mailbox });
    const { id } = await runOperation(world.kernel, systemOf(world), createPerson, {
      ...person,
      email,
    });
    if (role)
      await openAccount(world, {
        id,
        name: `${person.givenName} ${person.familyName}`,
        email,
        role,
      });
  }
}

async function openAccount(
  world: World,
  { id, name, email, role }: { id: string; name: string; email: string; role: Role },
): Promise<void> {
  await inCentre(world.trx, world.centreId, 'write', async (trx) => {
    const { userId } = await createAccount(trx, { name, email, password: readablePassword() });
    await addMember(trx, {
      centreId: world.centreId,
      userId,
      personId: id,
      grant: inWholeCentre(role),
    });
  });
}

/** Institutions with their teachers. @returns the shared lyceum, and a teacher who works in an institution of each centre */
async function settleNeighbour(world: World): Promise<{ lyceum: string; teacher: string }> {
  const actor = systemOf(world);
  const places: Place[] = [];
  for (const card of neighbourInstitutions) {
    const { id } = await runOperation(world.kernel, actor, createOrganisation, {
      ...card,
      openedOn: '1974-09-01',
      languages: ['uk'],
    });
    places.push({ organisationId: id, professions: [] });
  }
  const year = schoolYearOf(world.today);
  const posts = staffList.flatMap((post) => Array.from({ length: post.count }, () => post));
  const people = Array.from({ length: teachersOfNeighbour }, (_, at) => {
    const chance = chanceOf(world.seed, 'neighbour', at);
    const place = places[at % places.length] as Place;
    const post = posts[Math.floor(at / places.length) % posts.length] as (typeof posts)[number];
    return inventTeacher(chance, post, place, { year, before: chance.oneOf(places) });
  });
  const { ids } = await runOperation(world.kernel, actor, bringPeople, {
    people,
    source: 'Списки закладів',
  });
  const [, lyceum] = places;
  const teacher = ids[ids.length - 1] ?? '';
  return { lyceum: lyceum?.organisationId ?? '', teacher };
}

async function openSection(world: World): Promise<string> {
  const { id } = await runOperation(world.kernel, systemOf(world), createSection, {
    kind: 'regional-section',
    name: 'Секція викладачів математики і фізики',
    level: 'district',
    since: `${schoolYearOf(world.today)}-09-01`,
    rule: { subjects: ['Математика', 'Фізика'] },
  });
  return id;
}

async function codeOf(world: World): Promise<string> {
  return (await runQuery(world.kernel, systemOf(world), listCentreLinks, {})).code;
}

async function standBelow(department: World, centre: World): Promise<void> {
  const { id } = await runOperation(department.kernel, systemOf(department), askCentreLink, {
    code: await codeOf(centre),
    since: `${yearOf(centre.today)}-01-01`,
  });
  await runOperation(centre.kernel, systemOf(centre), answerCentreLink, { id, agrees: true });
}
