import { z } from 'zod';
import { diplomasFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { AppError, notFound } from '#platform/errors.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { certificatePapers, type PrintedCertificate } from './paper.ts';
import { certificatePermissions } from './permissions.ts';
import { findSeen, selectCertificates } from './select-certificates.ts';

const produces = [paperMedia.pdf];
/** Sheets in one file: more are fetched by year, or by event. */
const most = 2500;

export const getCertificate = defineFileQuery({
  name: 'certificate.paper',
  summary: 'A certificate as PDF: the own one, or one of the register that the caller sees.',
  permission: 'certificate.paper',
  rule: certificatePermissions['certificate.paper'],
  input: z.object({ certificateId: z.uuid() }),
  run: async (scope, { certificateId }) => {
    const found = await findSeen(scope, certificateId);
    return { certificates: [found], publicUrl: scope.kernel.config.publicUrl };
  },
  render: ({ certificates, publicUrl }) => papersFile(certificates, publicUrl),
  http: { path: '/certificates/{certificateId}/paper', produces },
});

export const getCertificates = defineFileQuery({
  name: 'certificate.papers',
  summary:
    'All certificates of an event, or of an institution in a year, as one PDF; revoked ones are left out.',
  permission: 'certificate.papers',
  rule: certificatePermissions['certificate.papers'],
  placed: true,
  input: z
    .object({
      eventId: z.uuid().optional(),
      organisationId: z.uuid().optional(),
      year: z.coerce.number().int().min(2000).max(2200).optional(),
    })
    .refine(({ eventId, organisationId }) => eventId || organisationId, { path: ['eventId'] }),
  run: async (scope, { eventId, organisationId, year }) => {
    let found = selectCertificates(scope.db)
      .select(['c.code', 'c.content'])
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
    if (eventId) found = found.where('c.event_id', '=', eventId);
    if (organisationId) found = found.where('c.organisation_id', '=', organisationId);
    if (year) found = found.where('c.year', '=', year);
    const certificates = (await found.execute()) as PrintedCertificate[];
    if (certificates.length === 0) throw notFound();
    if (certificates.length > most)
      throw new AppError('refused', { reason: 'eventsCertificates.too-many', params: { most } });
    return { certificates, publicUrl: scope.kernel.config.publicUrl };
  },
  render: ({ certificates, publicUrl }) => papersFile(certificates, publicUrl),
  http: { path: '/certificates/papers', produces },
});

/** Certificates as a PDF to be handed out. */
export function papersFile(certificates: readonly PrintedCertificate[], publicUrl: string) {
  const [first] = certificates.map(({ content }) => content);
  const name =
    certificates.length === 1 ? `${first?.number} ${first?.name}` : `${first?.event.title ?? ''}`;
  return diplomasFile(name, certificatePapers(name, certificates, publicUrl));
}
