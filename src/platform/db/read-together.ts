import {
  CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresDialect,
} from 'kysely';
import type { Db } from './database.ts';
import type { DB } from './schema.gen.ts';

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('has no pool')) });
const unused = { config: { dialect }, dialect, driver: new DummyDriver() };

/**
 * Runs `work` in one reading transaction whose statements need not wait for each other's answers: what `work` asks
 * at once (`Promise.all`) is sent at once, together with the opening, and answered in that order. A round trip costs
 * the processor as much as a small statement.
 *
 * @param begin opens the transaction
 */
export function readTogether<R>(db: Db, begin: string, work: (trx: Db) => Promise<R>): Promise<R> {
  const executor = db.getExecutor();
  return new Promise((resolve, reject) => {
    const reading = executor.provideConnection(async (connection) => {
      let over = false;
      let failure: unknown;
      const provider = {
        provideConnection: async <T>(consumer: (connection: DatabaseConnection) => Promise<T>) => {
          if (over) throw new Error('the transaction of this reading has ended');
          return consumer(connection).catch((error: unknown) => {
            // What was sent behind a failed statement fails with it, and only the first says why.
            failure ??= error;
            throw failure;
          });
        },
      };
      const send = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
      const begun = send(begin);
      begun.catch(() => undefined); // told below, after the work that depends on it
      try {
        const result = await work(
          new Kysely<DB>({ ...unused, executor: executor.withConnectionProvider(provider) }),
        );
        over = true;
        await begun;
        // Nothing that was read depends on the end: the page is made while the database hears of it.
        resolve(result);
        await send('commit');
      } catch (error) {
        over = true;
        await send('rollback').catch(() => undefined);
        throw error;
      }
    });
    reading.catch(reject);
  });
}
