import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, inject } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { type Actor, inWholeCentre, type Role } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { addMember } from '#platform/access/members.ts';
import { readConfig } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { loadWords, translator } from '#platform/i18n/translator.ts';
import type { Kernel } from '#platform/kernel.ts';

/** Someone with an account in a centre, and what the browser needs to be that person. */
export interface Member extends Actor {
  centreId: string;
  userId: string;
  personId: string;
  membershipId: string;
  email: string;
  password: string;
  /** The person as plans write it. */
  shortName: string;
}

/** The running program seen from beside it: the same database and files, for preparing what a journey needs. */
export async function besideProgram(): Promise<{ address: string; kernel: Kernel }> {
  const { address, dataDir, ownerUrl } = inject('program');
  await loadWords(namespaces);
  const config = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: address, SMTP_URL: 'smtp://set' });
  const { db, close } = openDatabase(appConnectionString(ownerUrl), { max: 2 });
  afterAll(close);
  const kernel = {
    db,
    config,
    log: pino({ level: 'silent' }),
    files: openFileStore(config),
    now: () => new Date(),
  };
  return { address, kernel };
}

/**
 * An empty centre that belongs to one journey, so that none disturbs another.
 * @param isDemo whether its data are said to be invented
 * @returns its id
 */
export async function newCentre(
  { db }: Kernel,
  name = 'Методичний кабінет Заріччя',
  language: Locale = 'uk',
  isDemo = false,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select create_centre(${name}, ${name.slice(0, 20)}, ${language}, 'ua-vet', ${isDemo}) as id`.execute(
    db,
  );
  return rows[0]!.id;
}

/** A member of staff with an account. @param name family name, given name, patronymic */
export async function newMember(
  kernel: Kernel,
  centreId: string,
  role: Role,
  name = 'Лугова Олена Петрівна',
): Promise<Member> {
  const [family = '', given = '', patronymic = ''] = name.split(' ');
  const shortName = `${family} ${[given, patronymic].map((part) => `${part.slice(0, 1)}.`).join('')}`;
  const email = `${role}-${randomUUID()}@example.org`;
  const password = randomUUID();
  const { userId } = await createAccount(kernel.db, { name, email, password });
  const { personId, membershipId } = await inCentre(kernel.db, centreId, 'write', async (trx) => {
    const person = await trx
      .insertInto('person')
      .values({
        centre_id: centreId,
        family_name: family,
        given_name: given,
        patronymic,
        short_name: shortName,
        email,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const personId = person.id;
    const grant = inWholeCentre(role);
    return { personId, membershipId: await addMember(trx, { centreId, userId, personId, grant }) };
  });
  return {
    ...{ kind: 'user', centreId, userId, personId, membershipId, grants: [inWholeCentre(role)] },
    ...{ name, email, password, shortName, scopes: null, ip: null, requestId: null },
  };
}

/**
 * Signs in as the sign-in page's form does. @returns the cookies of the session, as `name=value`.
 * @throws when the program refuses
 */
export async function signIn(address: string, { email, password }: Member): Promise<string[]> {
  const reply = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  });
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  if (reply.status !== 302 || cookies.length === 0)
    throw new Error(`signing in was answered with ${reply.status}`);
  return cookies;
}

/** Words of the interface: `say('uk')('planImport:preview.accept')`. A key that is gone throws. */
export function say(locale: Locale) {
  const words = translator(locale);
  return (key: string, params: Record<string, unknown> = {}): string => {
    if (!words.exists(key, params)) throw new Error(`there are no words «${key}»`);
    return String(words.t(key as never, params as never));
  };
}
