import { z } from 'zod';
import { diplomasFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { sheetsOf } from './files/schema.ts';
import { certificatePapers, type PrintedCertificate } from './paper.ts';
import { certificatePermissions } from './permissions.ts';
import { papersAsked, readPapers } from './read-papers.ts';
import { findSeen } from './select-certificates.ts';

const produces = [paperMedia.pdf];
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
    'Certificates of an event, or of an institution in a year, as one PDF; revoked ones are left out, more than a hundred are made in the background.',
  permission: 'certificate.papers',
  rule: certificatePermissions['certificate.papers'],
  placed: true,
  input: papersAsked.refine(({ eventId, organisationId }) => eventId || organisationId, {
    path: ['eventId'],
  }),
  run: async (scope, asked) => ({
    certificates: await readPapers(scope, asked, sheetsOf.pdf.atOnce),
    publicUrl: scope.kernel.config.publicUrl,
  }),
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
