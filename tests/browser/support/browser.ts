import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';
import { type Member, signIn } from './program.ts';

/** Pages of a real browser; closed after the file's tests. */
export interface Visits {
  /** A page of a new browser profile, signed in as the member when one is given. Nothing is opened yet. */
  visit(member: Member | null, options?: BrowserContextOptions): Promise<Page>;
}

/** Where pictures of pages go whose journey failed. */
const PICTURES = join(import.meta.dirname, '../../../.cache/browser');

/**
 * Opens the system's Chromium for the tests of a file; call it at the top level. A test fails when a script of its pages
 * has failed or a policy was broken; what its pages showed when it failed is kept in `.cache/browser`.
 */
export function openBrowser(address: string): Visits {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium: set CHROMIUM_PATH.');
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    const name = task.name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60);
    for (const context of browser.contexts()) {
      for (const [at, page] of context.pages().entries())
        if (failed) await page.screenshot({ path: join(PICTURES, `${name}-${at}.png`) });
      await context.close();
    }
    expect(complaints.splice(0)).toEqual([]);
  });
  return {
    async visit(member, options = {}) {
      const context = await browser.newContext({
        baseURL: address,
        locale: 'uk-UA',
        timezoneId: 'Europe/Kyiv',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(15_000);
      if (member) {
        const cookies = await signIn(address, member);
        await context.addCookies(
          cookies.map((cookie) => {
            const at = cookie.indexOf('=');
            return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: address };
          }),
        );
      }
      const complain = (page: Page | null, what: string) =>
        complaints.push(`${page?.url()}: ${what}`);
      context.on('weberror', (thrown) => {
        const error = thrown.error();
        complain(thrown.page(), error.stack ?? String(error));
      });
      context.on('console', (message) => {
        // A refused request is told by its page; the browser's own note of it says nothing more.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complain(message.page(), message.text());
      });
      return context.newPage();
    },
  };
}

/** Opens an address and waits until the page is alive: its scripts have taken it over. @returns the status. */
export async function open(page: Page, path: string): Promise<number> {
  const reply = await page.goto(path);
  await alive(page);
  return reply?.status() ?? 0;
}

/** Waits until the scripts of the page shown have taken it over: keys and clicks are heard. */
export async function alive(page: Page): Promise<void> {
  // React says it nowhere but in its own notes: the root that it has put on the document is not «dehydrated» any more.
  await page.waitForFunction(() => {
    const key = Object.keys(document).find((name) => name.startsWith('__reactContainer'));
    const root = key && (document as unknown as Record<string, ReactRootFiber>)[key];
    return root ? root.stateNode.current.memoizedState.isDehydrated === false : false;
  });
  // Effects, such as listening to keys, follow once the browser has nothing more urgent.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

interface ReactRootFiber {
  stateNode: { current: { memoizedState: { isDehydrated: boolean } } };
}
