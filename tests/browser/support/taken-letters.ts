import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { inject, vi } from 'vitest';

/** Letters that the run's mail server took for an address, as they came. */
export function lettersTo(email: string): string[] {
  return taken().filter((raw) => raw.startsWith(`X-Envelope-To: ${email}\r\n`));
}

/** The first letter to an address, as a mail program reads it; waits until it comes. */
export function letterTo(email: string): Promise<Email> {
  return arriving(`to ${email}`, () => lettersTo(email)[0]);
}

/** The letter with words anywhere in what came, as a mail program reads it; waits until it comes. */
export function letterWith(words: string): Promise<Email> {
  return arriving(`with ${words}`, () => taken().find((raw) => raw.includes(words)));
}

function taken(): string[] {
  const { letters } = inject('program');
  return readdirSync(letters).map((name) => readFileSync(join(letters, name), 'utf8'));
}

function arriving(which: string, find: () => string | undefined): Promise<Email> {
  return vi.waitFor(
    async () => {
      const raw = find();
      if (!raw) throw new Error(`no letter ${which} yet`);
      return PostalMime.parse(raw);
    },
    { timeout: 30_000, interval: 200 },
  );
}
