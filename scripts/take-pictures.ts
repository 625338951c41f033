// npm run pictures — starts the built program with the demonstration in a folder of its own and takes the guide's pictures.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { planText } from '../src/app/demo/plan-text.ts';
import { findChromium } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');
const window = { width: 1280, height: 820 };
const year = new Date().getFullYear();

const dataDir = mkdtempSync(join(tmpdir(), 'kabinet-pictures-'));
const program = spawn(process.execPath, [join(root, 'src/app/cli.ts'), 'serve'], {
  cwd: root,
  env: {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    PUBLIC_URL: '',
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const { address, email, password } = await greeting();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ viewport: window, locale: 'uk-UA' });
  const page = await context.newPage();
  await signIn(page, address, email, password);
  await takeAll(page, address);
  await browser.close();
} finally {
  program.kill('SIGTERM');
  await new Promise((resolve) => program.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

/** What the terminal says at the start: the address, and how to sign in. */
async function greeting(): Promise<{ address: string; email: string; password: string }> {
  let address = '';
  for await (const line of createInterface({ input: program.stdout })) {
    address ||= /https?:\/\/\S+/.exec(line)?.[0] ?? '';
    const [, email, password] = /(\S+@\S+)\s+(\S+)/.exec(line) ?? [];
    if (address && email && password) return { address, email, password };
  }
  throw new Error('the program has ended before it said how to sign in');
}

async function signIn(page: Page, address: string, email: string, password: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await Promise.all([page.waitForURL(`${address}/`), page.click('button[type=submit]')]);
}

async function takeAll(page: Page, address: string): Promise<void> {
  const take = async (name: string, path: string) => {
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  await take('week', '/');
  await take('plans', '/plans');
  const plan = await page
    .locator('main a[href^="/plans/"]')
    .filter({ hasText: `на ${year} рік` })
    .first()
    .getAttribute('href');
  await take('plan', plan ?? '/plans');
  await take('findings', `${plan}/findings`);
  await take('history', `${plan}/history`);
  await take('calendar', '/calendar');
  await take('year', '/year');
  await take('director', '/director');
  await take('reports', '/reports');
  await takeDirectory(page, address, take);
  await takeEvents(page, address, take);
  await page.goto(`${address}/plans/import`);
  await page.setInputFiles('[name=file]', {
    name: 'План роботи.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(await planText('plan.uk.txt', year + 1)),
  });
  await page.screenshot({ path: join(pictures, 'import.png') });
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL(/\/plans\/imports\//);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(pictures, 'preview.png') });
}

/** Pictures of the guides for a section's head and for the institution that holds a session. */
async function takeEvents(
  page: Page,
  address: string,
  take: (name: string, path: string) => Promise<void>,
): Promise<void> {
  await take('season', '/events/season');
  await take('consultations', '/consultations/figures?by=month');
  await take('minutes', '/events/minutes');
  await take('event-figures', `/events/figures?by=month&period=year-${year}`);
  await page.goto(`${address}/events/reports?year=${year - 1}&state=accepted`, {
    waitUntil: 'networkidle',
  });
  const report = await page.locator('main a[href*="/report/"]').first().getAttribute('href');
  await take('section-report', report ?? '/events/reports');
  /** Sessions of sections that a list shows. */
  const sessionsIn = async (list: string): Promise<string[]> => {
    await page.goto(`${address}${list}`, { waitUntil: 'networkidle' });
    const hrefs = await page
      .locator('main tbody tr')
      .filter({ hasText: 'Секція' })
      .locator('a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    return hrefs.flatMap((href) => /^\/events\/[0-9a-f-]{36}/.exec(href)?.[0] ?? []);
  };
  const [coming] = await sessionsIn('/events?state=published');
  const held = await sessionsIn('/events/minutes?state=approved');
  const [last, first] = [held[0], held.at(-1)];
  if (!last || !first) throw new Error('no minutes of a section are approved');
  // What is prepared is still to come; many have come to the earliest, the latest has decisions.
  for (const tab of ['agenda', 'hosting']) await take(`event-${tab}`, `${coming ?? last}/${tab}`);
  for (const tab of ['registrations', 'attendance']) await take(`event-${tab}`, `${first}/${tab}`);
  await take('event-minutes', `${last}/minutes`);
  await page.goto(`${address}/visits?state=done`, { waitUntil: 'networkidle' });
  const visit = await page.locator('main tbody a[href^="/visits/"]').last().getAttribute('href');
  await take('visit-note', `${visit?.replace('/note', '')}/note`);
  await takeQuestions(page, address);
}

/** A question that is being typed, and one that is being answered, with what was answered before. */
async function takeQuestions(page: Page, address: string): Promise<void> {
  const known = 'зразок робочої програми';
  await page.goto(`${address}/requests/new`, { waitUntil: 'networkidle' });
  await page.fill('[name=question]', `Де взяти ${known} для нової групи?`);
  const earlier = page.locator('summary').filter({ hasText: known });
  await earlier.click();
  await page.screenshot({ path: join(pictures, 'ask.png') });
  await page.goto(`${address}/requests?kind=question&state=taken`, { waitUntil: 'networkidle' });
  await page.locator('main tbody th a').first().click();
  await page.locator('[name=answer]').fill(`Ось ${known}`);
  await earlier.click();
  await page.screenshot({ path: join(pictures, 'request.png') });
}

/** Pictures of the guides for the administrator and for the directory. */
async function takeDirectory(
  page: Page,
  address: string,
  take: (name: string, path: string) => Promise<void>,
): Promise<void> {
  await take('sheets', '/sheets');
  await take('assignments', '/assignments');
  await take('invitations', '/staff/invitations/many');
  await take('roles', '/settings/roles');
  await take('security', '/account/security');
  await take('audit', '/settings/audit?object=organisation');
  await take('sections', '/sections');
  /** The page of the first of a list. */
  const takeFirst = async (name: string, list: string, link: RegExp) => {
    await page.goto(`${address}${list}`, { waitUntil: 'networkidle' });
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    const path = hrefs.find((href) => link.test(href));
    if (!path) throw new Error(`${list} leads to nothing`);
    await take(name, path);
  };
  await takeFirst('institution', '/institutions?q=ліцей', /^\/institutions\/[0-9a-f-]{36}$/);
  await takeFirst('person', '/people', /^\/people\/[0-9a-f-]{36}$/);
}
