import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openDatabase } from './database.ts';
import { keptQuery } from './kept-query.ts';

const { appUrl } = await testDatabase();
const { db } = openDatabase(appUrl, { max: 1 });

test('puts a text together once for each shape and asks with the values of each time', async () => {
  let built = 0;
  const say = keptQuery((from, { word, among }: { word?: string; among: readonly string[] }) => {
    built += 1;
    return from
      .selectNoFrom([sql<string>`coalesce(${word ?? null}, 'nothing')`.as('said')])
      .where(sql<string>`'b'`, 'in', among);
  });
  expect(await say(db, { word: 'a', among: ['a', 'b'] })).toEqual([{ said: 'a' }]);
  expect(await say(db, { word: 'b', among: ['b', 'c'] })).toEqual([{ said: 'b' }]);
  expect(await say(db, { word: 'c', among: ['c', 'd'] })).toEqual([]);
  expect(built).toBe(1);
  expect(await say(db, { among: ['a', 'b'] })).toEqual([{ said: 'nothing' }]);
  expect(await say(db, { word: 'a', among: ['b'] })).toEqual([{ said: 'a' }]);
  expect(built).toBe(3);
});

test('asks with a list as one value', async () => {
  const count = keptQuery((from, { words }: { words: readonly string[] }) =>
    from.selectNoFrom([sql<number>`cardinality(${words}::text[])`.as('n')]),
  );
  expect(await count(db, { words: ['a', 'b'] })).toEqual([{ n: 2 }]);
});

test('tells true from false, which are part of the shape', async () => {
  const say = keptQuery((from, { loud }: { loud: boolean }) =>
    from.selectNoFrom([sql<string>`${loud ? 'A' : 'a'}`.as('said')]),
  );
  expect(await say(db, { loud: true })).toEqual([{ said: 'A' }]);
  expect(await say(db, { loud: false })).toEqual([{ said: 'a' }]);
});

test('refuses a text that is put together from a value', async () => {
  const inText = keptQuery((from, { word }: { word: string }) =>
    from.selectNoFrom([sql.lit(`x${word}`).as('said')]),
  );
  await expect(inText(db, { word: 'a' })).rejects.toThrow('«word» is not known');
  const asJson = keptQuery((from, { word }: { word: string }) =>
    from.selectNoFrom([sql<string>`${JSON.stringify({ word })}`.as('said')]),
  );
  await expect(asJson(db, { word: 'a' })).rejects.toThrow('«word» is not known');
});
