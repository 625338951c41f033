import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Actor } from '../access/actor.ts';
import { AppError, hideBadIds } from '../errors.ts';
import type { FileContent } from '../files/read-file.ts';
import { sendFile } from '../files/send-file.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Kernel } from '../kernel.ts';
import type { Operation } from '../operation/define.ts';
import { runOperation } from '../operation/run.ts';
import type { Query } from '../query/define.ts';
import { runQuery } from '../query/run.ts';
import { type Endpoint, endpointsOf } from './endpoint.ts';
import { openApiOf } from './open-api.ts';
import { runOptionsOf, tagOf } from './preconditions.ts';
import { problemOf, problemReply, RequestError } from './problem.ts';
import { type Input, readBodyInput, readQueryInput } from './read-input.ts';
import { referenceRoutes } from './reference/routes.ts';

/** What the HTTP server knows of a request before the API sees it. */
export interface RequestFacts {
  address: string | null;
  requestId: string;
}

export interface ApiOptions {
  operations: readonly Operation[];
  queries: readonly Query[];
  kernel: Kernel;
  /** Who sends the request; null for nobody. */
  identify(request: Request, facts: RequestFacts): Promise<Actor | null>;
}

type Env = { Bindings: Partial<RequestFacts>; Variables: RequestFacts };

/** The REST API under `/api/v1`, made of the registries: there is nothing in it that they don't declare. */
export function createApi({ operations, queries, kernel, identify }: ApiOptions): Hono<Env> {
  const endpoints = endpointsOf(operations, queries);
  const readers = new Map(
    endpoints.filter(({ kind }) => kind === 'query').map((endpoint) => [endpoint.path, endpoint]),
  );
  const app = new Hono<Env>({ strict: false }).basePath('/api/v1');

  app.use(async (c, next) => {
    c.set('requestId', c.env?.requestId ?? randomUUID());
    c.set('address', c.env?.address ?? null);
    await next();
    c.res.headers.set('X-Request-Id', c.get('requestId'));
  });
  app.onError((error, c) => fail(error, c));
  referenceRoutes(app, () => openApiOf(endpoints, kernel.config.publicUrl));

  for (const endpoint of endpoints) {
    app.on([endpoint.method.toUpperCase()], honoPath(endpoint.path), async (c) => {
      const known = await identify(c.req.raw, c.var);
      if (!known) throw new AppError('unauthenticated');
      const actor: Actor = { ...known, through: 'rest' };
      return endpoint.kind === 'query' ? answer(endpoint, actor, c) : change(endpoint, actor, c);
    });
  }
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const methods = endpoints
      .filter((endpoint) => endpoint.path === path)
      .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    const allow = [...methods, 'OPTIONS'].join(', ');
    app.all(honoPath(path), (c) =>
      c.req.method === 'OPTIONS'
        ? c.body(null, 204, { Allow: allow })
        : fail(new RequestError('method-not-allowed'), c, { Allow: allow }),
    );
  }
  app.all('*', (c) => fail(new AppError('not-found'), c));
  return app;

  async function answer(endpoint: Endpoint, actor: Actor, c: Context<Env>): Promise<Response> {
    const input = readQueryInput(endpoint, new URL(c.req.url), c.req.param());
    const output = await read(endpoint, actor, input);
    return endpoint.produces ? sendFile(output as FileContent) : reply(200, output);
  }

  async function change(endpoint: Endpoint, actor: Actor, c: Context<Env>): Promise<Response> {
    const options = runOptionsOf(endpoint, c.req.raw.headers);
    const { input, body } = await readBodyInput(endpoint, c.req.raw, c.req.param());
    try {
      const operation = endpoint.declared as unknown as Operation<Input>;
      const output = await runOperation(kernel, actor, operation, input, options);
      return reply(endpoint.status, output);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict')
        throw hideBadIds(error, (field) => endpoint.pathParams.has(field));
      // What has a version is shown as the API gives it; what has none says itself what it met.
      const current = (endpoint.declared as Operation).version
        ? await currentOf(endpoint, actor, c.req.param())
        : undefined;
      return fail(
        current === undefined ? error : new AppError('conflict', { ...error.details, current }),
        c,
        {},
        { sent: body },
      );
    }
  }

  async function read(endpoint: Endpoint, actor: Actor, input: Input): Promise<unknown> {
    try {
      return await runQuery(kernel, actor, endpoint.declared as unknown as Query<Input>, input);
    } catch (error) {
      throw hideBadIds(error, (field) => endpoint.pathParams.has(field));
    }
  }

  /** The record as the API gives it, where it can be read at the changed path or one above. */
  async function currentOf(
    { path, pathParams }: Endpoint,
    actor: Actor,
    params: Record<string, string>,
  ): Promise<unknown> {
    for (let at = path; at !== ''; at = at.replace(/\/[^/]*$/, '')) {
      const reader = readers.get(at);
      if (reader && [...pathParams].every((name) => reader.pathParams.has(name)))
        return read(reader, actor, params).catch(() => undefined);
    }
    return undefined;
  }

  function fail(
    error: unknown,
    c: Context<Env>,
    headers: Record<string, string> = {},
    more: { sent?: unknown } = {},
  ): Response {
    const requestId = c.get('requestId');
    const problem = problemOf(error, chooseLocale(c.req.raw.headers), requestId);
    if (problem.status === 500)
      kernel.log.error({ err: error, requestId, path: c.req.path }, 'request failed');
    const wait = error instanceof AppError ? error.details.retryAfter : undefined;
    return problemReply(
      { ...problem, ...more },
      wait ? { ...headers, 'Retry-After': String(wait) } : headers,
    );
  }
}

function reply(status: number, output: unknown): Response {
  const tag = tagOf(output);
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(tag ? { ETag: tag } : {}),
  };
  return status === 204
    ? new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
    : new Response(JSON.stringify(output ?? null), { status, headers });
}

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
