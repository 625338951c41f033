import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { openBrowser } from './support/browser.ts';
import { letters, letterWorld, type Send } from './support/letters.ts';
import { besideProgram, newCentre } from './support/program.ts';
import { letterWith } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const { visit } = openBrowser(address);

/** Ids of the letters that were queued, by what they are. */
const queued = new Map<Send, string>();

beforeAll(async () => {
  const world = await letterWorld(kernel, await newCentre(kernel));
  for (const send of Object.values(letters).flatMap((kinds) => Object.values(kinds))) {
    const queue = defineOperation({
      name: 'test.letter',
      summary: 'Queues a letter.',
      input: z.object({}),
      permission: { roles: ['administrator'] },
      load: nothingToLoad,
      run: async (context) => {
        const before = await idsIn(context.trx);
        await send(context, world);
        const [id] = (await idsIn(context.trx)).filter((one) => !before.includes(one));
        queued.set(send, id ?? '');
      },
    });
    await runOperation(kernel, world.administrator, queue, {});
  }
});

const idsIn = async (trx: typeof kernel.db): Promise<string[]> =>
  (await trx.selectFrom('mail_message').select('id').execute()).map(({ id }) => id);

test('every file that queues letters has them in the table', () => {
  const root = join(import.meta.dirname, '../../src');
  const callers = globSync('**/*.ts', { cwd: root }).filter(
    (file) =>
      !/\.test\.ts$/.test(file) &&
      !file.startsWith('platform/mail/') &&
      /\b(queueMail|sendReminders)\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(callers.sort()).toEqual(Object.keys(letters).sort());
});

test.each(Object.entries(letters))(
  'letters of %s come over the wire and fit a phone',
  async (_, kinds) => {
    const page = await visit(null, { viewport: { width: 360, height: 740 }, isMobile: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const [kind, send] of Object.entries(kinds)) {
      const {
        subject = '',
        text = '',
        html = '',
      } = await letterWith(`<${queued.get(send)}@${new URL(address).hostname}>`);
      expect(subject, kind).toMatch(/\p{Script=Cyrillic}/u);
      for (const said of [subject, text, html])
        expect(said, kind).not.toMatch(/\{\{|letter\.|undefined/);

      await page.setContent(html);
      const { width, lang, hrefs } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        lang: document.documentElement.lang,
        hrefs: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      }));
      expect(width, kind).toBeLessThanOrEqual(360);
      expect(lang, kind).toBe('uk');
      // Who reads plain text comes to the same places.
      const addresses = text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»]/g) ?? [];
      expect([...new Set(hrefs)].sort(), kind).toEqual([...new Set(addresses)].sort());
    }
    // Nothing is fetched: no picture tells anybody that a letter was read.
    expect(asked).toEqual([]);
  },
);
