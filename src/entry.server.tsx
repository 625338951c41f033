import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { translator } from '#platform/i18n/translator.ts';
import { NonceContext } from './app/nonce.ts';
import { documentContext, localeContext, nonceContext, reportErrorContext } from './app/request.ts';

/** How long a page may wait for data that comes after its loaders, in milliseconds. */
export const streamTimeout = 5_000;

/** Errors that a loader or an action did not expect; a visitor who went away is none. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.get(reportErrorContext)(error);
};

/**
 * Renders the document; every inline script of it carries the request's nonce. What the loaders read is gathered
 * first, so that the page is one text rendered in one go: sent in pieces it costs the processor half as much again,
 * and a page that is whole needs no script to put itself together.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8');
  // As the compression would say; said here it need not copy the reply.
  headers.set('vary', 'Accept-Encoding');
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  await gatherData(entry);
  const nonce = context.get(nonceContext);
  const html = renderToString(
    <I18nextProvider i18n={translator(context.get(localeContext))}>
      <NonceContext value={nonce}>
        <ServerRouter context={withOwnRoutes(entry)} url={request.url} nonce={nonce} />
      </NonceContext>
    </I18nextProvider>,
  );
  context.get(documentContext).html = `<!DOCTYPE html>${html}`;
  return new Response(null, { status, headers });
}

/** The page's own routes in place of all: the router would make each of them anew for every page. */
function withOwnRoutes(entry: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = entry;
  const routes = Object.fromEntries(
    staticHandlerContext.matches.map(({ route }) => [route.id, manifest.routes[route.id]]),
  );
  return { ...entry, manifest: { ...manifest, routes } };
}

/** Reads the loaders' data to its end and lays it where the router looks for what it has already read. */
async function gatherData({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return;
  const decoder = new TextDecoder();
  let value = '';
  for await (const piece of serverHandoffStream.values({ preventCancel: true }))
    value += decoder.decode(piece, { stream: true });
  renderMeta.streamCache = {
    0: Object.assign(Promise.resolve(), { result: { done: true, value } }),
  };
}
