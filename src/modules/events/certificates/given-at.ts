import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { CertificateRole } from './schema.ts';

/** Whom a certificate may have been given to, as those at an event are known. */
interface Attendee {
  role: CertificateRole;
  personId: string | null;
  guestKey: string | null;
  registrationId: string | null;
  name: string;
}

/** A certificate of somebody. */
export interface GivenCertificate {
  id: string;
  number: string | null;
  revoked: boolean;
}

/**
 * Reads the certificates of an event once.
 *
 * @returns finds the one that somebody has for a role: the one that is valid, else the last that was revoked.
 *   A guest who was forgotten since is known by the registration, or by the name that the certificate bears
 */
export async function certificatesGivenAt(
  db: Db,
  eventId: string,
): Promise<(who: Attendee) => GivenCertificate | undefined> {
  const rows = await db
    .selectFrom('certificate as c')
    .select([
      'c.id',
      'c.role',
      'c.person_id as personId',
      'c.guest_key as guestKey',
      'c.registration_id as registrationId',
      sql<string | null>`c.content->>'number'`.as('number'),
      sql<string>`c.content->>'name'`.as('name'),
      sql<boolean>`c.revoked_at is not null`.as('revoked'),
    ])
    .where('c.event_id', '=', eventId)
    .orderBy(sql`c.revoked_at is null`, 'desc')
    .orderBy('c.issued_at', 'desc')
    .execute();
  const first = new Map<string, number>();
  rows.forEach(({ id, role, personId, guestKey, registrationId, name }, at) => {
    const forgotten = guestKey === `forgotten:${id}`;
    const keys = [
      personId && keyOf(role, 'person', personId),
      guestKey && keyOf(role, 'guest', guestKey),
      !personId && registrationId && keyOf(role, 'registration', registrationId),
      forgotten && keyOf(role, 'name', name),
    ];
    for (const key of keys) if (key && !first.has(key)) first.set(key, at);
  });
  return ({ role, personId, guestKey, registrationId, name }) => {
    const found = [
      personId && first.get(keyOf(role, 'person', personId)),
      guestKey && first.get(keyOf(role, 'guest', guestKey)),
      registrationId && first.get(keyOf(role, 'registration', registrationId)),
      !personId && first.get(keyOf(role, 'name', name)),
    ].filter((at) => typeof at === 'number');
    return rows[Math.min(...found)];
  };
}

const keyOf = (role: string, by: 'person' | 'guest' | 'registration' | 'name', value: string) =>
  `${role} ${by} ${by === 'name' ? value.trim().toLowerCase() : value}`;
