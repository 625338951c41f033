import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { listItems } from './list-items.ts';

const kernel = await testKernel();
let director: Actor;

beforeEach(async () => {
  kernel.setNow(new Date('2026-02-10T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  await acceptedPlan(kernel, director);
});

const listed = async (sort: string, paging: { page?: number; size?: number } = {}) => {
  const { rows, total } = await runQuery(kernel, director, listItems, { sort, ...paging });
  return { rows, total, numbers: rows.map(({ number }) => number) };
};

test('stand in the order of the document, and turned round', async () => {
  const { numbers } = await listed('place');

  expect(numbers).toEqual(numbers.toSorted());
  expect((await listed('-place')).numbers).toEqual(numbers.toReversed());
});

test.each(['due', '-due'])('leave what is not due to the end of %s', async (sort) => {
  const { rows } = await listed(sort);
  const due = rows.flatMap(({ nextDue }) => nextDue ?? []);

  expect(rows.map(({ nextDue }) => nextDue).slice(due.length)).toContain(null);
  expect(due).toEqual(sort === 'due' ? due.toSorted() : due.toSorted().toReversed());
});

test.each(['place', 'due', 'deadline', '-updated'])('fall into pages by %s', async (sort) => {
  const all = await listed(sort);
  const pages = [];
  for (let page = 1; page <= all.total; page++) pages.push(await listed(sort, { page, size: 1 }));

  expect(pages.flatMap(({ numbers }) => numbers)).toEqual(all.numbers);
  expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([all.numbers.length]));
});
