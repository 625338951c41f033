import { reachOf } from '#platform/access/permission.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/errors.ts';
import type { Scope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import type { PrintedCertificate } from './paper.ts';
import { certificatePermissions } from './permissions.ts';

/** Certificates `c` with their events `e`. */
export function selectCertificates(db: Db) {
  return db.selectFrom('certificate as c').innerJoin('event as e', 'e.id', 'c.event_id');
}

/** A certificate that is the caller's own or stands in the part of the register that the caller sees. @throws AppError `not-found` */
export async function findSeen(
  { db, actor, today }: Scope,
  certificateId: string,
): Promise<PrintedCertificate & { centreId: string }> {
  const reach = reachOf(actor, 'certificate.list', certificatePermissions['certificate.list']);
  const found = await selectCertificates(db)
    .select(['c.code', 'c.content', 'c.centre_id as centreId'])
    .where('c.id', '=', certificateId)
    .where((eb) =>
      eb.or([
        ...(actor.personId ? [eb('c.person_id', '=', actor.personId)] : []),
        ...(reach
          ? [
              inReach({ reach, today }, { organisation: eb.ref('c.organisation_id') }),
              inReach(
                { reach, today },
                {
                  organisation: eb.ref('e.host_organisation_id'),
                  section: eb.ref('e.section_id'),
                  direction: eb.ref('e.direction_id'),
                },
              ),
            ]
          : []),
      ]),
    )
    .executeTakeFirst();
  if (!found) throw notFound();
  return found as PrintedCertificate & { centreId: string };
}
