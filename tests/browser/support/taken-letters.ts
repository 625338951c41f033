import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { inject, vi } from 'vitest';

/** Letters that the run's mail server took for an address, as they came. */
export function lettersTo(email: string): string[] {
  return taken().filter((raw) => raw.startsWith(`X-Envelope-To: ${email}\r\n`));
}

/** The first letter to an address, as a mail program reads it; waits until it comes. @param holding what its text has to hold */
export function letterTo(email: string, holding = /^/): Promise<Email> {
  return vi.waitFor(
    async () => {
      for (const raw of lettersTo(email)) {
        const letter = await PostalMime.parse(raw);
        if (holding.test(letter.text ?? '')) return letter;
      }
      throw new Error(`no letter to ${email} yet`);
    },
    { timeout: 30_000, interval: 200 },
  );
}

/** The letter with words anywhere in what came, as a mail program reads it; waits until it comes. */
export function letterWith(words: string): Promise<Email> {
  return vi.waitFor(
    () => {
      const raw = taken().find((one) => one.includes(words));
      if (!raw) throw new Error(`no letter with ${words} yet`);
      return PostalMime.parse(raw);
    },
    { timeout: 30_000, interval: 200 },
  );
}

function taken(): string[] {
  const { letters } = inject('program');
  return readdirSync(letters).map((name) => readFileSync(join(letters, name), 'utf8'));
}
