import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll } from 'vitest';
import type { Actor, GrantPlace, Role } from '#platform/access/actor.ts';
import { addMember } from '#platform/access/members.ts';
import { readConfig } from '#platform/config.ts';
import { type Db, openDatabase } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import type { Kernel } from '#platform/kernel.ts';
import { testDatabase } from './database.ts';

export interface TestKernel extends Kernel {
  ownerUrl: string;
  /** Sets the moment that the program takes for now; null goes back to the clock. */
  setNow(moment: Date | null): void;
}

/** The program's parts over a database and a folder of the test file's own; call it at the top level. */
export async function testKernel(env: Record<string, string> = {}): Promise<TestKernel> {
  const { ownerUrl, appUrl } = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kabinet-files-'));
  const config = readConfig({
    PUBLIC_URL: 'https://kabinet.example.org',
    DATA_DIR: folder,
    ...env,
  });
  const { db, close } = openDatabase(appUrl, { max: 5 });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  let moment: Date | null = null;
  return {
    ownerUrl,
    db,
    config,
    log: pino({ level: 'silent' }),
    files: openFileStore(config),
    now: () => moment ?? new Date(),
    setNow: (to) => {
      moment = to;
    },
  };
}

/** A new centre. @returns its id. */
export async function testCentre(db: Db, name = 'Методичний кабінет Заріччя'): Promise<string> {
  const { create_centre } = await db
    .selectNoFrom((eb) =>
      eb
        .fn<string>('create_centre', [
          eb.val(name),
          eb.val(name.slice(0, 20)),
          eb.val('uk'),
          eb.val('ua-vet'),
          eb.val(false),
        ])
        .as('create_centre'),
    )
    .executeTakeFirstOrThrow();
  return create_centre;
}

/** A user with an account and a membership in the centre: a role in the whole of it, or in a place. */
export async function testUser(
  kernel: Kernel,
  centreId: string,
  role: Role,
  email = `${role}-${crypto.randomUUID()}@example.org`,
  place: GrantPlace | null = null,
): Promise<Actor & { userId: string; personId: string; membershipId: string }> {
  const userId = crypto.randomUUID();
  const name = `Тестова ${role}`;
  const grant = { role, place };
  await kernel.db.insertInto('auth_user').values({ id: userId, name, email }).execute();
  const { personId, membershipId } = await inCentre(kernel.db, centreId, 'write', async (trx) => {
    const person = await trx
      .insertInto('person')
      .values({ centre_id: centreId, family_name: 'Тестова', short_name: `Тестова ${userId}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    const personId = person.id;
    return { personId, membershipId: await addMember(trx, { centreId, userId, personId, grant }) };
  });
  return {
    kind: 'user',
    centreId,
    userId,
    personId,
    membershipId,
    grants: [grant],
    name,
    scopes: null,
    ip: '192.0.2.7',
    requestId: null,
  };
}
