import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createSection } from '../operations/sections/create-section.ts';
import { exportDirectory } from './export/queries.ts';
import { type SheetKind, sheetKinds } from './kinds.ts';
import { sheetDesk } from './testing/sheet-desk.ts';

const kernel = await testKernel();
await loadWords({
  sheets: {
    uk: () => import('../words/sheets/uk.ts'),
    ru: () => import('../words/sheets/ru.ts'),
    en: () => import('../words/sheets/en.ts'),
  },
});
let director: Actor;
let desk: ReturnType<typeof sheetDesk>;
beforeAll(async () => {
  const centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  desk = sheetDesk(kernel, director);
  await runOperation(kernel, director, createSection, {
    kind: 'regional-section',
    name: 'Секція математики',
    level: 'region',
    since: '2025-09-01',
  });
});

const institutions = [
  'Повна назва;Коротка назва;Абревіатури;Тип;ЄДРПОУ;Підпорядкування;Адреса;Широта;Довгота;Дата заснування',
  'Управління освіти Заріччя;;УОЗ;Департамент;11111111;;вул. Лугова, 1;49,5;24,1;',
  'Заріцький коледж;ЗК;ЗПКБ;Професійний коледж;2222222;УОЗ;вул. Садова, 2;;;01.09.1950',
].join('\n');
const people = [
  'Табельний номер;ПІБ;Заклад;Посада;Категорія;Дата народження;Телефон',
  '7;Явірська Ганна Львівна;02222222;викладач;вища;5.03.1980;0501112233',
  '7;Явірська Ганна Львівна;УОЗ;методист;;;',
].join('\n');
const taught =
  'Заклад;Код професії;Професія;Ліцензований обсяг;Дуальна форма\nЗК;7233;Слюсар;60;так';
const members = 'Секція;ПІБ;Роль\nСекція математики;Явірська Г.Л.;керівник';

const given: [SheetKind, string, object][] = [
  ['organisations', institutions, { new: 2 }],
  ['people', people, { new: 2 }],
  ['professions', taught, { new: 1 }],
  ['members', members, { new: 1 }],
];

describe('sheets of every kind', () => {
  it.each(given)('%s come in, and once more change nothing', async (kind, text, counts) => {
    const first = await desk.bring(text, kind);
    expect(await desk.rows(first)).toMatchObject(
      [{ problems: [] }, { problems: [] }].slice(0, text.split('\n').length - 1),
    );
    expect((await desk.read(first)).counts).toEqual(counts);
    expect(await desk.accept(first)).toMatchObject({ state: 'accepted', problem: null });
    const again = await desk.bring(text, kind);
    expect((await desk.read(again)).counts).toEqual({
      unchanged: text.split('\n').length - 1,
    });
  });

  it('the whole directory as a workbook comes back without a change', async () => {
    const { bytes, name } = await runQuery(kernel, director, exportDirectory, { language: 'uk' });
    for (const kind of sheetKinds) {
      const importId = await desk.bring(bytes, kind, name);
      const { counts } = await desk.read(importId);
      expect({ kind, ...counts }).toEqual({ kind, unchanged: expect.any(Number) });
      expect(counts.unchanged).toBeGreaterThan(0);
    }
  });

  it('only what differs is written, with a trace of who did it', async () => {
    const importId = await desk.bring(people.replace('0501112233', '0509998877'));
    expect((await desk.rows(importId))[0]?.changes).toEqual({
      phone: ['0501112233', '0509998877'],
    });
    await desk.accept(importId);
    const trace = await inCentre(kernel.db, director.centreId, 'read', (db) =>
      db
        .selectFrom('audit_entry')
        .select(['actor_name as who', 'actor_kind as kind', 'before', 'after'])
        .where('operation', '=', 'sheet.accept')
        .where('object_type', '=', 'person')
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    );
    expect(trace).toEqual({
      who: director.name,
      kind: 'user',
      before: { phone: '0501112233' },
      after: { phone: '0509998877' },
    });
  });
});
