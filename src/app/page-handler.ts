import { createRequestHandler, type RequestHandler, type ServerBuild } from 'react-router';

/**
 * Answers all pages of a build. The router tries its routes one after another, twice for every page, so those that
 * begin alike have a handler of their own; one with all routes answers whatever begins otherwise than they are written.
 */
export function createPageHandler(build: ServerBuild): RequestHandler {
  const all = createRequestHandler(build, 'production');
  const paths = fullPaths(build.routes);
  const handlers = new Map<string, RequestHandler>();
  for (const path of paths.values()) {
    const [first = ''] = path.split('/');
    if (isOpen(first) || handlers.has(first)) continue;
    const routes = routesUnder(build.routes, paths, first);
    handlers.set(first, createRequestHandler({ ...build, routes }, 'production'));
  }
  return (request, context) => (handlers.get(firstSegment(request.url)) ?? all)(request, context);
}

type Routes = ServerBuild['routes'];

/** The addresses of all routes that have one, with those of the routes around them. */
function fullPaths(routes: Routes): Map<string, string> {
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [pathOf(route.parentId), route.path].filter(Boolean).join('/') : '';
  };
  return new Map(
    Object.values(routes)
      .filter((route) => route?.path !== undefined || route?.index)
      .map((route) => [route?.id ?? '', pathOf(route?.id)]),
  );
}

/** The routes whose address may begin so, and those around them. */
function routesUnder(routes: Routes, paths: Map<string, string>, first: string): Routes {
  const kept = new Set<string>();
  for (const [id, path] of paths) {
    const [own = ''] = path.split('/');
    if (own !== first && !isOpen(own)) continue;
    for (let at: string | undefined = id; at && !kept.has(at); at = routes[at]?.parentId)
      kept.add(at);
  }
  // In the order of the build, which decides between routes that rank alike.
  return Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
}

/** Whether a segment stands for many. */
const isOpen = (segment: string) => /^:|[*?]/.test(segment);

/** The address's first segment as it is written; the data of a page are asked for at `<address>.data`. */
function firstSegment(url: string): string {
  return (new URL(url).pathname.split('/')[1] ?? '').replace(/\.data$/, '');
}
