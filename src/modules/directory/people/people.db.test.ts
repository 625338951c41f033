import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery, withScope } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { centreSettingsOf } from '../centre/read-centre.ts';
import { archivePerson } from '../operations/archive-person.ts';
import { createPerson } from '../operations/create-person.ts';
import { restorePerson } from '../operations/restore-person.ts';
import { updateCentre } from '../operations/update-centre.ts';
import { updatePerson } from '../operations/update-person.ts';
import { directoryPermissions } from '../permissions.ts';
import { readCentre } from '../queries.ts';
import { listStaff } from './list-staff.ts';
import { readPerson } from './read-card.ts';
import { findPeople, listActivePeople, personLabel } from './read-people.ts';

const kernel = await testKernel();
let director: Actor;
let system: Actor;
beforeAll(async () => {
  const centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  system = systemActor(centre, 'Перевірка');
});

const add = (familyName: string, more: Partial<z.input<typeof createPerson.input>> = {}) =>
  runOperation(kernel, director, createPerson, { familyName, ...(more as object) });
const scoped = <R>(read: Parameters<typeof withScope<'person.read', R>>[4]) =>
  withScope(kernel, director, 'person.read', directoryPermissions['person.read'], read);

describe('people', () => {
  it('get their short name, keep other spellings once, and are found by them', async () => {
    const { id, shortName } = await add('Явірська', {
      givenName: 'Ганна',
      patronymic: 'Львівна',
      aliases: ['Яворська Г.Л.', 'Яворська Г.Л.', 'Явірська Г.Л.'],
    });
    expect(shortName).toBe('Явірська Г.Л.');
    expect(await runQuery(kernel, director, readPerson, { id })).toMatchObject({
      aliases: ['Яворська Г.Л.'],
      access: null,
    });
    const found = await runQuery(kernel, director, listStaff, { q: 'яворська' });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
  });

  it('with a short name that is taken are refused, also when it is taken by a change', async () => {
    await add('Сосновий', { givenName: 'Ігор' });
    await expect(add('Сосновий', { givenName: 'Іван' })).rejects.toMatchObject({
      details: { reason: 'directory.short-name-taken', params: { shortName: 'Сосновий І.' } },
    });
    const other = await add('Сосновий', { givenName: 'Петро' });
    await expect(
      runOperation(kernel, director, updatePerson, { id: other.id, shortName: 'Сосновий І.' }),
    ).rejects.toMatchObject({ details: { reason: 'directory.short-name-taken' } });
  });

  it('change field by field, and the audit shows what differs', async () => {
    const { id } = await add('Терновий', { post: 'методист', email: 't@example.org' });
    await runOperation(kernel, director, updatePerson, { id, post: 'завідувач', email: null });
    expect(await runQuery(kernel, director, readPerson, { id })).toMatchObject({
      familyName: 'Терновий',
      post: 'завідувач',
      email: null,
      version: 2,
    });
    const { rows } = await runQuery(kernel, director, listAudit, {
      objectId: id,
      operation: 'person.update',
    });
    expect(rows).toMatchObject([
      {
        actor: { id: director.userId, name: director.name },
        object: { type: 'person', name: 'Терновий' },
        change: 'changed',
        changes: [
          { field: 'post', from: 'методист', to: 'завідувач' },
          { field: 'email', from: 't@example.org', to: null },
        ],
      },
    ]);
  });

  it('leave on a day and come back; those who left are still named', async () => {
    const { id } = await add('Дубовий', { givenName: 'Лев' });
    const active = async () => (await scoped(listActivePeople)).some((person) => person.id === id);
    kernel.setNow(new Date('2026-05-10T09:00:00Z'));
    await runOperation(kernel, director, archivePerson, { id, activeUntil: '2026-05-10' });
    expect(await active()).toBe(true);
    // Midnight comes to Kyiv three hours before it comes to Greenwich.
    kernel.setNow(new Date('2026-05-10T21:30:00Z'));
    expect(await active()).toBe(false);
    const archived = await runQuery(kernel, director, listStaff, { state: 'archived' });
    expect(archived.rows.map((row) => row.id)).toEqual([id]);
    const known = await scoped((scope) => findPeople(scope, [id]));
    expect(personLabel(known.get(id)!)).toBe('Дубовий Лев');
    await runOperation(kernel, director, restorePerson, { id });
    expect(await active()).toBe(true);
    kernel.setNow(null);
  });

  it('are listed with what their accounts may do', async () => {
    const withAccount = await runQuery(kernel, director, listStaff, { account: 'yes' });
    expect(withAccount.rows).toMatchObject([
      { id: director.personId, access: { role: 'director', ownRole: null } },
    ]);
    const without = await runQuery(kernel, director, listStaff, { account: 'no' });
    expect(without.rows.every(({ access }) => access === null)).toBe(true);
  });
});

