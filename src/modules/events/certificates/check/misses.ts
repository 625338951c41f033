import { networkOf } from '#platform/access/network.ts';

const windowMs = 15 * 60_000;
/** Unknown codes that a network may ask for within the window: people mistype, programs try. */
const allowed = 40;
const mostNetworks = 10_000;

const misses = new Map<string, { count: number; since: number }>();

/**
 * Unknown codes by network, in memory: a code has 130 random bits, so that this only keeps the server from being busy
 * with trying. What is checked with success is not counted, for a whole office shares an address.
 */
export function hasMissedTooOften(address: string | null, now: number): boolean {
  const of = misses.get(keyOf(address));
  return of !== undefined && now - of.since < windowMs && of.count >= allowed;
}

export function countMiss(address: string | null, now: number): void {
  const key = keyOf(address);
  const of = misses.get(key);
  if (of && now - of.since < windowMs) {
    of.count += 1;
    return;
  }
  misses.delete(key);
  misses.set(key, { count: 1, since: now });
  const [oldest] = misses.keys();
  if (misses.size > mostNetworks && oldest) misses.delete(oldest);
}

const keyOf = (address: string | null) => (address ? networkOf(address) : '');
