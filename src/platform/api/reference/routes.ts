import type { Env, Hono } from 'hono';
import type { OpenApi } from '../open-api.ts';
import { referencePage } from './page.ts';
import { referenceScript } from './script.ts';
import { referenceStyle } from './style.ts';

/** Everything comes from the program itself, and nothing else may run. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The document and a page to read it. They tell of the program, not of anybody's data, so that they are open. */
export function referenceRoutes<E extends Env>(
  app: Hono<E, Record<never, never>, '/api/v1'>,
  document: () => OpenApi,
): void {
  const json = once(() => JSON.stringify(document()));
  const page = once(() => referencePage(document()));
  const send = (body: () => string, type: string) => () =>
    new Response(body(), {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  app.get('/openapi.json', send(json, 'application/json'));
  app.get('/', send(page, 'text/html'));
  app.get(
    '/reference.js',
    send(() => referenceScript, 'text/javascript'),
  );
  app.get(
    '/reference.css',
    send(() => referenceStyle, 'text/css'),
  );
}

/** Made when it is first asked for: few ask, and every start would wait for it. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
