// Lets the workspace open without a network; README.md of src/ui/offline says the rules. Sent as it stands here.
const PAGES = 'kabinet-pages-1';
const ASSETS = 'kabinet-assets-1';
const MOST = { [PAGES]: 60, [ASSETS]: 600 };
/** Where a page that was never seen leads without a network. */
const FALLBACK = '/outbox';
const OWNER = '/offline-owner';
/** Addresses that open something by themselves, say secrets once, or say what is true now: never kept. */
const NEVER =
  /^\/(sign-in|sign-out|account|e|invitation|reset|register|password|view-as|c|settings|api|feed)(\/|\.|$)/;

/** Counts how often everything was forgotten: what was asked for before is not kept after. */
let times = 0;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { type, owner, pages = [], assets = [] } = event.data ?? {};
  if (type !== 'keep') return;
  event.waitUntil(
    // What pages are drawn with comes before them: a page that is kept can be used.
    belongTo(owner)
      .then(() => keepAssets(assets))
      .then(() => Promise.all(pages.map(keepPage))),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method !== 'GET') {
    if (url.pathname === '/sign-out') event.waitUntil(forget());
    return;
  }
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (url.pathname.endsWith('.data') && !NEVER.test(url.pathname))
    event.respondWith(data(request, url));
});

async function asset(request) {
  const kept = await caches.match(request, { cacheName: ASSETS });
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) await put(ASSETS, request.url, reply.clone());
  return reply;
}

async function page(request, url) {
  const asked = times;
  try {
    const reply = await fetch(request);
    // Whoever is shown the sign-in page has no session any more, however it ended.
    if (url.pathname === '/sign-in' && reply.ok) await forget();
    else if (isPage(reply) && !NEVER.test(url.pathname))
      await putSince(asked, url.pathname + url.search, reply.clone());
    return reply;
  } catch {
    const kept = (await match(url.pathname + url.search)) ?? (await match(url.pathname));
    if (kept) return kept;
    return (await match(FALLBACK)) ? Response.redirect(FALLBACK, 302) : Response.error();
  }
}

/** What a page inside the program loads. Kept where it holds the page's whole data. */
async function data(request, url) {
  const asked = times;
  const params = new URLSearchParams(url.search);
  const whole = !params.has('_routes');
  params.delete('_routes');
  const key = `${url.pathname}${params.size > 0 ? `?${params}` : ''}`;
  try {
    const reply = await fetch(request);
    if (whole && reply.status === 200) await putSince(asked, key, reply.clone());
    return reply;
  } catch (error) {
    const kept = (await match(key)) ?? (await match(url.pathname));
    if (kept) return kept;
    throw error;
  }
}

/** Keeps a page before anybody has opened it, with its data and all that its document names. */
async function keepPage(path) {
  const asked = times;
  try {
    const [document, data] = await Promise.all([
      fetch(path, { redirect: 'manual', headers: { accept: 'text/html' } }),
      fetch(`${path}.data`, { redirect: 'manual' }),
    ]);
    if (!isPage(document) || data.status !== 200) return;
    const text = await document.clone().text();
    await keepAssets([...text.matchAll(/"(\/assets\/[^"?#]+)"/g)].map(([, at]) => at));
    await putSince(asked, path, document);
    await putSince(asked, `${path}.data`, data);
  } catch {
    // Without a network what was kept before stays.
  }
}

async function keepAssets(paths) {
  const cache = await caches.open(ASSETS);
  await Promise.all(
    [...new Set(paths)].map(async (path) => {
      if (await cache.match(path)) return;
      const reply = await fetch(path).catch(() => null);
      if (reply?.ok) await put(ASSETS, path, reply);
    }),
  );
}

const isPage = (reply) =>
  reply.status === 200 &&
  reply.type === 'basic' &&
  !reply.redirected &&
  !reply.headers.has('content-disposition') &&
  (reply.headers.get('content-type') ?? '').startsWith('text/html');

const match = (key) => caches.match(key, { cacheName: PAGES });

async function putSince(asked, key, reply) {
  if (asked === times) await put(PAGES, key, reply);
}

async function put(name, key, reply) {
  const cache = await caches.open(name);
  // Put anew, so that the oldest stand first.
  await cache.delete(key);
  await cache.put(key, reply);
  const keys = await cache.keys();
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - MOST[name])).map((old) => cache.delete(old)),
  );
}

/** Pages of somebody else go as soon as another person is there. */
async function belongTo(owner) {
  const known = await match(OWNER);
  if (known && (await known.text()) === owner) return;
  await forget();
  await put(PAGES, OWNER, new Response(owner));
}

async function forget() {
  times += 1;
  await caches.delete(PAGES);
}
