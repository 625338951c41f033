import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import {
  addOrganisationName,
  removeOrganisationName,
  updateOrganisationName,
} from '../operations/organisations/change-names.ts';
import {
  closeOrganisation,
  reopenOrganisation,
} from '../operations/organisations/close-organisation.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { moveOrganisation } from '../operations/organisations/move-organisation.ts';
import { renameOrganisation } from '../operations/organisations/rename-organisation.ts';
import { updateOrganisation } from '../operations/organisations/update-organisation.ts';
import { listOrganisations, type OrganisationsAsked } from './list-organisations.ts';
import { findOrganisationsQuery } from './read-find.ts';
import { readOrganisation } from './read-organisation.ts';
import { readOrganisationTree } from './read-tree.ts';

const kernel = await testKernel();
let centre: string;
let methodist: Actor;
beforeAll(async () => {
  centre = await testCentre(kernel.db);
  methodist = await testUser(kernel, centre, 'methodist');
});

type New = Parameters<NonNullable<(typeof createOrganisation)['__input']>>[0];
const add = (name: string, more: Partial<New> = {}) =>
  runOperation(kernel, methodist, createOrganisation, { kind: 'vocational-lyceum', name, ...more });
const card = (id: string, day?: string) =>
  runQuery(kernel, methodist, readOrganisation, { id, day });
const list = async (asked: OrganisationsAsked) =>
  (await runQuery(kernel, methodist, listOrganisations, { size: 200, ...asked })).rows;
const reasonOf = (reason: string) => ({ details: { reason: `organisations.${reason}` } });

