import { sql } from 'kysely';
import { z } from 'zod';
import { directoryPermissions } from '#modules/directory/permissions.ts';
import { defineQuery } from '#platform/query/define.ts';
import program from '../../../package.json' with { type: 'json' };

/** What runs here and on what; for the administrator's page and for questions to whoever keeps the server. */
export const readInstallation = defineQuery({
  name: 'installation.read',
  summary: 'Version of the program, its database, storage and mail.',
  permission: 'centre.update',
  rule: directoryPermissions['centre.update'],
  input: z.object({}),
  async run({ db, kernel }) {
    const { config } = kernel;
    const { rows } = await sql<{ version: string; bytes: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes`.execute(
      db,
    );
    const files = await db
      .selectFrom('file')
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        eb.fn.coalesce(eb.fn.sum<number>('size'), eb.lit(0)).as('bytes'),
      ])
      .executeTakeFirstOrThrow();
    const waiting = await db
      .selectFrom('mail_message')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', 'in', ['queued', 'kept', 'failed'])
      .executeTakeFirstOrThrow();
    return {
      version: program.version,
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      database: {
        version: rows[0]?.version ?? '',
        bytes: rows[0]?.bytes ?? 0,
        embedded: config.databaseUrl === null,
      },
      storage: {
        folder: config.storageUrl ? null : config.dataDir,
        files: Number(files.count),
        bytes: Number(files.bytes),
      },
      mail: {
        host: config.smtpUrl ? new URL(config.smtpUrl).host : null,
        waiting: Number(waiting.count),
      },
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
    };
  },
});
