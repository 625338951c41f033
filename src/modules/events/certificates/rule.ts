import type { EventKindSettings } from '#packs/events-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { type CertificateRole, type CertificateRule, certificateRoles } from './schema.ts';

/** To whom certificates of an event are given: as the event says, else as its kind does. */
export async function readRule(
  db: Db,
  eventId: string,
  kind: Pick<EventKindSettings, 'certificates' | 'presentShare'> | undefined,
): Promise<CertificateRule> {
  const said = await db
    .selectFrom('event_certificate_rule')
    .select(['roles', 'present_share as presentShare', 'outcomes'])
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (said) return { ...said, roles: said.roles as CertificateRole[] };
  return {
    roles: kind?.certificates === 'present' ? [...certificateRoles] : [],
    presentShare: kind?.presentShare ?? 100,
    outcomes: '',
  };
}
