import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { open, type Visits } from './browser.ts';
import { addressOf, pageRoutes } from './routes.ts';
import type { World } from './world.ts';

/** Views of a page that its address alone opens. */
export const views: Record<string, readonly string[]> = {
  '/plans/imports/:importId': ['?view=columns', '?view=people', '?view=checking'],
  '/calendar': ['?view=quarter', '?view=year'],
  '/plans': ['?q=nothing-like-this'],
  '/tasks': ['?state=late'],
};

/** Pages for those who are not signed in. */
const isOutside = (path: string) => /^\/(sign-in|invitation)/.test(path);
const nowhere = '/no/such/page';

/** Addresses of all pages with their views, those inside the workspace or those before it. */
function addresses({ values }: World, outside: boolean): string[] {
  return pageRoutes()
    .filter(({ path }) => isOutside(path) === outside)
    .flatMap(({ path }) => {
      const at = path === '/*' ? nowhere : addressOf(path, values);
      return [at, ...(views[path] ?? []).map((view) => at + view)];
    });
}

/** How pages are shown when they are opened. */
export interface Shown extends BrowserContextOptions {
  colorScheme: 'light' | 'dark';
  viewport: ViewportSize;
}

/** What is wrong on the page shown. Its theme and width may be changed: the next page is opened as asked for. */
export type Look = (page: Page) => Promise<string[]>;

/**
 * Opens each page, inside as the administrator, outside as nobody; two at a time, for a machine has two cores.
 * @returns what is wrong, as «address: what»
 */
export async function onEveryPage(
  visit: Visits['visit'],
  world: World,
  shown: Shown,
  look: Look,
): Promise<string[]> {
  const found: string[] = [];
  for (const outside of [false, true]) {
    const left = addresses(world, outside);
    const first = await visit(outside ? null : world.administrator, shown);
    const second = await first.context().newPage();
    await Promise.all(
      [first, second].map(async (page) => {
        for (let at = left.shift(); at; at = left.shift()) {
          await page.emulateMedia({ colorScheme: shown.colorScheme });
          await page.setViewportSize(shown.viewport);
          const status = await open(page, at);
          const wrong = status === (at === nowhere ? 404 : 200) ? [] : [`answers ${status}`];
          wrong.push(...(await look(page)));
          found.push(...wrong.map((what) => `${at}: ${what}`));
        }
      }),
    );
  }
  return found.sort();
}
