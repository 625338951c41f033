import { setTimeout as pause } from 'node:timers/promises';

/** One registration that was answered, in milliseconds since the first was sent. */
export interface Answered {
  email: string;
  sent: number;
  answered: number;
}

export interface Storm {
  /** Address of the program, whose `TRUSTED_PROXIES` lets each visitor come from a network of its own. */
  address: string;
  /** Of the event's page. */
  code: string;
  visitors: number;
  connections: number;
  /** Called after each answer, with how many there are. */
  onAnswer?: (answered: number) => void;
}

/**
 * Visitors who fill in an event's page all at once, as browsers without JavaScript would.
 *
 * @returns when each was sent and answered. @throws when one is not told that a letter comes
 */
export async function registerAll({
  address,
  code,
  visitors,
  connections,
  onAnswer,
}: Storm): Promise<Answered[]> {
  const page = await fetch(`${address}/e/${code}`);
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  // Whoever sends the form sooner is taken for a program.
  await pause(3000);
  const answered: Answered[] = [];
  const begun = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let at = next++; at < visitors; at = next++) {
        const email = `visitor-${at}@example.org`;
        const sent = performance.now() - begun;
        const reply = await fetch(`${address}/e/${code}`, {
          method: 'POST',
          headers: { 'x-forwarded-for': `10.${at >> 8}.${at & 255}.1`, 'accept-language': 'en' },
          body: new URLSearchParams({ token, email, name: `Visitor ${at}`, website: '' }),
        });
        const text = await reply.text();
        if (!text.includes(email) || text.includes('name="token"'))
          throw new Error(`${email} was answered with ${reply.status}`);
        answered.push({ email, sent, answered: performance.now() - begun });
        onAnswer?.(answered.length);
      }
    }),
  );
  return answered;
}

/** How often somebody stands before another who had been answered before he came. @param order addresses as they stand */
export function outOfTurn(order: readonly string[], answered: readonly Answered[]): number {
  const times = new Map(answered.map((one) => [one.email, one]));
  let wrong = 0;
  let earliestEnd = Number.POSITIVE_INFINITY;
  for (const email of [...order].reverse()) {
    const { sent = 0, answered: end = 0 } = times.get(email) ?? {};
    if (earliestEnd < sent) wrong += 1;
    earliestEnd = Math.min(earliestEnd, end);
  }
  return wrong;
}
