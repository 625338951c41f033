import { posix } from 'node:path';

/** A file of the project: its path from the root with `/`, and its text. */
export type SourceFile = { path: string; text: string };

/** Something that the architecture forbids, where, and what to do instead. */
export type Violation = { path: string; message: string };

/** A part of `src`: an area, or within `modules` one module. */
type Part = { area: string; module: string | null };

const LONGEST = 400;

/** Files at the root of a module; every idea beyond them is a folder of its own. */
const MODULE_FILES = new Set([
  'README.md',
  'schema.ts',
  'permissions.ts',
  'queries.ts',
  'events.ts',
  'jobs.ts',
  'notify.ts',
  'export.ts',
  'public.ts',
]);

/** Areas that an area may import from, besides itself. */
const MAY_USE: Record<string, string[]> = {
  platform: [],
  ui: ['platform'],
  packs: ['platform', 'modules'],
  modules: ['platform', 'ui', 'packs'],
  app: ['platform', 'ui', 'packs', 'modules'],
};

/** The module that all others stand on: any file of it may be imported. */
const COMMON_MODULE = 'directory';

/** Checks files against the architecture (DESIGN §3): direction of imports, cycles, names, sizes. */
export function findViolations(files: SourceFile[]): Violation[] {
  const found = files.flatMap((file) => [
    ...checkSize(file),
    ...checkName(file),
    ...importsOf(file).flatMap((target) => checkImport(file.path, target)),
  ]);
  return [...found, ...findCycles(files)];
}

function checkSize({ path, text }: SourceFile): Violation[] {
  const lines = text.split('\n').length - 1;
  if (lines <= LONGEST || /\.gen\.ts$|\.md$/.test(path)) return [];
  return [
    {
      path,
      message: `has ${lines} lines, ${LONGEST} is the limit: give each idea in it a file of its own.`,
    },
  ];
}

function checkName({ path }: SourceFile): Violation[] {
  const name = posix.basename(path);
  if (/^index\.[a-z]+$/.test(name))
    return [
      { path, message: 'is a barrel: import from the file that holds the thing, and remove it.' },
    ];
  if (/(^|\/)(utils?|helpers?|common|misc)(\/|\.[a-z.]+$)/.test(path))
    return [{ path, message: 'says nothing by its name: name it after the idea that it holds.' }];
  const inModule = /^src\/modules\/[^/]+\/([^/]+)$/.exec(path)?.[1];
  if (inModule && !MODULE_FILES.has(inModule.replace(/(\.db)?\.test\.tsx?$/, '.ts')))
    return [
      {
        path,
        message: `is not one of a module's files (${[...MODULE_FILES].join(', ')}): put it into a folder named after its idea.`,
      },
    ];
  return [];
}

/** Paths, from the root, of the project's files that a file imports; packages are left out. */
function importsOf({ path, text }: SourceFile): string[] {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return [];
  const pattern = /(?:^|[\s;}])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...text.matchAll(pattern)].flatMap(([, , target = '']) => targetOf(path, target) ?? []);
}

/** The path, from the root, that an import names in a file; null for a package. */
export function targetOf(path: string, target: string): string | null {
  if (target.startsWith('#')) return `src/${target.slice(1)}`;
  if (target.startsWith('.')) return posix.join(posix.dirname(path), target);
  return null;
}

function checkImport(path: string, target: string): Violation[] {
  const from = partOf(path);
  const to = partOf(target);
  if (!from || !to) return [];
  const say = (message: string) => [{ path, message: `imports ${target}: ${message}` }];
  if (from.area !== to.area) {
    if (!(MAY_USE[from.area] ?? []).includes(to.area))
      return say(
        `${from.area} must not know ${to.area}; hand it over as a parameter, or move the shared part down.`,
      );
  }
  if (to.module === null || from.module === to.module || to.module === COMMON_MODULE) return [];
  if (from.area === 'app') return [];
  if (target === `src/modules/${to.module}/public.ts`) return [];
  return say(
    `from another module only its public.ts may be used; export there what is meant for others, or subscribe to its events.`,
  );
}

function partOf(path: string): Part | null {
  const [top, area, module] = path.split('/');
  if (top !== 'src' || area === undefined || !(area in MAY_USE)) return null;
  return { area, module: area === 'modules' ? (module ?? null) : null };
}

/** Modules that need each other in a circle can't be understood, or tested, one at a time. */
function findCycles(files: SourceFile[]): Violation[] {
  const uses = new Map<string, Map<string, string>>();
  for (const file of files) {
    const from = partOf(file.path)?.module;
    if (!from) continue;
    for (const target of importsOf(file)) {
      const to = partOf(target)?.module;
      if (!to || to === from) continue;
      const known = uses.get(from) ?? new Map<string, string>();
      known.set(to, file.path);
      uses.set(from, known);
    }
  }
  return [...uses].flatMap(([from, targets]) =>
    [...targets].flatMap(([to, path]) =>
      reaches(uses, to, from)
        ? [
            {
              path,
              message: `closes a circle: modules ${from} and ${to} need each other; let one subscribe to the other's events.`,
            },
          ]
        : [],
    ),
  );
}

function reaches(uses: Map<string, Map<string, string>>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(uses.get(at)?.keys() ?? []));
  }
  return false;
}
