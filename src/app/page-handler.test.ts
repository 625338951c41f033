import { RouterContextProvider, type ServerBuild } from 'react-router';
import { expect, it } from 'vitest';
import { createPageHandler } from './page-handler.ts';

/** A build whose routes answer with their id and what they read out of the address. */
function build(routes: [id: string, parentId: string | undefined, path: string | undefined][]) {
  const answer =
    (id: string) =>
    ({ params }: { params: object }) =>
      Response.json({ id, ...params });
  return {
    ssr: true,
    isSpaMode: false,
    prerender: [],
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    future: {},
    routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
    entry: { module: { default: () => new Response() } },
    assets: { routes: {}, version: '', url: '', entry: { module: '', imports: [] } },
    routes: Object.fromEntries(
      routes.map(([id, parentId, path]) => [
        id,
        { id, parentId, path, index: path === '', module: { loader: answer(id) } },
      ]),
    ),
  } as unknown as ServerBuild;
}

const handler = createPageHandler(
  build([
    ['root', undefined, undefined],
    ['frame', 'root', undefined],
    ['home', 'frame', ''],
    ['plans', 'frame', 'plans'],
    ['plan', 'frame', 'plans/:planId'],
    ['roles', 'plan', 'roles'],
    ['new', 'frame', 'plans/new'],
    ['paper', 'root', 'paper'],
    ['page', 'root', ':page'],
    ['nothing', 'frame', '*'],
  ]),
);

it.each([
  ['/', { id: 'home' }],
  ['/plans', { id: 'plans' }],
  ['/plans/new', { id: 'new' }],
  ['/plans/7?x=/paper', { id: 'plan', planId: '7' }],
  ['/plans/7/roles', { id: 'roles', planId: '7' }],
  ['/plans/7/8', { id: 'nothing', '*': 'plans/7/8' }],
  ['/Plans/7', { id: 'plan', planId: '7' }],
  ['/%70lans/7', { id: 'plan', planId: '7' }],
  ['/paper', { id: 'paper' }],
  ['/else', { id: 'page', page: 'else' }],
  ['/else/where', { id: 'nothing', '*': 'else/where' }],
])('answers %s', async (address, expected) => {
  const request = new Request(`http://kabinet.test${address}`);
  const reply = await handler(request, new RouterContextProvider());
  expect(await reply.json()).toEqual(expected);
});

it('answers for the data of a page', async () => {
  const request = new Request('http://kabinet.test/plans/7/roles.data');
  const reply = await handler(request, new RouterContextProvider());
  expect(await reply.text()).toContain('"planId","7"');
});
