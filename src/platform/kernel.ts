import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import type { FileStore } from './files/store.ts';

/** What the program is made of; one for each process, handed to whoever needs it. */
export interface Kernel {
  db: Db;
  log: Logger;
  files: FileStore;
  config: Config;
  /** The current moment; tests and demo data set their own. */
  now(): Date;
}