describe('the centre', () => {
  it('keeps settings that are not mentioned and refuses what can not be', async () => {
    await runOperation(kernel, system, updateCentre, { settings: { remindDaysBefore: 5 } });
    await runOperation(kernel, system, updateCentre, {
      timeZone: 'Europe/Warsaw',
      settings: { overloadTasks: 30, digestWeekday: null },
    });
    expect(await runQuery(kernel, director, readCentre, {})).toMatchObject({
      timeZone: 'Europe/Warsaw',
      version: 3,
      settings: { remindDaysBefore: 5, overloadTasks: 30, digestWeekday: null },
    });
    expect((await scoped(centreSettingsOf)).remindDaysBefore).toBe(5);
    await expect(
      runOperation(kernel, system, updateCentre, { timeZone: 'Europe/Nowhere' }),
    ).rejects.toMatchObject({ details: { fields: [{ code: 'unknown-time-zone' }] } });
    await expect(
      runOperation(kernel, system, updateCentre, { settings: { remindDaysBefore: -1 } }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'settings.remindDaysBefore' }] } });
  });

  it('tells the day by its new time zone at once', async () => {
    const today = defineOperation({
      name: 'test.today',
      summary: 'Tells the day.',
      input: z.object({}),
      permission: { roles: ['administrator'] },
      load: nothingToLoad,
      run: async (context) => context.today,
    });
    kernel.setNow(new Date('2026-03-01T23:30:00Z'));
    expect(await runOperation(kernel, system, today, {})).toBe('2026-03-02');
    await runOperation(kernel, system, updateCentre, { timeZone: 'America/New_York' });
    expect(await runOperation(kernel, system, today, {})).toBe('2026-03-01');
    kernel.setNow(null);
  });
});

describe('the audit', () => {
  it('shows leaders all and others only what concerns them', async () => {
    const methodist = await testUser(kernel, director.centreId, 'methodist');
    await runOperation(kernel, director, updatePerson, {
      id: methodist.personId,
      post: 'методист',
    });
    const own = await runQuery(kernel, methodist, listAudit, {});
    expect(own.rows).toMatchObject([
      { operation: 'person.update', object: { id: methodist.personId } },
    ]);
    expect((await runQuery(kernel, director, listAudit, {})).total).toBeGreaterThan(own.total);
  });

  it('is filtered by days of the calendar, by module and by person', async () => {
    const archived = async (days: { from?: string; to?: string }) =>
      (await runQuery(kernel, director, listAudit, { operation: 'person.archive', ...days })).total;
    expect(await archived({ from: '2026-05-10', to: '2026-05-10' })).toBe(1);
    expect(await archived({ to: '2026-05-09' })).toBe(0);
    expect(await archived({ from: '2026-05-11' })).toBe(0);
    expect((await runQuery(kernel, director, listAudit, { to: '2020-01-01' })).total).toBe(0);
    expect((await runQuery(kernel, director, listAudit, { from: '2100-01-01' })).total).toBe(0);
    const centre = await runQuery(kernel, director, listAudit, { operation: 'centre.*' });
    expect(new Set(centre.rows.map(({ operation }) => operation))).toEqual(
      new Set(['centre.update']),
    );
    const mine = await runQuery(kernel, director, listAudit, { actorId: director.userId ?? '' });
    expect(new Set(mine.rows.map(({ actor }) => actor.name))).toEqual(new Set([director.name]));
  });

  it('can not be changed even by the owner of its table', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: kernel.ownerUrl });
    await client.connect();
    await expect(client.query('delete from audit_entry')).rejects.toThrow('append-only');
    await expect(client.query("update audit_entry set actor_name = 'x'")).rejects.toThrow(
      'append-only',
    );
    await client.end();
  });
});
