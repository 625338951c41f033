import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const demo = fileURLToPath(new URL('../../src/app/demo/', import.meta.url));

const runLength = 6;

/** All runs of six words, without case, marks and placeholders. */
function runsOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .match(/[\p{L}\d']+/gu);
  return new Set(
    words?.map((_, at) => words.slice(at, at + runLength).join(' ')).slice(0, -runLength + 1),
  );
}

const textsOf = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const real = textsOf(seeds, /\.txt$/);
const invented = textsOf(demo, /\.(txt|ts)$/);

it('no six words in a row of the demonstration stand in a real document', () => {
  const known = new Set(real.flatMap(({ text }) => [...runsOf(text)]));
  expect(known.size).toBeGreaterThan(5_000);
  const shared = invented.flatMap(({ name, text }) =>
    [...runsOf(text)].filter((run) => known.has(run)).map((run) => `${name}: ${run}`),
  );
  expect(shared).toEqual([]);
});

it('nobody in the demonstration is called as somebody in a real document', () => {
  const surnames = (text: string) =>
    new Set(
      [...text.matchAll(/(\p{Lu}\p{Ll}{3,})\s+\p{Lu}\.\s?\p{Lu}\.?/gu)].map(([, name = '']) =>
        name.toLowerCase(),
      ),
    );
  const known = new Set(real.flatMap(({ text }) => [...surnames(text)]));
  expect(known.size).toBeGreaterThan(5);
  const shared = invented.flatMap(({ text }) =>
    [...surnames(text)].filter((name) => known.has(name)),
  );
  expect(shared).toEqual([]);
});
