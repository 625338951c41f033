import { z } from 'zod';
import { AppError, notFound } from '#platform/errors.ts';
import type { PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import type { PrintedCertificate } from './paper.ts';
import { selectCertificates } from './select-certificates.ts';

/** Which certificates go into one file. */
export const papersAsked = z.object({
  eventId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
});

/**
 * Valid certificates that the caller sees in the register, by their numbers.
 *
 * @param most - sheets in one file: more are fetched by year, or by event
 * @throws AppError `not-found` for none, `refused` for more
 */
export async function readPapers(
  scope: PlacedScope,
  {
    certificateId,
    eventId,
    organisationId,
    year,
  }: z.output<typeof papersAsked> & { certificateId?: string },
  most = 2500,
): Promise<(PrintedCertificate & { kind: string })[]> {
  let found = selectCertificates(scope.db)
    .select(['c.code', 'c.content', 'e.kind'])
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
    .orderBy('c.number')
    .limit(most + 1);
  if (certificateId) found = found.where('c.id', '=', certificateId);
  if (eventId) found = found.where('c.event_id', '=', eventId);
  if (organisationId) found = found.where('c.organisation_id', '=', organisationId);
  if (year) found = found.where('c.year', '=', year);
  const certificates = (await found.execute()) as (PrintedCertificate & { kind: string })[];
  if (certificates.length === 0) throw notFound();
  if (certificates.length > most)
    throw new AppError('refused', { reason: 'eventsCertificates.too-many', params: { most } });
  return certificates;
}
