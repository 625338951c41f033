import { expect, it } from 'vitest';
import { runQuery } from '#platform/query/run.ts';
import { testKernel } from '../../../../tests/support/kernel.ts';
import { rule, sectionWorld } from '../../../../tests/support/section-world.ts';
import { listUncoveredInstitutions, listUncoveredPeople, readCoverage } from './coverage.ts';
import { matchNames } from './match-names.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-10-15T09:00:00Z'));
const { system, organisation, teacher, create } = await sectionWorld(kernel);

it('a pasted list of names tells whom it found and what is in doubt', async () => {
  const [first, second] = [
    await teacher('Рогоза Роман Ігорович'),
    await teacher('Рогоза Руслана Іванівна'),
  ];
  const single = await teacher('Сад’як Софія Львівна');
  const found = await runQuery(kernel, system, matchNames, {
    text: '1. Рогоза Р.І.\n2. Рогоза Руслана, викладачка\nСадʼяк С.Л.\nНіхто Ніде',
  });
  expect(found.map(({ candidates }) => candidates.map(({ personId }) => personId).sort())).toEqual([
    [first, second].sort(),
    [second],
    [single],
    [],
  ]);
});

it('coverage names the institutions and people that no section reaches', async () => {
  const alone = await organisation('Забутий ліцей', 'vocational-lyceum');
  const lonely = await teacher('Терен Тарас', { at: alone, subjects: ['креслення'] });
  const figures = await runQuery(kernel, system, readCoverage, {});
  expect(figures.bySubject).toContainEqual({ subject: 'креслення', all: 1, uncovered: 1 });
  const institutions = await runQuery(kernel, system, listUncoveredInstitutions, { size: 200 });
  expect(institutions.total).toBe(figures.institutions.uncovered);
  expect(institutions.rows).toContainEqual(
    expect.objectContaining({ organisationId: alone, people: 1 }),
  );
  const people = await runQuery(kernel, system, listUncoveredPeople, { subject: 'Креслення' });
  expect(people.rows).toMatchObject([{ personId: lonely, organisationName: 'Забутий ліцей' }]);
  await create({ rule: rule({ subjects: ['креслення'] }) });
  const after = await runQuery(kernel, system, readCoverage, {});
  expect(after.institutions.uncovered).toBe(figures.institutions.uncovered - 1);
  expect(after.people.uncovered).toBe(figures.people.uncovered - 1);
});
