import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { addBeen } from '../../../../../tests/support/season-of-facts.ts';
import { submitReport } from '../../operations/statistics/hand-in-report.ts';
import {
  issueLetter,
  reopenLetter,
  writeLetter,
} from '../../operations/statistics/write-letter.ts';
import { writeReport } from '../../operations/statistics/write-report.ts';
import { readFigures } from '../read-figures.ts';
import { getLetterFile } from './get-letter-file.ts';
import { readLetter } from './read-letter.ts';

const kernel = await testKernel();
await loadWords({
  eventsSummary: {
    uk: () => import('../../words/summary/uk.ts'),
    ru: () => import('../../words/summary/ru.ts'),
    en: () => import('../../words/summary/en.ts'),
  },
  eventsReport: {
    uk: () => import('../../words/report/uk.ts'),
    ru: () => import('../../words/report/ru.ts'),
    en: () => import('../../words/report/en.ts'),
  },
  events: {
    uk: () => import('../../words/uk.ts'),
    ru: () => import('../../words/ru.ts'),
    en: () => import('../../words/en.ts'),
  },
});
afterAll(stopRendering);
kernel.setNow(new Date('2026-08-10T09:00:00Z'));
const year = 2025;
let centre: string;
let director: Actor;
let sections: string[];

const letter = () => runQuery(kernel, director, readLetter, { year });
const textOf = async (part: string) =>
  (await letter()).parts.find((one) => one.part === part)?.text ?? '';

beforeAll(async () => {
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  sections = [];
  for (const [kind, name] of [
    ['regional-section', 'Секція викладачів біології'],
    ['regional-section', 'Секція викладачів географії'],
    ['working-group', 'Робоча група'],
  ] as const) {
    const made = await runOperation(kernel, director, createSection, {
      kind,
      name,
      level: 'region',
      since: '2025-09-01',
      until: '2026-08-31',
    });
    sections.push(made.id);
  }
  const [biology, geography, group] = sections;
  await inCentre(kernel.db, centre, 'write', async (trx) => {
    const been = (title: string, sectionId: string | undefined, more = {}) =>
      addBeen(trx, centre, {
        title,
        sectionId: sectionId ?? null,
        startsOn: '2026-03-10',
        ...more,
      });
    await been('Ботанічний сад онлайн', biology, {
      times: ['10:00', '11:30'],
      visits: [{ guest: 'Ганна' }, { guest: 'Данило' }],
    });
    await been('Мікроскоп', biology, { visits: [{ guest: 'Ганна' }] });
    await been('Карти', geography, { state: 'cancelled' });
    await been('Збори групи', group, { visits: [{ guest: 'Ольга' }] });
  });
});

it('counts the sections that report as the figures do, each person once in all', async () => {
  const { facts } = await letter();
  expect(facts.sections.map((row) => [row.name, row.planned, row.held, row.visits])).toEqual([
    ['Секція викладачів біології', 2, 2, 3],
    ['Секція викладачів географії', 1, 0, 0],
  ]);
  expect(facts.whole).toMatchObject({ planned: 3, events: 2, visits: 3, people: 2 });
  const { whole } = await runQuery(kernel, director, readFigures, {
    from: '2025-09-01',
    to: '2026-08-31',
    sectionId: sections[0] ?? '',
  });
  expect(facts.whole).toMatchObject({
    hours: whole.hours,
    personHours: whole.personHours,
    visits: whole.visits,
  });
  expect(await textOf('difficulties')).toContain('Карти');
  expect(await textOf('difficulties')).toContain('Секція викладачів географії');
});

it('takes best practice and tasks out of the reports that were handed in', async () => {
  const reported = { sectionId: sections[0] ?? '', year };
  const texts = { experience: 'Щоденник спостережень.', next: 'Обмін гербаріями.' };
  await runOperation(kernel, director, writeReport, { ...reported, texts });
  expect(await textOf('experience')).toBe('');
  await runOperation(kernel, director, submitReport, reported);
  expect(await textOf('experience')).toContain('Щоденник спостережень.');
  expect(await textOf('tasks')).toContain('Обмін гербаріями.');
});

it('keeps what was written, and its figures from the day on which it was issued', async () => {
  await runOperation(kernel, director, writeLetter, { year, texts: { closing: 'Дякуємо всім.' } });
  const issued = { year, number: '01-12/45', issuedOn: '2026-08-10' };
  await runOperation(kernel, director, issueLetter, issued);
  await inCentre(kernel.db, centre, 'write', (trx) =>
    addBeen(trx, centre, {
      title: 'Пізнє',
      startsOn: '2026-05-10',
      sectionId: sections[1] ?? '',
    }),
  );
  expect((await letter()).facts.whole.events).toBe(2);
  await expect(
    runOperation(kernel, director, writeLetter, { year, texts: {} }),
  ).rejects.toMatchObject({ details: { reason: 'eventsSummary.issued' } });
  const file = await runQuery(kernel, director, getLetterFile, { year });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
  for (const { text } of (await letter()).parts)
    for (const line of text.split('\n')) expect(value).toContain(line);
  expect(value).toContain('10.08.2026 № 01-12/45');
  await runOperation(kernel, director, reopenLetter, { year });
  expect(await letter()).toMatchObject({ issuedOn: null, number: '01-12/45' });
  expect((await letter()).facts.whole.events).toBe(3);
});
