import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '#routes.ts';

/** A page of the program: its address with `:names` in it, and the file that draws it. */
export interface PageRoute {
  path: string;
  file: string;
}

/** Every page that `src/routes.ts` knows, in its order; routes without a component (`.ts`) are no pages. */
export function pageRoutes(entries: readonly RouteConfigEntry[] = routes, above = ''): PageRoute[] {
  return entries.flatMap(({ path, file, children }) => {
    const full = [above, path].filter(Boolean).join('/');
    if (children) return pageRoutes(children, full);
    return file.endsWith('.tsx') ? [{ path: `/${full}`, file }] : [];
  });
}

/**
 * An address of a page.
 * @param values what stands for the `:names`; «awards/:factId» for a name that means something else after that word
 * @throws when a name has no value: a new page has to be given something to show
 */
export function addressOf(path: string, values: Record<string, string>): string {
  return path.replace(/:(\w+)\??/g, (_, name: string, at: number) => {
    const before = path.slice(0, at).split('/').at(-2);
    const value = values[`${before}/:${name}`] ?? values[name];
    if (value === undefined)
      throw new Error(`Say in tests/browser/support/world.ts what «:${name}» of ${path} is.`);
    return value;
  });
}
