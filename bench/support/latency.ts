/**
 * Asks addresses one after another on some connections at once, after each was asked once for warming up.
 *
 * @returns milliseconds under which 50 and 95 of a hundred replies stay, and how many were not 2xx
 */
export async function latency(
  addresses: readonly string[],
  { cookie, connections, requests }: { cookie: string; connections: number; requests: number },
): Promise<{ p50: number; p95: number; failures: number }> {
  const took: number[] = [];
  let failures = 0;
  const ask = async (address: string) => {
    const begun = performance.now();
    const reply = await fetch(address, { headers: { cookie } });
    await reply.arrayBuffer();
    if (!reply.ok) failures += 1;
    return performance.now() - begun;
  };
  for (const address of addresses) await ask(address);
  let turn = 0;
  const work = async () => {
    while (turn < requests) took.push(await ask(addresses[turn++ % addresses.length] ?? ''));
  };
  await Promise.all(Array.from({ length: connections }, work));
  const at = percentiles(took);
  return { p50: at(0.5), p95: at(0.95), failures };
}

/** Under how many milliseconds a share of the replies stays, to a tenth. */
export function percentiles(took: readonly number[]): (share: number) => number {
  const sorted = took.toSorted((a, b) => a - b);
  return (share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}

/**
 * Asks several addresses in turn, one request at a time.
 *
 * @returns of each the milliseconds under which half of the replies stay
 * @throws Error when a reply is not 2xx
 */
export async function inTurn(
  times: number,
  asked: readonly { address: string; cookie: string }[],
): Promise<number[]> {
  const took = asked.map((): number[] => []);
  for (let turn = 0; turn < times; turn++)
    for (const [place, { address, cookie }] of asked.entries()) {
      const begun = performance.now();
      const reply = await fetch(address, { headers: { cookie } });
      await reply.arrayBuffer();
      if (!reply.ok) throw new Error(`${address} gave ${reply.status}`);
      took[place]?.push(performance.now() - begun);
    }
  return took.map((all) => percentiles(all)(0.5));
}
