import { load } from './support/load.ts';
import { sizeOverLine } from './support/over-line.ts';
import type { Line } from './support/table.ts';

/** «My week» and the director's screen as whole pages, 20 connections. */
export async function measurePages(url: string, cookie: string): Promise<Line[]> {
  const lines: Line[] = [];
  const pages = { 'my week': '/', 'director’s screen': '/director' };
  for (const [name, path] of Object.entries(pages)) {
    const { p95, perSecond, failures } = await load({
      url: `${url}${path}`,
      connections: 20,
      headers: { cookie },
    });
    lines.push({
      what: `${name} as a page, 20 connections: p95`,
      measured: `${p95} ms, ${Math.round(perSecond)} a second${failures ? `, FAILED ${failures}` : ''}`,
      bar: 'under 100 ms',
      reached: p95 < 100 && failures === 0,
    });
  }
  return lines;
}

/** All scripts that the first page of the workspace asks for, as they come to a browser. */
export async function firstPageScript(url: string, cookie: string): Promise<Line> {
  const html = await fetch(url, { headers: { cookie } }).then((reply) => reply.text());
  const scripts = new Set(
    [...html.matchAll(/["'](\/assets\/[^"']+\.js)["']/g)].map(([, path]) => path ?? ''),
  );
  let bytes = 0;
  for (const path of scripts) bytes += await sizeOverLine(`${url}${path}`);
  const kb = Math.round(bytes / 1024);
  return {
    what: `scripts of the first page (${scripts.size} files)`,
    measured: `${kb} KB`,
    bar: 'at most 200 KB',
    reached: kb <= 200 && scripts.size > 3,
  };
}