describe('an organisation', () => {
  it('is added with its names, its place and its codes, and all of it is in the log', async () => {
    const { id: parentId } = await add('Департамент освіти Заріччя', { kind: 'department' });
    const { id } = await add('Зарічний  професійний ліцей', {
      shortName: 'Зарічний ПЛ',
      abbreviations: ['ЗПЛ', 'ЗПЛ', 'Зарічний ПЛ'],
      parentId,
      openedOn: '2001-09-01',
      edrpou: '12345678',
      latitude: 50.1,
      longitude: 28.5,
      languages: ['uk'],
      ground: 'Наказ № 5',
    });
    expect(await card(id)).toMatchObject({
      name: 'Зарічний професійний ліцей',
      shortName: 'Зарічний ПЛ',
      abbreviations: ['ЗПЛ'],
      parentName: 'Департамент освіти Заріччя',
      edrpou: '12345678',
      changes: [{ kind: 'opened', happenedOn: '2001-09-01', ground: 'Наказ № 5' }],
    });
    const log = await runQuery(kernel, systemActor(centre, 'Перевірка'), listAudit, {
      objectId: id,
    });
    expect(log.rows).toMatchObject([
      { operation: 'organisation.create', object: { type: 'organisation', name: 'Зарічний ПЛ' } },
    ]);
  });

  it('is refused with a foreign kind, a parent that is not there, half a point or another’s code', async () => {
    await expect(add('Ліцей А', { kind: 'castle' })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'kind', code: 'unknown' }] },
    });
    const foreign = await testCentre(kernel.db, 'Сусідній кабінет');
    const neighbour = await testUser(kernel, foreign, 'methodist');
    const { id: parentId } = await runOperation(kernel, neighbour, createOrganisation, {
      kind: 'department',
      name: 'Чужий департамент',
    });
    await expect(add('Ліцей Б', { parentId })).rejects.toMatchObject({
      details: { fields: [{ path: 'parentId', code: 'unknown' }] },
    });
    await expect(add('Ліцей В', { latitude: 50 })).rejects.toMatchObject({
      details: { fields: [{ path: 'longitude', code: 'half-point' }] },
    });
    await add('Ліцей Г', { edrpou: '87654321' });
    await expect(add('Ліцей Ґ', { edrpou: '87654321' })).rejects.toMatchObject(
      reasonOf('code-taken'),
    );
  });

  it('may be called like another one only on purpose', async () => {
    await add('Гірський ліцей');
    await expect(add('гірський  ЛІЦЕЙ')).rejects.toMatchObject(reasonOf('name-taken'));
    await expect(add('Гірський ліцей', { sameName: true })).resolves.toMatchObject({ version: 1 });
  });

  it('keeps what a change does not mention, and a stale version is a conflict', async () => {
    const { id } = await add('Лісовий ліцей', { phone: '1-23', learners: 300 });
    await runOperation(kernel, methodist, updateOrganisation, { id, learners: 280, remote: true });
    expect(await card(id)).toMatchObject({
      phone: '1-23',
      learners: 280,
      remote: true,
      version: 2,
    });
    await expect(
      runOperation(kernel, methodist, updateOrganisation, { id, phone: '9' }, { ifMatch: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a name', () => {
  it('follows another from a day on, and each day has its own', async () => {
    const { id } = await add('Річкове училище', { openedOn: '1990-01-01', abbreviations: ['РУ'] });
    await runOperation(kernel, methodist, renameOrganisation, {
      id,
      name: 'Річковий ліцей',
      shortName: 'РЛ',
      since: '2010-09-01',
      ground: 'Наказ № 7',
    });
    await runOperation(kernel, methodist, renameOrganisation, {
      id,
      name: 'Річковий коледж',
      abbreviation: 'РК',
      since: '2024-03-01',
    });
    const nameOn = async (day: string) => (await card(id, day)).name;
    expect(await nameOn('2010-08-31')).toBe('Річкове училище');
    expect(await nameOn('2010-09-01')).toBe('Річковий ліцей');
    expect(await nameOn('2024-03-01')).toBe('Річковий коледж');
    // Before the first name and where there is none, the nearest stands in.
    expect(await nameOn('1975-01-01')).toBe('Річкове училище');
    expect((await card(id, '2000-01-01')).shortName).toBe('РЛ');
    expect((await card(id)).names.map(({ kind, name, until }) => [kind, name, until])).toEqual([
      ['full', 'Річковий коледж', null],
      ['full', 'Річковий ліцей', '2024-02-29'],
      ['full', 'Річкове училище', '2010-08-31'],
      ['short', 'РЛ', null],
      ['abbreviation', 'РК', null],
      ['abbreviation', 'РУ', null],
    ]);
    await expect(
      runOperation(kernel, methodist, renameOrganisation, {
        id,
        name: 'Інше',
        since: '2024-03-01',
      }),
    ).rejects.toMatchObject(reasonOf('name-same-day'));
    // Between two: it lasts until the next one begins.
    await runOperation(kernel, methodist, renameOrganisation, {
      id,
      name: 'Річковий центр',
      since: '2015-01-01',
    });
    expect(await nameOn('2016-01-01')).toBe('Річковий центр');
    expect(await nameOn('2024-02-29')).toBe('Річковий центр');
    expect(await nameOn('2024-03-01')).toBe('Річковий коледж');
  });

  it('is found whenever it was given, by any of its words', async () => {
    const found = async (q: string) => (await list({ q })).map(({ name }) => name);
    expect(await found('річкове')).toEqual(['Річковий коледж']);
    expect(await found('РУ')).toContain('Річковий коледж');
    expect(await found('центр річк')).toEqual(['Річковий коледж']);
    expect((await list({ q: 'річкове', day: '2000-01-01' })).map(({ name }) => name)).toEqual([
      'Річкове училище',
    ]);
  });

  it('is worked out in cases, corrected by people, and never guessed', async () => {
    const { id } = await add('Садова майстерня', { abbreviations: ['СМ'] });
    const [full, short] = (await card(id)).names;
    expect(full?.workedOut).toBeNull();
    expect(short?.workedOut).toBeNull();
    const cases = { genitive: 'Садової майстерні' };
    await runOperation(kernel, methodist, updateOrganisationName, { id, nameId: full!.id, cases });
    expect((await card(id)).names[0]?.cases).toEqual(cases);
    const found = await runQuery(kernel, methodist, findOrganisationsQuery, {
      text: 'Садової майстерні',
    });
    expect(found).toMatchObject([{ organisationId: id, reason: 'full', declined: true }]);
  });

  it('of one kind holds one at a time, and the last one stays', async () => {
    const { id } = await add('Польовий ліцей', { openedOn: '2005-01-01' });
    const former = { id, kind: 'full' as const, name: 'Польове ПТУ' };
    await expect(
      runOperation(kernel, methodist, addOrganisationName, { ...former, until: '2006-01-01' }),
    ).rejects.toMatchObject(reasonOf('name-overlap'));
    await runOperation(kernel, methodist, addOrganisationName, { ...former, until: '2004-12-31' });
    const names = (await card(id)).names;
    expect(names.map(({ name }) => name)).toEqual(['Польовий ліцей', 'Польове ПТУ']);
    await runOperation(kernel, methodist, removeOrganisationName, { id, nameId: names[1]!.id });
    await expect(
      runOperation(kernel, methodist, removeOrganisationName, { id, nameId: names[0]!.id }),
    ).rejects.toMatchObject(reasonOf('last-name'));
  });

  it('that collides asks: all whose it is, with why', async () => {
    const birch = await add('Березівський ліцей', { abbreviations: ['БЛ'] });
    const bog = await add('Болотинський ліцей', { abbreviations: ['БЛ'] });
    const found = await runQuery(kernel, methodist, findOrganisationsQuery, { text: 'бл' });
    expect(found.map(({ organisationId }) => organisationId).sort()).toEqual(
      [birch.id, bog.id].sort(),
    );
    expect(found.every(({ reason }) => reason === 'abbreviation')).toBe(true);
    expect((await card(birch.id)).collisions).toEqual([
      { name: 'БЛ', organisationId: bog.id, organisationName: 'Болотинський ліцей' },
    ]);
  });
});

describe('the tree', () => {
  it('has dated places and no circle on any day', async () => {
    const top = await add('Міністерство', { kind: 'ministry' });
    const middle = await add('Управління', { kind: 'department', parentId: top.id });
    const low = await add('Ліцей під управлінням', { parentId: middle.id });
    const move = (id: string, parentId: string | null, since: string) =>
      runOperation(kernel, methodist, moveOrganisation, { id, parentId, since });
    await expect(move(top.id, low.id, '2026-01-01')).rejects.toMatchObject(reasonOf('circle'));
    await expect(move(top.id, top.id, '2026-01-01')).rejects.toMatchObject(reasonOf('circle'));
    await move(low.id, top.id, '2025-01-01');
    expect(await card(low.id, '2024-12-31')).toMatchObject({ parentName: 'Управління' });
    expect(await card(low.id, '2025-01-01')).toMatchObject({ parentName: 'Міністерство' });
    // From 2025 on nothing stands below the department, but it stood above the lyceum before.
    await expect(move(middle.id, low.id, '2024-06-01')).rejects.toMatchObject(reasonOf('circle'));
    await move(middle.id, low.id, '2025-06-01');
    const below = await list({ under: low.id, day: '2025-06-01' });
    expect(below.map(({ id }) => id).sort()).toEqual([low.id, middle.id].sort());
    const tree = await runQuery(kernel, methodist, readOrganisationTree, { day: '2024-01-01' });
    expect(tree.find(({ id }) => id === middle.id)?.parentId).toBe(top.id);
    await expect(move(low.id, top.id, '2026-01-01')).rejects.toMatchObject(
      reasonOf('already-there'),
    );
    await expect(move(low.id, null, '2025-01-01')).rejects.toMatchObject(reasonOf('move-same-day'));
  });

  it('is guarded by the database too, whoever writes', async () => {
    const one = await add('Перша установа');
    const two = await add('Друга установа', { parentId: one.id });
    await expect(
      inCentre(kernel.db, centre, 'write', (trx) =>
        trx
          .insertInto('organisation_link')
          .values({ centre_id: centre, child_id: one.id, parent_id: two.id })
          .execute(),
      ),
    ).rejects.toThrow('above itself');
  });

  it('stays free of circles when two move at once', async () => {
    const one = await add('Установа А');
    const two = await add('Установа Б');
    const since = '2026-02-01';
    const outcomes = await Promise.allSettled([
      runOperation(kernel, methodist, moveOrganisation, { id: one.id, parentId: two.id, since }),
      runOperation(kernel, methodist, moveOrganisation, { id: two.id, parentId: one.id, since }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('closing', () => {
  it('keeps the card, takes it off the present lists, and can be followed by opening again', async () => {
    const { id } = await add('Тимчасовий ліцей', { openedOn: '2015-01-01' });
    await runOperation(kernel, methodist, closeOrganisation, {
      id,
      lastDay: '2023-06-30',
      ground: 'Рішення',
    });
    const shown = async (asked: OrganisationsAsked) =>
      (await list(asked)).some((row) => row.id === id);
    expect(await shown({})).toBe(false);
    expect(await shown({ day: '2023-06-30' })).toBe(true);
    expect(await shown({ day: '2014-12-31' })).toBe(false);
    expect(await shown({ state: 'closed' })).toBe(true);
    await expect(
      runOperation(kernel, methodist, closeOrganisation, { id, lastDay: '2024-01-01' }),
    ).rejects.toMatchObject(reasonOf('closed'));
    await runOperation(kernel, methodist, reopenOrganisation, { id, since: '2024-09-01' });
    expect(await shown({})).toBe(true);
    expect((await card(id)).changes.map(({ kind }) => kind)).toEqual([
      'reopened',
      'closed',
      'opened',
    ]);
  });
});

describe('who may', () => {
  it('an institution’s head and deputy keep the own card and no neighbour’s', async () => {
    const own = await add('Власний ліцей');
    const branch = await add('Філія власного ліцею', { kind: 'branch', parentId: own.id });
    const neighbour = await add('Сусідній ліцей');
    for (const role of ['institution-head', 'institution-deputy'] as const) {
      const head = await testUser(kernel, centre, role, undefined, {
        kind: 'organisation',
        id: own.id,
      });
      const update = (id: string) =>
        runOperation(kernel, head, updateOrganisation, { id, phone: '555' });
      await expect(update(own.id)).resolves.toMatchObject({ id: own.id });
      await expect(update(branch.id)).resolves.toMatchObject({ id: branch.id });
      await expect(update(neighbour.id)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(
        runOperation(kernel, head, closeOrganisation, { id: own.id, lastDay: '2026-01-01' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      const seen = await runQuery(kernel, head, listOrganisations, {});
      expect(seen.rows.map(({ id }) => id).sort()).toEqual([own.id, branch.id].sort());
      await expect(
        runQuery(kernel, head, readOrganisation, { id: neighbour.id }),
      ).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
