import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inWholeCentre } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { listOrganisations } from '../organisations/list-organisations.ts';
import { listPeople } from '../people/list-people.ts';
import type { Hit } from './hit.ts';
import { searchDirectory } from './search-directory.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-03-02T09:00:00Z'));
let director: Actor;
let stranger: Actor;
let head: Actor;

type Name = [kind: 'full' | 'short' | 'abbreviation', name: string, until?: string];

beforeAll(async () => {
  const centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  const [college] = await inCentre(kernel.db, centre, 'write', async (trx) => {
    const one = await organisation(trx, centre, { edrpou: '40112233', locality: 'Заріччя' }, [
      ['full', 'Берегівський професійний ліцей'],
      ['full', 'Училище №5 міста Берегове', '2020-08-31'],
      ['abbreviation', 'БПЛ'],
    ]);
    const other = await organisation(trx, centre, {}, [
      ['full', 'Бориславський центр освіти'],
      ['abbreviation', 'БПЛ', '2022-08-31'],
    ]);
    await person(trx, centre, one, 'Коваль', 'Олена', {
      email: 'o.koval@example.org',
      phone: '+380 (67) 123-45-67',
      aliases: ['Ткачук О.І.'],
    });
    await person(trx, centre, other, 'Коваль', 'Юрій', {}, '2021-06-30');
    await person(trx, centre, other, 'Коваленко', 'Євген', {});
    await person(trx, centre, other, 'Тарасюк', 'Ковалина', {});
    await person(trx, centre, one, 'Дем’янко', 'Ґалина', {});
    const section = { kind: 'commission', level: 'region', since: '2025-09-01' };
    await trx
      .insertInto('section')
      .values({ centre_id: centre, ...section, name: 'Секція ковалів і зварників' })
      .execute();
    return [one];
  });
  head = await testUser(kernel, centre, 'institution-head', undefined, {
    kind: 'organisation',
    id: college ?? '',
  });
  const foreign = await testCentre(kernel.db, 'Інший кабінет');
  stranger = await testUser(kernel, foreign, 'director');
  await inCentre(kernel.db, foreign, 'write', async (trx) => {
    const id = await organisation(trx, foreign, {}, [['full', 'Далекий ліцей']]);
    await person(trx, foreign, id, 'Ковальова', 'Ірина', {});
  });
});

const search = (q: string, actor = director): Promise<Hit[]> =>
  runQuery(kernel, actor, searchDirectory, { q });
const namesOf = async (q: string, actor?: Actor) =>
  (await search(q, actor)).map(({ name }) => name);

