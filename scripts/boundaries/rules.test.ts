import { expect, test } from 'vitest';
import { findViolations } from './rules.ts';

const check = (...files: [path: string, text?: string][]) =>
  findViolations(files.map(([path, text = '']) => ({ path, text }))).map(
    ({ path, message }) => `${path} ${message}`,
  );

test('lets imports go down and to a public file', () => {
  expect(
    check(
      ['src/app/web.ts', "import { a } from '#modules/plan/operations/a.ts';"],
      [
        'src/modules/plan/queries.ts',
        "import { b } from '#platform/db/database.ts';\nimport type { P } from '#modules/directory/people/person.ts';",
      ],
      ['src/modules/events/queries.ts', "import { c } from '#modules/plan/public.ts';"],
      [
        'src/modules/plan/deadline/read.test.ts',
        "import { d } from '../../../../tests/support/database.ts';",
      ],
    ),
  ).toEqual([]);
});

test.each([
  [
    'src/platform/jobs/run.ts',
    "import { a } from '#modules/plan/public.ts';",
    /platform must not know modules/,
  ],
  ['src/platform/jobs/run.ts', "import '../../app/cli.ts';", /platform must not know app/],
  [
    'src/ui/table.tsx',
    "const a = await import('#modules/plan/public.ts');",
    /ui must not know modules/,
  ],
  ['src/modules/plan/queries.ts', "export * from '#app/root.tsx';", /modules must not know app/],
  [
    'src/modules/events/queries.ts',
    "import {\n  a,\n} from '#modules/plan/queries.ts';",
    /only its public\.ts/,
  ],
  [
    'src/modules/events/queries.ts',
    "import { a } from '../plan/queries.ts';",
    /only its public\.ts/,
  ],
])('refuses %s with %s', (path, text, message) => {
  expect(check([path, text])).toEqual([expect.stringMatching(message)]);
});

test('refuses circles of modules, also long ones', () => {
  const found = check(
    ['src/modules/a/queries.ts', "import '#modules/b/public.ts';"],
    ['src/modules/b/queries.ts', "import '#modules/c/public.ts';"],
    ['src/modules/c/queries.ts', "import '#modules/a/public.ts';"],
    ['src/modules/d/queries.ts', "import '#modules/a/public.ts';"],
  );
  expect(found).toHaveLength(3);
  expect(found[0]).toMatch(/^src\/modules\/a\/queries\.ts closes a circle: modules a and b/);
});

test('refuses names outside the closed set, empty names, barrels and long files', () => {
  expect(check(['src/modules/plan/roll-over.ts'])).toEqual([
    expect.stringMatching(/not one of a module's files/),
  ]);
  expect(check(['src/modules/plan/queries.db.test.ts'])).toEqual([]);
  expect(check(['src/platform/utils/dates.ts'])).toEqual([expect.stringMatching(/says nothing/)]);
  expect(check(['src/ui/index.ts'])).toEqual([expect.stringMatching(/barrel/)]);
  expect(check(['src/ui/table.tsx', 'x\n'.repeat(401)])).toEqual([
    expect.stringMatching(/401 lines/),
  ]);
  expect(
    check(
      ['src/ui/table.tsx', 'x\n'.repeat(400)],
      ['src/platform/db/schema.gen.ts', 'x\n'.repeat(900)],
    ),
  ).toEqual([]);
});
