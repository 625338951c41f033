import { expect, test } from 'vitest';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { personNamed } from '../../../../tests/support/person-named.ts';
import { smallPlan } from '../../../../tests/support/small-plan.ts';
import { getImport } from '../queries/get-import.ts';
import { acceptImport } from './accept-import.ts';
import { correctImport } from './correct-import.ts';
import { startImport } from './start-import.ts';

const kernel = await testKernel();
const director = await testUser(kernel, await testCentre(kernel.db), 'director');
await acceptedPlan(kernel, director);

const idOf = (name: string) => personNamed(kernel, director.centreId, name);

test('names of the plan mean whom the person says, and the next plan knows it', async () => {
  const content = new TextEncoder().encode(
    smallPlan
      .replaceAll('Яровий С.М.', 'Яровий С.')
      .replace('Лугова О.П.\tзбірник', 'Лугова О.\tзбірник'),
  );
  const { importId } = await runOperation(kernel, director, startImport, {
    fileName: 'next.txt',
    content,
  });
  const { names } = await runQuery(kernel, director, getImport, { importId });
  const yarovyi = await idOf('Яровий С.М.');

  expect(names.find(({ name }) => name === 'Яровий С.')?.candidates.map(({ id }) => id)).toEqual([
    yarovyi,
  ]);
  expect(
    names.find(({ name }) => name === 'Лугова О.')?.candidates.map(({ name }) => name),
  ).toEqual(['Лугова О.П.']);
  await runOperation(kernel, director, correctImport, {
    what: 'name',
    importId,
    name: 'Яровий С.',
    choice: { is: 'person', personId: yarovyi },
  });
  await runOperation(kernel, director, correctImport, {
    what: 'name',
    importId,
    name: 'Лугова О.',
    choice: { is: 'same', sameAs: 'Лугова О.П.' },
  });
  const accepted = await runOperation(kernel, director, acceptImport, { importId });

  expect(accepted.peopleAdded).toBe(0);
  const second = await runOperation(kernel, director, startImport, {
    fileName: 'again.txt',
    content,
  });
  const again = await runQuery(kernel, director, getImport, { importId: second.importId });
  expect(again.names.map(({ name, personId }) => [name, personId !== null])).toEqual([
    ['Лугова О.П.', true],
    ['Яровий С.', true],
    ['Лугова О.', true],
  ]);
});
