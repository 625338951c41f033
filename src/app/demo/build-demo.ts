import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Kernel } from '#platform/kernel.ts';
import { makeEvidenceFiles } from './evidence-files.ts';
import { liveThrough } from './live-through.ts';
import { type DemoAccount, settlePeople } from './settle.ts';
import { createWorld, yearOf } from './world.ts';

export interface DemoOptions {
  /** The administrator's account; its password is set only when the account is made. */
  first: DemoAccount;
  passwordOf: () => string;
  /** Another seed tells another year. */
  seed?: number;
  /** What is done before in the same transaction (an older demonstration is taken away) and after it. */
  before?: (trx: Db) => Promise<void>;
  after?: (trx: Db, centreId: string) => Promise<void>;
}

/**
 * Makes the demonstration: an invented centre with its people, accounts, plans and their execution up to today, by the
 * same operations as people's. One transaction: it is all there, or nothing of it.
 * @returns the centre's id
 */
export async function buildDemo(kernel: Kernel, options: DemoOptions): Promise<string> {
  const files = await makeEvidenceFiles();
  return kernel.db.transaction().execute(async (trx) => {
    await options.before?.(trx);
    const { rows } = await sql<{ id: string }>`
      select create_centre('Навчально-методичний центр професійної освіти Надозерської області', 'НМЦ Надозер’я', 'uk', 'ua-vet', true) as id`.execute(
      trx,
    );
    const centreId = rows[0]?.id;
    if (!centreId) throw new Error('the centre was not created');
    const world = createWorld(kernel, trx, centreId, options.seed ?? 1);
    world.setDay(`${yearOf(world.today) - 1}-12-01`);
    await settlePeople(world, options.first, options.passwordOf);
    await liveThrough(world, files);
    await options.after?.(trx, centreId);
    return centreId;
  });
}
