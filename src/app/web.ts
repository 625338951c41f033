import { randomBytes, randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import * as serverBuild from 'virtual:react-router/server-build';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { isRouteErrorResponse, RouterContextProvider, type ServerBuild } from 'react-router';
import {
  answerCheck,
  answerKeys,
  answerPublic,
  type CheckForm,
  type PublicForm,
} from '#modules/events/public.ts';
import { openAccounts } from '#platform/access/accounts.ts';
import { actorFor, identifyRequest } from '#platform/access/identify-request.ts';
import { installationSecret } from '#platform/access/installation-secret.ts';
import { clientAddress, trustedNetworks } from '#platform/access/network.ts';
import { forgetOnChange, RememberedIdentities } from '#platform/access/remember.ts';
import { createApi } from '#platform/api/create-api.ts';
import type { Config } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import { encodeText } from '#platform/http/encode-text.ts';
import { fromOwnPage } from '#platform/http/guard-origin.ts';
import { secretHeaders } from '#platform/http/secret-address.ts';
import { securityHeaders } from '#platform/http/security-headers.ts';
import { chooseLocale } from '#platform/i18n/choose-locale.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import type { Kernel } from '#platform/kernel.ts';
import { addressForLog } from '#platform/log.ts';
import { callerContext } from '#platform/pages/caller.ts';
import { calendarFeed } from './calendar-feed.ts';
import { prepareFirstCentre } from './first-centre.ts';
import { createPageHandler } from './page-handler.ts';
import { jobs, operations, queries, schedules } from './registry.ts';
import {
  documentContext,
  localeContext,
  nonceContext,
  reportErrorContext,
  requestIdContext,
} from './request.ts';
import { viewerContext } from './viewer.ts';
import { viewerFor } from './viewer-for.ts';
import { namespaces } from './words/namespaces.ts';

export interface ProgramOptions {
  config: Config;
  /** The owner's address of the migrated database. */
  databaseUrl: string;
  log: Logger;
  /** Whether this process works off the queue too. */
  worker?: boolean;
}

/** The running program: answers requests, works off the queue, stops in order. */
export interface Program {
  fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  ready(): Promise<boolean>;
  /** Lines for the terminal: how to sign in the first time. */
  firstSteps(): Promise<string[]>;
  stop(): Promise<void>;
}

/** An id in an address; the database takes nothing else for one. */
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

type Variables = { requestId: string; address: string | null; nonce: string };

/** Puts the program together over a migrated database. */
export async function createProgram({
  config,
  databaseUrl,
  log,
  worker = true,
}: ProgramOptions): Promise<Program> {
  await loadWords(namespaces);
  const database = openDatabase(appConnectionString(databaseUrl), {
    max: 10,
    onError: (err) => log.error({ err }, 'database connection lost'),
  });
  const { db, pool } = database;
  const kernel: Kernel = { db, log, files: openFileStore(config), config, now: () => new Date() };
  const auth = openAccounts({
    db,
    secret: await installationSecret(config.dataDir),
    publicUrl: config.publicUrl,
    oidc: config.oidc,
  });
  const remembered = new RememberedIdentities();
  const stopListening = await forgetOnChange(pool, remembered);
  const runner = worker
    ? await startWorker(kernel, { ownerUrl: databaseUrl, jobs, schedules })
    : null;
  const trusted = trustedNetworks(config.trustedProxies);
  const identifier = { auth, db, remembered };
  const api = createApi({
    operations,
    queries,
    kernel,
    identify: async (request, { address, requestId }) =>
      actorFor(await identifyRequest(identifier, request.headers), request.headers, {
        ip: address,
        requestId,
      }),
  });
  const pages = createPageHandler(serverBuild as unknown as ServerBuild);

  const app = new Hono<{ Variables: Variables }>();
  app.use(async (c, next) => {
    const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
      ?.incoming?.socket;
    c.set('requestId', randomUUID());
    c.set('nonce', randomBytes(16).toString('base64'));
    c.set(
      'address',
      clientAddress(socket?.remoteAddress, c.req.header('x-forwarded-for') ?? null, trusted),
    );
    await next();
    // Set on the reply itself: `c.header` would make a new reply for each of them.
    const { headers } = c.res;
    headers.set('x-request-id', c.get('requestId'));
    for (const [name, value] of Object.entries({
      ...securityHeaders(c.get('nonce'), config.publicUrl.startsWith('https:')),
      ...secretHeaders(c.req.path),
    })) {
      if (!headers.has(name)) headers.set(name, value);
    }
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)));
  // Its pages are kept compressed.
  app.get(`/calendar/:centre{${uuid}}/embed`, (c) => publicCalendar(c, 'embed'));
  app.get(`/calendar/:centre{${uuid}}`, (c) => publicCalendar(c, 'page'));
  app.use(compress());
  app.get(`/calendar/:centre{${uuid}\\.ics}`, (c) => publicCalendar(c, 'feed'));
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(
    '/assets/*',
    serveStatic({
      root: relative(process.cwd(), join(import.meta.dirname, '../client')),
      precompressed: true,
    }),
  );
  app.use(async (c, next) => {
    if (!c.req.header('authorization') && !fromOwnPage(c.req.raw, config.publicUrl))
      return c.text('Forbidden', 403);
    return next();
  });
  app.get('/feed/:secret', (c) => calendarFeed(kernel, c.req.raw, c.req.param('secret')));
  app.get('/c', (c) => checkCertificate(c, 'page'));
  app.get('/c/:code', (c) => checkCertificate(c, 'page'));
  app.get('/c/:code/pdf', (c) => checkCertificate(c, 'pdf'));
  app.get('/c/:code/credential', (c) => checkCertificate(c, 'credential'));
  app.get(`/c/centre/:centre{${uuid}}/did.json`, (c) =>
    answerKeys(kernel, { what: 'did', centreId: c.req.param('centre') }),
  );
  app.get(`/c/centre/:centre{${uuid}}/revoked.json`, (c) =>
    answerKeys(kernel, { what: 'revoked', centreId: c.req.param('centre') }),
  );
  app.get('/.well-known/jwks.json', () => answerKeys(kernel, { what: 'keys' }));
  app.all('/api/v1/*', (c) =>
    api.fetch(c.req.raw, { address: c.get('address'), requestId: c.get('requestId') }),
  );
  app.all('/api/v1', (c) =>
    api.fetch(c.req.raw, { address: c.get('address'), requestId: c.get('requestId') }),
  );
  app.all('*', (c) => answerPage(c));
  app.onError((err, c) => {
    const path = addressForLog(c.req.path);
    log.error({ err, requestId: c.get('requestId'), path }, 'request failed');
    return c.text(`Internal error ${c.get('requestId')}`, 500);
  });

  const publicCalendar = (c: Context<{ Variables: Variables }>, form: PublicForm) => {
    const centreId = c.req.param('centre')?.slice(0, 36) ?? '';
    return answerPublic(kernel, c.req.raw, { centreId, form, address: c.get('address') });
  };

  const checkCertificate = (c: Context<{ Variables: Variables }>, form: CheckForm) => {
    const code = c.req.param('code') ?? '';
    return answerCheck(kernel, c.req.raw, { code, form, address: c.get('address') });
  };

  async function answerPage(c: Context<{ Variables: Variables }>): Promise<Response> {
    const request = c.req.raw;
    const identity = await identifyRequest(identifier, request.headers);
    const { requestId, address } = { requestId: c.get('requestId'), address: c.get('address') };
    const actor = actorFor(identity, request.headers, { ip: address, requestId });
    const locale = chooseLocale(request.headers, identity?.user.language ?? null);
    const context = new RouterContextProvider();
    context.set(callerContext, {
      kernel,
      auth,
      actor,
      identity,
      headers: new Headers(request.headers),
      locale,
      address,
    });
    context.set(viewerContext, viewerFor(identity, actor));
    context.set(localeContext, locale);
    context.set(nonceContext, c.get('nonce'));
    context.set(requestIdContext, requestId);
    context.set(reportErrorContext, (err) => {
      // What the router itself refuses (a method that no page has) says nothing of the program.
      if (!isRouteErrorResponse(err) || err.status >= 500)
        log.error({ err, requestId }, 'page failed');
    });
    const document: { html: string | null } = { html: null };
    context.set(documentContext, document);
    // Whose form it is `fromOwnPage` has settled, by the address that people use. The router would compare with the one
    // behind a proxy, and refuse what browsers send from secret addresses: «null».
    request.headers.delete('origin');
    const reply = await pages(request, context);
    if (document.html === null) return reply;
    const { encoding, body } = await encodeText(
      document.html,
      request.headers.get('accept-encoding'),
    );
    if (encoding) reply.headers.set('content-encoding', encoding);
    return new Response(body, { status: reply.status, headers: reply.headers });
  }

  async function ready(): Promise<boolean> {
    return pool.query('select 1').then(
      () => true,
      () => false,
    );
  }

  return {
    fetch: app.fetch,
    ready,
    firstSteps: () => prepareFirstCentre(kernel),
    async stop() {
      await runner?.stop();
      stopRendering();
      stopListening();
      await database.close();
    },
  };
}
