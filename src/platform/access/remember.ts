import type pg from 'pg';
import type { Identity } from './identify.ts';

const lifetime = 60_000;
const most = 5_000;

/**
 * Keeps who is signed in for a minute, so that a page costs no query for it. The database tells every
 * process at once when a session or a right ends (channel `kabinet_access`), and then it is forgotten.
 */
export class RememberedIdentities {
  readonly #byCredential = new Map<string, { identity: Identity; until: number }>();
  /** Counts what was forgotten: an answer that was under way meanwhile may be stale and isn't kept. */
  #forgotten = 0;

  /** @param credential - the session cookie or the token's secret. */
  async get<I extends Identity>(
    credential: string,
    identify: () => Promise<I | null>,
  ): Promise<I | null> {
    const kept = this.#byCredential.get(credential);
    if (kept && kept.until > Date.now()) return kept.identity as I;
    const before = this.#forgotten;
    const identity = await identify();
    if (identity && before === this.#forgotten) {
      if (this.#byCredential.size >= most) this.#byCredential.clear();
      this.#byCredential.set(credential, { identity, until: Date.now() + lifetime });
    } else this.#byCredential.delete(credential);
    return identity;
  }

  forgetUser(userId: string): void {
    this.#forgotten += 1;
    for (const [credential, { identity }] of this.#byCredential) {
      if (identity.user.id === userId) this.#byCredential.delete(credential);
    }
  }

  forgetAll(): void {
    this.#forgotten += 1;
    this.#byCredential.clear();
  }
}

/**
 * Listens for ended sessions and changed rights on a connection of its own. While that is down nothing
 * is remembered for longer than the minute, and what was known is forgotten at once.
 * @returns stops listening.
 */
export async function forgetOnChange(
  pool: pg.Pool,
  remembered: RememberedIdentities,
): Promise<() => void> {
  let stopped = false;
  let client: pg.PoolClient | null = null;
  const listen = async (): Promise<void> => {
    client = await pool.connect();
    client.on('notification', ({ payload }) => remembered.forgetUser(payload ?? ''));
    client.on('error', () => {
      remembered.forgetAll();
      client?.release(true);
      client = null;
      if (!stopped) setTimeout(() => void listen().catch(() => undefined), 1000).unref();
    });
    await client.query('listen kabinet_access');
  };
  await listen();
  return () => {
    stopped = true;
    client?.release(true);
    client = null;
  };
}
