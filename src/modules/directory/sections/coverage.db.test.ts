import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel } from '../../../../tests/support/kernel.ts';
import { rule, sectionWorld } from '../../../../tests/support/section-world.ts';
import { addMembers } from '../operations/sections/add-members.ts';
import { listUncoveredInstitutions, listUncoveredPeople, readCoverage } from './coverage.ts';
import { listSections } from './list-sections.ts';
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

it('who is in any section is found at once as section by section', async () => {
  const lyceum = await organisation('Ліцей пошуку', 'vocational-lyceum');
  const college = await organisation('Коледж пошуку', 'vocational-college');
  const physicist = await teacher('Гілка Гнат', { at: lyceum, subjects: ['фізика'] });
  await teacher('Хвоя Хома', { at: college, subjects: ['фізика'] });
  await teacher('Пень Павло', { at: college, subjects: ['музика'] });
  await create({ rule: rule({ subjects: ['Фізика'], organisationIds: [lyceum] }) });
  await create({ rule: rule({ organisationKinds: ['vocational-college'], subjects: ['музика'] }) });
  await create({ rule: rule({ categories: ['specialist-highest'] }) });
  await create({ rule: rule({}) });
  const { at_once, one_by_one } = await inCentre(kernel.db, system.centreId, 'read', async (db) => {
    const { rows } = await sql<{ at_once: string[]; one_by_one: string[] }>`
      select array(select person_id from people_in_sections(null, '2026-10-15') order by 1) as at_once,
        array(select distinct sp.person_id from section s, section_people(s.id, '2026-10-15') sp
          where daterange(s.since, s.until, '[]') @> date '2026-10-15' order by 1) as one_by_one`.execute(
      db,
    );
    return rows[0] as { at_once: string[]; one_by_one: string[] };
  });
  expect(at_once).toContain(physicist);
  expect(at_once).toEqual(one_by_one);
});

it('a section is found by a part of its name in other letters, and by who leads it', async () => {
  const { id: sectionId } = await create({ name: 'Секція лісівників' });
  const found = await runQuery(kernel, system, listSections, { q: 'lisivn' });
  expect(found.rows.map(({ id }) => id)).toEqual([sectionId]);
  const head = await teacher('Смерека Северин');
  await runOperation(kernel, system, addMembers, {
    id: sectionId,
    members: [{ personId: head, role: 'head' }],
  });
  const led = await runQuery(kernel, system, listSections, { q: 'smerek' });
  expect(led.rows.map(({ id }) => id)).toEqual([sectionId]);
  const none = await runQuery(kernel, system, listSections, { q: 'водолазів' });
  expect(none.total).toBe(0);
});
