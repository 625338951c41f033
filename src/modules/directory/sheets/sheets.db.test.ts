import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { acceptSheet, undoSheet } from '../operations/sheets/settle-sheet.ts';
import { startSheet } from '../operations/sheets/start-sheet.ts';
import type { SheetKind } from './kinds.ts';
import { listSheetRows, readSheetImport } from './queries.ts';
import { workOnSheet } from './work/job.ts';

const kernel = await testKernel();
let centre: string;
let director: Actor;
beforeAll(async () => {
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
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

const by = { kind: 'user' as const, userId: null, name: 'Тест', ip: null, requestId: null };
const work = (importId: string) => workOnSheet.run(kernel, centre, { importId, by });
const read = (importId: string) => runQuery(kernel, director, readSheetImport, { importId });
const rows = async (importId: string) =>
  (await runQuery(kernel, director, listSheetRows, { importId, size: 200 })).rows;

/** Brings a sheet in up to its preview. */
async function bring(text: string | Uint8Array, kind: SheetKind = 'people', fileName = 'люди.csv') {
  const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { importId } = await runOperation(kernel, director, startSheet, {
    kind,
    fileName,
    content: content as never,
  });
  await work(importId);
  return importId;
}

async function accept(importId: string, leaveOut = false) {
  await runOperation(kernel, director, acceptSheet, { importId, leaveOut });
  await work(importId);
  return read(importId);
}

async function undo(importId: string) {
  await runOperation(kernel, director, undoSheet, { importId });
  await work(importId);
  return read(importId);
}

const people = () =>
  inCentre(kernel.db, centre, 'read', (db) =>
    db
      .selectFrom('person')
      .leftJoin('post', 'post.person_id', 'person.id')
      .select(['family_name as family', 'post.title', 'person.version', 'birth_year as born'])
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
    const importId = await bring(teachers);
    expect(await read(importId)).toMatchObject({ state: 'preview', counts: { new: 2 } });
    expect(await people()).toEqual([]);

    expect(await accept(importId)).toMatchObject({ state: 'accepted', problem: null });
    expect(await people()).toMatchObject([
      { family: 'Бересток', title: 'Майстер виробничого навчання', born: 1975 },
      { family: 'Явірська', title: 'Викладач', born: 1980 },
    ]);

    const again = await bring(teachers);
    expect((await read(again)).counts).toEqual({ unchanged: 2 });

    expect(await undo(importId)).toMatchObject({ state: 'undone', problem: null });
    expect(await people()).toEqual([]);
  });

  it('tells row by row what is wrong', async () => {
    const importId = await bring(
      'ПІБ;Заклад;Дата народження\nВербова Ольга Іванівна;Невідомий заклад;31.06.1980\n;ЗПКБ;1980',
    );
    expect(
      (await rows(importId)).map(({ number, state, problems }) => ({
        number,
        state,
        codes: problems.map(({ code }) => code),
      })),
    ).toEqual([
      { number: 2, state: 'wrong', codes: ['not-a-day', 'unknown-organisation'] },
      { number: 3, state: 'wrong', codes: ['required'] },
    ]);
  });
});
