import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, GrantPlace, Role } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createPerson } from '../operations/create-person.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { educations } from '../operations/people/keep-facts.ts';
import { addMembers } from '../operations/sections/add-members.ts';
import { createSection } from '../operations/sections/create-section.ts';
import { listAppointed } from '../people/list-appointed.ts';
import { listPeople } from '../people/list-people.ts';
import { listStaff } from '../people/list-staff.ts';
import { readOwnCard, readPerson } from '../people/read-card.ts';
import { searchDirectory } from '../search/search-directory.ts';
import { listViews } from './list-views.ts';

const kernel = await testKernel();
let administrator: Actor;
let organisation: GrantPlace;
let section: GrantPlace;
let id = '';
const as = (role: Role, place: GrantPlace | null = null) =>
  testUser(kernel, administrator.centreId, role, undefined, place);
const secrets = { email: 'secret@example.org', phone: '+380501234567', birthDate: '1984-03-05' };

beforeAll(async () => {
  administrator = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);
  const college = await run(createOrganisation, { kind: 'vocational-college', name: 'Ліцей Гай' });
  organisation = { kind: 'organisation', id: college.id };
  ({ id } = await run(createPerson, {
    familyName: 'Барвінкова',
    givenName: 'Олена',
    sex: 'female',
    externalKey: 'A-17',
    ...secrets,
    firstPost: { organisationId: college.id, kind: 'deputy', since: '2026-01-10' },
  }));
  await run(educations.add, { personId: id, level: 'master', document: 'КВ 001' });
  const made = await run(createSection, {
    kind: 'regional-section',
    name: 'Секція садівників',
    level: 'region',
    since: '2025-09-01',
  });
  section = { kind: 'section', id: made.id };
  await run(addMembers, { id: made.id, members: [{ personId: id, role: 'member' }] });
});

const nothing = {
  email: null,
  phone: '',
  birthDate: null,
  birthYear: null,
  sex: null,
  age: null,
  externalKey: null,
  educations: [{ level: 'master', document: '' }],
};

describe('who sees what of a card', () => {
  it.each([
    ['administrator', false],
    ['methodist', false],
    ['institution-head', true],
    ['institution-methodist', true],
  ] as const)('%s sees all', async (role, there) => {
    const card = await runQuery(kernel, await as(role, there ? organisation : null), readPerson, {
      id,
    });
    expect(card).toMatchObject({ ...secrets, sex: 'female', educations: [{ document: 'КВ 001' }] });
    expect(card.hidden).toEqual([]);
  });

  it.each(['observer', 'section-head'] as const)('%s sees no sensitive field', async (role) => {
    const reader = await as(role, role === 'section-head' ? section : null);
    const card = await runQuery(kernel, reader, readPerson, { id });
    expect(card).toMatchObject({ familyName: 'Барвінкова', ...nothing });
    expect(card.hidden.toSorted()).toEqual(
      ['birthDate', 'document', 'email', 'externalKey', 'phone', 'sex'].toSorted(),
    );
    const { rows } = await runQuery(kernel, reader, listPeople, { q: 'барвінкова' });
    expect(rows).toMatchObject([{ id, email: null, phone: '', sex: null, age: null }]);
  });

  it('a teacher opens no colleague’s card at all, and the own one whole', async () => {
    const teacher = await as('teacher', organisation);
    await expect(runQuery(kernel, teacher, readPerson, { id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const own = { ...teacher, personId: id };
    expect(await runQuery(kernel, own, readOwnCard, {})).toMatchObject({ ...secrets, hidden: [] });
  });

  it('lists neither find nor sort by what is not seen', async () => {
    const observer = await as('observer');
    const find = (asked: object) => runQuery(kernel, observer, listPeople, asked);
    for (const q of ['380501234567', 'secret@example', 'secret'])
      expect((await find({ q })).total, q).toBe(0);
    expect((await find({ ageFrom: 20 })).total).toBe(0);
    expect((await find({ q: 'барвинкова' })).total).toBe(1);
    expect((await find({ q: 'барвінковва' })).total, 'with a slip').toBe(1);
    expect(await runQuery(kernel, observer, searchDirectory, { q: '380501234567' })).toEqual([]);
    expect(await runQuery(kernel, observer, searchDirectory, { q: 'барвінкова' })).toHaveLength(1);
    expect((await runQuery(kernel, administrator, listPeople, { q: '0501234567' })).total).toBe(1);
    const { rows } = await runQuery(kernel, observer, listAppointed, { on: '2026-02-01' });
    expect(rows).toMatchObject([{ phone: '', email: null }]);
    for (const person of (await runQuery(kernel, observer, listStaff, {})).rows)
      expect(person.email).toBeNull();
  });
});

describe('who looked', () => {
  it('stands once for a reader and an hour, of sensitive fields of others only', async () => {
    kernel.setNow(new Date('2026-02-02T09:10:00Z'));
    const head = await as('institution-head', organisation);
    await runQuery(kernel, head, readPerson, { id });
    await runQuery(kernel, head, readPerson, { id });
    kernel.setNow(new Date('2026-02-02T10:05:00Z'));
    await runQuery(kernel, head, readPerson, { id });
    await runQuery(kernel, await as('observer'), readPerson, { id });
    await runQuery(kernel, { ...head, personId: id }, readOwnCard, {});
    const { rows } = await runQuery(kernel, administrator, listViews, {
      personId: id,
      from: '2026-02-02',
      to: '2026-02-02',
    });
    expect(rows.map(({ reader, at }) => [reader, at.toISOString()])).toEqual([
      [head.name, '2026-02-02T10:00:00.000Z'],
      [head.name, '2026-02-02T09:00:00.000Z'],
    ]);
    kernel.setNow(null);
  });

  it('names the administrator who looks through another’s eyes', async () => {
    const head = await as('institution-head', organisation);
    const viewedBy = { userId: 'the-one-behind', name: 'Зоя Ясенева' };
    await runQuery(kernel, { ...head, viewedBy }, readPerson, { id });
    const { rows } = await runQuery(kernel, administrator, listViews, {
      personId: id,
      q: 'ясенева',
    });
    expect(rows).toMatchObject([{ reader: 'Зоя Ясенева', way: 'card' }]);
  });
});
