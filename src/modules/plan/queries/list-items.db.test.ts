import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { itemsAsked } from '../routes/items-asked.ts';
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

test('each filter finds what the rows themselves say, and all of it', async () => {
  kernel.setNow(new Date('2026-03-25T09:00:00Z'));
  const of = async (filters: Parameters<typeof itemsAsked>[0]) =>
    (await runQuery(kernel, director, listItems, itemsAsked(filters))).rows;
  const all = await of(new URLSearchParams());
  const found = async (name: string, value: string) =>
    (await of(new URLSearchParams({ [name]: value }))).map(({ id }) => id);
  const those = (fits: (row: (typeof all)[number]) => boolean) => {
    const ids = all.filter(fits).map(({ id }) => id);
    expect(ids).not.toEqual([]);
    return ids;
  };

  expect(await found('state', 'late')).toEqual(those(({ late }) => late > 0));
  expect(await found('state', 'open')).toEqual(those(({ tasks, done }) => tasks > done));
  expect(await found('state', 'dates')).toEqual(
    those(({ deadlineKind }) => deadlineKind === 'scheduled'),
  );
  for (const kind of ['until', 'recurring', 'continuous'])
    expect(await found('kind', kind)).toEqual(those(({ deadlineKind }) => deadlineKind === kind));
  expect(await found('form', 'збірник')).toEqual(those(({ form }) => /збірник/i.test(form)));
  expect(await found('role', 'методисти')).toEqual(
    those(({ responsible }) => /методисти/i.test(responsible)),
  );
  for (const [name, value] of [
    ['kind', 'nonsense'],
    ['plan', '1 or 1=1'],
  ] as const)
    expect(await found(name, value)).toEqual(those(() => true));
});
