import { type SourceFile, targetOf, type Violation } from './rules.ts';

/** What the router, the server of pages and their tools take from a file by these names. */
const TAKEN_BY_NAME = new Set([
  ...['action', 'clientAction', 'clientLoader', 'default', 'ErrorBoundary', 'handle', 'headers'],
  ...['HydrateFallback', 'Layout', 'links', 'loader', 'meta', 'middleware', 'shouldRevalidate'],
  ...['createProgram', 'handleError', 'streamTimeout'],
]);

/** The mark of a file that is imported whole, so that any of its names may be used. */
const WHOLE = '*';

type Export = { name: string; isType: boolean };

/**
 * What files of `src` export although no other file imports it: `export` is said for others, and a reader looks for
 * them. A type may be exported for the signature in which its own file uses it.
 */
export function findUnusedExports(files: SourceFile[]): Violation[] {
  const code = files.filter(({ path }) => /\.[cm]?tsx?$/.test(path));
  const used = importedNames(code);
  return code
    .filter(({ path }) => path.startsWith('src/') && !/\.(test|gen)\.tsx?$/.test(path))
    .flatMap((file) => {
      const names = used.get(file.path) ?? new Set<string>();
      if (names.has(WHOLE)) return [];
      return exportsOf(file)
        .filter(({ name }) => !names.has(name) && !TAKEN_BY_NAME.has(name))
        .filter(({ name, isType }) => !isType || timesNamed(file, name) === 1)
        .map(({ name }) => ({
          path: file.path,
          message: `exports ${name}, which no other file imports: drop the word export, or the thing itself when nothing here uses it either.`,
        }));
    });
}

/** The names that are imported from each file, by its path. */
function importedNames(files: SourceFile[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const use = (from: string, target: string, names: string[]) => {
    const path = targetOf(from, target);
    if (path) used.set(path, new Set([...(used.get(path) ?? []), ...names]));
  };
  for (const { path, text } of files) {
    for (const [, clause = '', target = ''] of text.matchAll(
      /^(?:import|export)\s+([^;'"]*?)\s*from\s+['"]([^'"\n]+)['"]/gm,
    ))
      use(path, target, clause.includes(WHOLE) ? [WHOLE] : namesIn(clause, 0));
    for (const [, target = ''] of text.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]/g))
      use(path, target, [WHOLE]);
  }
  return used;
}

function exportsOf({ text }: SourceFile): Export[] {
  const declared = text.matchAll(
    /^export\s+(?:async\s+)?(function\*?|const|let|class|interface|type)\s+([\w$]+)/gm,
  );
  const listed = text.matchAll(/^export\s+(type\s+)?(\{[^}]*\})/gm);
  return [
    ...[...declared].map(([, kind = '', name = '']) => ({
      name,
      isType: kind === 'interface' || kind === 'type',
    })),
    ...[...listed].flatMap(([, , list = '']) =>
      namesIn(list, 1).map((name) => ({ name, isType: false })),
    ),
  ];
}

/** Names in the braces of a clause, those before «as» (`side` 0) or after it (1). */
function namesIn(clause: string, side: 0 | 1): string[] {
  return (/\{([^}]*)\}/.exec(clause)?.[1] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^type\s+/, ''))
    .filter(Boolean)
    .map((one) => one.split(/\s+as\s+/).at(side === 0 ? 0 : -1) ?? one);
}

const timesNamed = ({ text }: SourceFile, name: string) =>
  text.split(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
