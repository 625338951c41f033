import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { updatePerson } from '../operations/update-person.ts';
import { sheetDesk } from './testing/sheet-desk.ts';

const kernel = await testKernel();
let centre: string;
let director: Actor;
let desk: ReturnType<typeof sheetDesk>;
const ids: string[] = [];
beforeAll(async () => {
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  desk = sheetDesk(kernel, director);
  for (const name of ['Будівельний ліцей Заріччя', 'Березівський ліцей', 'Верхівський коледж']) {
    const { id } = await runOperation(kernel, director, createOrganisation, {
      kind: 'vocational-college',
      name,
      abbreviations: name.startsWith('В') ? ['ВК'] : ['БЛ'],
    });
    ids.push(id);
  }
});

const codes = async (importId: string) =>
  (await desk.rows(importId)).map(({ problems }) => problems.map(({ code }) => code));

describe('doubts of a sheet', () => {
  it('about an abbreviation of two institutions are settled once for all rows, and remembered', async () => {
    const text = 'ПІБ;Заклад\nГай Олег Романович;БЛ\nДуб Ігор Романович;БЛ';
    const importId = await desk.bring(text);
    expect(await desk.read(importId)).toMatchObject({
      counts: { doubt: 2 },
      unknown: [{ field: 'organisation', word: 'БЛ', rows: 2 }],
    });
    const explained = await desk.explain(importId, [
      { field: 'organisation', word: 'БЛ', meaning: ids[1] ?? '' },
    ]);
    expect(explained).toMatchObject({ counts: { new: 2 }, unknown: [] });
    await desk.accept(importId);
    const again = await desk.bring(text);
    expect((await desk.read(again)).counts).toEqual({ unchanged: 2 });
  });

  it('about a value that the pack does not know too', async () => {
    const importId = await desk.bring(
      'ПІБ;Заклад;Категорія\nЛуг Ігор Романович;ВК;найвища-найвища',
    );
    expect(await codes(importId)).toEqual([['unknown-word']]);
    const explained = await desk.explain(importId, [
      { field: 'category', word: 'найвища-найвища', meaning: 'specialist-highest' },
    ]);
    expect(explained.counts).toEqual({ new: 1 });
  });

  it('about somebody of the same name elsewhere are for a person to decide', async () => {
    const importId = await desk.bring('ПІБ;Заклад\nГай Олег Романович;ВК');
    const [row] = await desk.rows(importId);
    expect(row).toMatchObject({ state: 'doubt', candidates: [{ name: 'Гай Олег Романович' }] });
    const id = row?.candidates[0]?.id ?? '';
    expect((await desk.choose(importId, 2, { is: 'new' })).counts).toEqual({ new: 1 });
    expect((await desk.choose(importId, 2, { is: 'skip' })).counts).toEqual({ skipped: 1 });
    expect((await desk.choose(importId, 2, { is: 'same', id })).counts).toEqual({ doubt: 1 });
    expect(await codes(importId)).toEqual([['works-elsewhere']]);
    const moved = await desk.choose(importId, 2, { is: 'same', id, move: 'part-time' });
    expect(moved.counts).toEqual({ changed: 1 });
    expect(await desk.accept(importId)).toMatchObject({ state: 'accepted', problem: null });
  });

  it('keep a sheet from being accepted unless they are left out, and never write a part', async () => {
    const importId = await desk.bring(
      'Табельний номер;ПІБ;Заклад;Дата народження\n1;Клен Ігор Іванович;ВК;1980\n1;Явір Петро Іванович;ВК;1981\n2;Терен Іван Іванович;ВК;31.02.1980',
    );
    expect(await codes(importId)).toEqual([[], ['key-of-row'], ['not-a-day']]);
    await expect(desk.accept(importId)).rejects.toMatchObject({
      details: { reason: 'sheets.not-clean', params: { rows: 2 } },
    });
    const accepted = await desk.accept(importId, true);
    expect(accepted).toMatchObject({ state: 'accepted', counts: { new: 1, wrong: 2 } });
  });
});

describe('undoing', () => {
  it('keeps what people have changed since and says so', async () => {
    const importId = await desk.bring(
      'ПІБ;Заклад\nКалина Ольга Львівна;ВК\nВерба Ольга Львівна;ВК',
    );
    await desk.accept(importId);
    const changed = (await desk.rows(importId))[0]?.object?.id ?? '';
    await runOperation(kernel, director, updatePerson, { id: changed, phone: '0501234567' });
    expect(await desk.undo(importId)).toMatchObject({
      state: 'undone',
      problem: null,
      counts: { kept: 1, new: 1 },
    });
    const left = await inCentre(kernel.db, centre, 'read', (db) =>
      db
        .selectFrom('person')
        .select('family_name as name')
        .where('family_name', 'in', ['Калина', 'Верба'])
        .execute(),
    );
    expect(left).toEqual([{ name: 'Калина' }]);
  });

  it('takes a sheet back after a later one was accepted and taken back, but not what people changed', async () => {
    const sheet = (phone: string) =>
      [
        'ПІБ;Заклад;Телефон',
        `Осика Ольга Львівна;ВК;${phone}`,
        `Тополя Ольга Львівна;ВК;${phone}`,
      ].join('\n');
    const first = await desk.bring(sheet('0501110000'));
    await desk.accept(first);
    const second = await desk.bring(sheet('0501110001'));
    expect(await desk.accept(second)).toMatchObject({ counts: { changed: 2 } });
    expect(await desk.undo(second)).toMatchObject({ state: 'undone', counts: { changed: 2 } });
    const changed = (await desk.rows(first))[0]?.object?.id ?? '';
    await runOperation(kernel, director, updatePerson, { id: changed, aliases: ['Осика О.'] });
    expect(await desk.undo(first)).toMatchObject({
      state: 'undone',
      counts: { kept: 1, new: 1 },
    });
  });
});

describe('the head of an institution', () => {
  it('brings in its own people and sees nobody else’s', async () => {
    const place = { kind: 'organisation' as const, id: ids[2] ?? '' };
    const head = await testUser(kernel, centre, 'institution-head', undefined, place);
    const own = sheetDesk(kernel, head);
    const rows = 'ПІБ;Заклад\nГай Олег Романович;БЛ\nСтеп Лев Іванович;ВК\nДуб Ігор Романович;';
    await expect(own.bring(rows)).rejects.toMatchObject({ code: 'forbidden' });
    const importId = await own.bring(rows, 'people', 'рядки.csv', place.id);
    expect((await own.rows(importId)).map(({ state, candidates }) => [state, candidates])).toEqual([
      ['wrong', []],
      ['new', []],
      ['new', []],
    ]);
  });
});
