import { expect, test } from 'vitest';
import { findUnusedExports } from './unused-exports.ts';

const unused = (...files: [path: string, text: string][]) =>
  findUnusedExports(files.map(([path, text]) => ({ path, text }))).map(
    ({ path, message }) => `${path} ${/exports (\S+),/.exec(message)?.[1]}`,
  );

test('names what nobody imports, and not what somebody does', () => {
  expect(
    unused(
      [
        'src/ui/a.ts',
        'export const one = 1;\nexport async function two() {}\nexport class Three {}\nexport { four };',
      ],
      ['src/ui/b.tsx', "import {\n  one,\n  two as second,\n} from './a.ts';"],
      ['src/ui/c.ts', "import { one } from '#ui/b.tsx';"],
    ),
  ).toEqual(['src/ui/a.ts Three', 'src/ui/a.ts four']);
});

test('a name handed on is used by whoever takes it from there', () => {
  expect(
    unused(
      ['src/modules/plan/public.ts', "export { a, type B as C } from './tasks/a.ts';"],
      ['src/modules/plan/tasks/a.ts', 'export const a = 1;\nexport type B = string;'],
      ['src/modules/events/x.ts', "import type { C } from '#modules/plan/public.ts';"],
    ),
  ).toEqual(['src/modules/plan/public.ts a']);
});

test('what is imported whole, taken by the router, or used by tests is used', () => {
  expect(
    unused(
      ['src/ui/words.ts', 'export const uk = {};'],
      ['src/ui/pages.ts', 'export const ru = {};'],
      ['src/app/x.ts', "import * as words from '#ui/words.ts';\nawait import('../ui/pages.ts');"],
      ['src/app/routes/page.tsx', 'export function loader() {}\nexport const meta = 1;'],
      ['src/app/y.ts', 'export const seam = 1;'],
      ['tests/db/y.db.test.ts', "import { seam } from '#app/y.ts';"],
    ),
  ).toEqual([]);
});

test('a type may be exported for the signature that names it, not for nothing', () => {
  expect(
    unused(
      ['src/ui/a.ts', 'export interface Asked {}\nexport const a = (asked: Asked) => asked;'],
      ['src/ui/b.ts', "import { a } from './a.ts';\nexport type Unasked = string;"],
    ),
  ).toEqual(['src/ui/b.ts Unasked']);
});