describe('the search of the directory', () => {
  it.each([
    ['a part of a name', 'емʼян', 'Дем’янко Ґалина'],
    ['another apostrophe', "Дем'янко", 'Дем’янко Ґалина'],
    ['г for ґ', 'галина дем', 'Дем’янко Ґалина'],
    ['the Ukrainian keyboard forgotten', 'rjdfktyrj', 'Коваленко Євген'],
    ['the English keyboard forgotten', 'щюлщмфд', 'Коваль Олена'],
    ['official transliteration', 'Demianko', 'Дем’янко Ґалина'],
    ['another transliteration', 'Evgen Kovalenko', 'Коваленко Євген'],
    ['a Latin letter in a Cyrillic word', 'Koвaленко', 'Коваленко Євген'],
    ['a slip', 'Ковалнко', 'Коваленко Євген'],
    ['two letters that changed places', 'Коавленко', 'Коваленко Євген'],
    ['a slip in Latin letters', 'Kovalnko', 'Коваленко Євген'],
    ['another spelling', 'ткачук', 'Коваль Олена'],
    ['an address', 'o.koval@exam', 'Коваль Олена'],
    ['a telephone without the country', '067 123 45 67', 'Коваль Олена'],
    ['a family name and initials', 'Коваленко Є.', 'Коваленко Євген'],
    ['a code', '40112233', 'Берегівський професійний ліцей'],
    ['a former name', 'училище 5', 'Берегівський професійний ліцей'],
    ['a name and the place', 'ліцей зарічч', 'Берегівський професійний ліцей'],
    ['Russian letters', 'лицей', 'Берегівський професійний ліцей'],
    ['another grammatical case', 'професійного', 'Берегівський професійний ліцей'],
    ['an abbreviation on the wrong keyboard', '<GK', 'Берегівський професійний ліцей'],
    ['a section', 'зварник', 'Секція ковалів і зварників'],
  ])('finds by %s', async (_, q, name) => {
    expect((await namesOf(q))[0]).toBe(name);
  });

  it('puts the family name before others, today’s before former, a whole name before its beginning', async () => {
    const found = await search('Коваль');
    expect(found.slice(0, 3).map(({ name, former }) => [name, former])).toEqual([
      ['Коваль Олена', false],
      ['Коваль Юрій', true],
      ['Коваленко Євген', false],
    ]);
    expect((await namesOf('ковал')).slice(3)).toEqual([
      'Тарасюк Ковалина',
      'Секція ковалів і зварників',
    ]);
  });

  it('tells whose abbreviation it is today from whose it was, and by which name it was found', async () => {
    expect(await search('бпл')).toMatchObject([
      { name: 'Берегівський професійний ліцей', former: false, matched: null },
      { name: 'Бориславський центр освіти', former: true, matched: 'БПЛ' },
    ]);
    expect(await search('ткачук')).toMatchObject([{ matched: 'Ткачук О.І.', near: false }]);
  });

  it('looks for names with slips only where nothing is called so', async () => {
    expect((await search('Коваленко')).every(({ near }) => !near)).toBe(true);
    expect(await search('Ковалнко')).toMatchObject([{ name: 'Коваленко Євген', near: true }]);
    expect(await search('Щерблюк')).toEqual([]);
  });

  it('reaches as far as the permission to read does', async () => {
    expect(await namesOf('Коваль', head)).toEqual([
      'Коваль Олена',
      // The centre works for all institutions.
      'Секція ковалів і зварників',
    ]);
    expect(await namesOf('Коваленко', head)).toEqual([]);
    expect(await namesOf('бпл', head)).toEqual(['Берегівський професійний ліцей']);
    const teacher = {
      ...head,
      grants: head.grants.map((one) => ({ ...one, role: 'teacher' as const })),
    };
    expect(await namesOf('Коваль', teacher)).toEqual([]);
    expect(await namesOf('бпл', teacher)).toEqual(['Берегівський професійний ліцей']);
    expect(await namesOf('Коваль', { ...director, grants: [inWholeCentre('reviewer')] })).toEqual(
      [],
    );
  });

  it('knows nobody of another centre', async () => {
    expect(await namesOf('Коваль', stranger)).toEqual(['Ковальова Ірина']);
    expect(await namesOf('Ковальова')).not.toContain('Ковальова Ірина');
    expect(await namesOf('40112233', stranger)).toEqual([]);
  });

  it('takes whatever is typed for a text', async () => {
    for (const q of ['%%', '__', "';--", '\\\\', '((', '.*', '№№', 'кшо'.repeat(60), '  - - '])
      expect(await search(q.padEnd(2, ' x'))).toEqual([]);
  });

  it('is that of the lists too', async () => {
    const people = async (q: string) =>
      (await runQuery(kernel, director, listPeople, { q })).rows.map(
        ({ familyName }) => familyName,
      );
    expect(await people('Kovalenko')).toEqual(['Коваленко']);
    expect(await people('rjdfktyrj')).toEqual(['Коваленко']);
    expect(await people('Ковалнко')).toEqual(['Коваленко']);
    expect(await people('Щерблюк')).toEqual([]);
    const { rows } = await runQuery(kernel, director, listOrganisations, { q: '<GK' });
    expect(rows.map(({ name }) => name).sort()).toEqual([
      'Берегівський професійний ліцей',
      'Бориславський центр освіти',
    ]);
  });
});

async function organisation(
  trx: Db,
  centre_id: string,
  more: { edrpou?: string; locality?: string },
  names: Name[],
): Promise<string> {
  const { id } = await trx
    .insertInto('organisation')
    .values({ centre_id, kind: 'vocational-college', ...more })
    .returning('id')
    .executeTakeFirstOrThrow();
  let since: string | null = null;
  for (const [kind, name, until = null] of [...names].reverse()) {
    const from: string | null = kind === 'full' && !until ? since : null;
    await trx
      .insertInto('organisation_name')
      .values({ centre_id, organisation_id: id, kind, name, since: from, until })
      .execute();
    if (kind === 'full' && until) since = '2020-09-01';
  }
  return id;
}

async function person(
  trx: Db,
  centre_id: string,
  organisation_id: string,
  family_name: string,
  given_name: string,
  more: { email?: string; phone?: string; aliases?: string[] },
  until: string | null = null,
): Promise<void> {
  const { id } = await trx
    .insertInto('person')
    .values({
      ...{ centre_id, family_name, given_name, in_centre: false, ...more },
      short_name: `${family_name} ${given_name[0]}.`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const post = { kind: 'teacher', title: 'викладач', since: '2019-09-01', until };
  await trx
    .insertInto('post')
    .values({ centre_id, person_id: id, organisation_id, ...post })
    .execute();
}
