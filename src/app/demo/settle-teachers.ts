import {
  type BroughtPerson,
  bringPeople,
} from '#modules/directory/operations/people/bring-people.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type Chance, chanceOf } from './chance.ts';
import { inventTeacher, type Place, staffList } from './invent-teacher.ts';
import { schoolYearOf, systemOf, type World } from './world.ts';

/** Teachers that the invented institutions have at present; some have left besides. */
const teacherCount = 1200;

/**
 * Brings the teachers of all institutions with five years of posts, in one operation: by forms it would be days, one by one
 * through the door minutes.
 */
export async function settleTeachers(world: World): Promise<void> {
  const places = await readPlaces(world);
  if (places.length === 0) return;
  const year = schoolYearOf(world.today);
  const people: BroughtPerson[] = [];
  const posts = staffList.flatMap((post) => Array.from({ length: post.count }, () => post));
  for (let at = 0; at < teacherCount; at += 1) {
    const chance = chanceOf(world.seed, 'teacher', at);
    const place = places[at % places.length] as Place;
    const post = posts[Math.floor(at / places.length) % posts.length] as (typeof posts)[number];
    people.push(inventTeacher(chance, post, place, { year, before: chance.oneOf(places) }));
  }
  const chance = chanceOf(world.seed, 'comings and goings');
  await runOperation(world.kernel, systemOf(world), bringPeople, {
    people: [...people, ...whoLeft(chance, places, year), ...writtenTwice(people)],
    vacancies: vacancies(chance, places, year),
    source: 'Списки закладів',
  });
}

/** Those who worked some of these years and do no more. */
function whoLeft(chance: Chance, places: readonly Place[], year: number): BroughtPerson[] {
  return Array.from({ length: 90 }, () => {
    const person = inventTeacher(chance, chance.oneOf(staffList), chance.oneOf(places), {
      year: year - 1,
      before: chance.oneOf(places),
    });
    const last = person.posts?.at(-1);
    if (last)
      last.until = `${Math.max(year - chance.between(0, 3), Number(last.since?.slice(0, 4)) + 1)}-06-30`;
    return person;
  });
}

/** Cards that institutions sent twice: with a letter left out, with initials, in Russian. */
function writtenTwice(people: readonly BroughtPerson[]): BroughtPerson[] {
  const spoil: ((name: BroughtPerson) => Partial<BroughtPerson>)[] = [
    ({ familyName }) => ({ familyName: familyName.slice(0, -1) }),
    ({ givenName = '', patronymic = '' }) => ({
      givenName: `${givenName[0]}.`,
      patronymic: `${patronymic[0]}.`,
    }),
    ({ familyName }) => ({ familyName: familyName.replace('и', 'ы').replace('і', 'и') }),
    () => ({}),
  ];
  return spoil.flatMap((change, index) => {
    const person = people[57 + index * 211];
    if (!person) return [];
    const { sex, birthDate, birthYear, phone } = person;
    return [
      {
        ...nameOf(person),
        ...change(person),
        ...{ sex, birthDate, birthYear, phone },
        posts: person.posts?.slice(-1).map((post) => ({ ...post, main: false, rate: 0.5 })),
      },
    ];
  });
}

const nameOf = ({ familyName, givenName, patronymic }: BroughtPerson) => ({
  familyName,
  givenName,
  patronymic,
});

function vacancies(chance: Chance, places: readonly Place[], year: number) {
  return places.flatMap((place) =>
    Array.from({ length: chance.between(0, 2) }, () => {
      const { kind, titles } = chance.oneOf(staffList.slice(4, 9));
      return {
        organisationId: place.organisationId,
        kind,
        title: titles[1],
        since: `${year}-09-01`,
        rate: chance.oneOf([0.5, 1]),
      };
    }),
  );
}

/** Institutions that are open, with the professions they teach; those of the tree above and branches have no staff here. */
async function readPlaces(world: World): Promise<Place[]> {
  return inCentre(world.kernel.db, world.centreId, 'read', async (db) => {
    const organisations = await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', 'not in', ['centre', 'ministry', 'department', 'local-authority', 'branch'])
      .where('closed_on', 'is', null)
      .orderBy('locality')
      .orderBy('id')
      .execute();
    const taught = await db
      .selectFrom('organisation_profession')
      .innerJoin('profession', 'profession.id', 'organisation_profession.profession_id')
      .select(['organisation_id as organisationId', 'profession.id', 'profession.title'])
      .orderBy('profession.code')
      .execute();
    return organisations.map(({ id }) => ({
      organisationId: id,
      professions: taught
        .filter(({ organisationId }) => organisationId === id)
        .map((row) => ({ id: row.id, title: row.title })),
    }));
  });
}
