import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import type { PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import type { PrintedCertificate } from './paper.ts';
import { selectCertificates } from './select-certificates.ts';

/** A certificate to be printed, with the kind of its event. */
export type PaperRow = PrintedCertificate & { kind: string };

/** Which certificates go into one file. */
export const papersAsked = z.object({
  eventId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
});

/** Valid certificates `c` with their events `e` that somebody sees in the register, by their numbers. */
export function selectPapers(
  { db, reach, today }: Pick<PlacedScope, 'db' | 'reach' | 'today'>,
  {
    certificateId,
    eventId,
    organisationId,
    year,
  }: z.output<typeof papersAsked> & { certificateId?: string | undefined },
) {
  const scope = { reach, today };
  let found = selectCertificates(db)
    .where('c.revoked_at', 'is', null)
    .where((eb) =>
      eb.or([
        inReach(scope, { organisation: eb.ref('c.organisation_id') }),
        inReach(scope, {
          organisation: eb.ref('e.host_organisation_id'),
          section: eb.ref('e.section_id'),
          direction: eb.ref('e.direction_id'),
        }),
      ]),
    )
    .orderBy('c.year')
    .orderBy('c.series')
    .orderBy('c.number');
  if (certificateId) found = found.where('c.id', '=', certificateId);
  if (eventId) found = found.where('c.event_id', '=', eventId);
  if (organisationId) found = found.where('c.organisation_id', '=', organisationId);
  if (year) found = found.where('c.year', '=', year);
  return found;
}

/**
 * Those certificates, to be printed while one waits.
 *
 * @param most - sheets: more are made in the background (`files/`)
 * @throws AppError `not-found` for none, `refused` (`too-many`) for more
 */
export async function readPapers(
  scope: PlacedScope,
  asked: Parameters<typeof selectPapers>[1],
  most: number,
): Promise<PaperRow[]> {
  const certificates = (await selectPapers(scope, asked)
    .select(['c.code', 'c.content', 'e.kind'])
    .limit(most + 1)
    .execute()) as PaperRow[];
  if (certificates.length === 0) throw notFound();
  if (certificates.length > most) throw refuse('eventsCertificates.too-many-at-once', { most });
  return certificates;
}
