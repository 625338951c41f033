import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { stopSheet } from '../operations/sheets/settle-sheet.ts';
import { startSheet } from '../operations/sheets/start-sheet.ts';
import { listMissing } from './list-missing.ts';
import { sheetDesk } from './testing/sheet-desk.ts';
import { discardStale } from './work/discard-stale-job.ts';

const kernel = await testKernel();
let centre: string;
let director: Actor;
let desk: ReturnType<typeof sheetDesk>;
beforeAll(async () => {
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  desk = sheetDesk(kernel, director);
  for (const [name, shortName] of [
    ['Заріцький професійний коледж будівництва', 'ЗПКБ'],
    ['Професійний ліцей Верхівня', 'ПЛ Верхівня'],
  ] as const)
    await runOperation(kernel, director, createOrganisation, {
      kind: 'vocational-college',
      name,
      shortName,
    });
});

const people = () =>
  inCentre(kernel.db, centre, 'read', (db) =>
    db
      .selectFrom('person')
      .leftJoin('post', 'post.person_id', 'person.id')
      .select(['family_name as family', 'post.title', 'birth_year as born'])
      .where('in_centre', '=', false)
      .orderBy('family_name')
      .execute(),
  );

const teachers = [
  'ПІБ;Заклад освіти;Посада;Ставка;Предмети;Категорія;Рік народження;Стаж',
  'Явірська Ганна Львівна;ЗПКБ;Викладач;1;математика, фізика;вища;1980;12',
  'БЕРЕСТОК ІГОР ПЕТРОВИЧ;ПЛ Верхівня;Майстер виробничого навчання;0,5;;перша;1975;20 р.',
].join('\n');

describe('a sheet of people', () => {
  it('is shown before it is written, is repeatable, and can be taken back', async () => {
    const importId = await desk.bring(teachers);
    expect(await desk.read(importId)).toMatchObject({ state: 'preview', counts: { new: 2 } });
    expect(await people()).toEqual([]);

    expect(await desk.accept(importId)).toMatchObject({ state: 'accepted', problem: null });
    expect(await people()).toEqual([
      { family: 'Бересток', title: 'Майстер виробничого навчання', born: 1975 },
      { family: 'Явірська', title: 'Викладач', born: 1980 },
    ]);

    const again = await desk.bring(teachers);
    expect((await desk.read(again)).counts).toEqual({ unchanged: 2 });

    expect(await desk.undo(importId)).toMatchObject({ state: 'undone', problem: null });
    expect(await people()).toEqual([]);
  });

  it('names whom the last such sheet had and this one has not, and leaves them alone', async () => {
    const first = await desk.bring(teachers);
    await desk.accept(first);
    const missing = async (importId: string) =>
      (await runQuery(kernel, director, listMissing, { importId })).rows.map(({ name }) => name);
    const shorter = await desk.bring(teachers.split('\n').slice(0, 2).join('\n'));
    expect(await missing(shorter)).toEqual(['Бересток Ігор Петрович']);
    // A row that is wrong may mean the person.
    const broken = await desk.bring(teachers.replace('ПЛ Верхівня', 'Ніякий ліцей'));
    expect(await missing(broken)).toEqual([]);
    expect(await missing(await desk.bring(teachers))).toEqual([]);
    expect((await people()).length).toBe(2);
    await desk.undo(first);
    expect(await missing(shorter)).toEqual([]);
  });

  it('that waits for a decision too long is given up with its rows', async () => {
    const waiting = await desk.bring(teachers);
    await discardStale.run(kernel, centre);
    expect((await desk.read(waiting)).state).toBe('preview');
    kernel.setNow(new Date(Date.now() + 61 * 86_400_000));
    await discardStale.run(kernel, centre);
    kernel.setNow(null);
    await expect(desk.read(waiting)).rejects.toMatchObject({ code: 'not-found' });
    const rows = await inCentre(kernel.db, centre, 'read', (db) =>
      db.selectFrom('sheet_row').select('number').where('import_id', '=', waiting).execute(),
    );
    expect(rows).toEqual([]);
  });

  it('tells row by row what is wrong', async () => {
    const importId = await desk.bring(
      'ПІБ;Заклад;Дата народження\nВербова Ольга Іванівна;Невідомий заклад;31.06.1980\n;ЗПКБ;1980',
    );
    const rows = await desk.rows(importId);
    expect(
      rows.map(({ number, state, problems }) => [number, state, problems.map(({ code }) => code)]),
    ).toEqual([
      [2, 'wrong', ['not-a-day', 'unknown-organisation']],
      [3, 'wrong', ['required']],
    ]);
  });

  it('is read again with columns as a person sets them', async () => {
    const importId = await desk.bring('Хто це;Де\nКлен Ігор Іванович;ЗПКБ');
    expect((await desk.read(importId)).counts).toEqual({ skipped: 1 });
    const mapped = await desk.map(importId, [
      { index: 0, field: 'fullName' },
      { index: 1, field: 'organisation' },
    ]);
    expect(mapped.counts).toEqual({ new: 1 });
  });

  it('that a person stops leaves nothing', async () => {
    const { importId } = await runOperation(kernel, director, startSheet, {
      kind: 'people',
      fileName: 'рядки.csv',
      content: new TextEncoder().encode(teachers),
    });
    await runOperation(kernel, director, stopSheet, { importId });
    await desk.work(importId);
    expect(await desk.read(importId)).toMatchObject({
      state: 'failed',
      problem: { reason: 'sheets.stopped' },
    });
    expect(await desk.rows(importId)).toEqual([]);
  });
});
