import { z } from 'zod';
import { paperMedia } from '#platform/documents/render/paper-file.ts';
import { renderFilled } from '#platform/documents/render/render.ts';
import { zipFiles } from '#platform/documents/template/zip-files.ts';
import { safeFileName } from '#platform/files/file-name.ts';
import { keyOf } from '#platform/files/key.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { certificatePermissions } from '../permissions.ts';
import { papersAsked, readPapers } from '../read-papers.ts';
import { placeValues } from './place-values.ts';
import { templatesOf } from './read-templates.ts';

const archive = 'application/zip';
/** Sheets that are asked for at once: other papers don't wait long, and none of them runs out of time. */
const batch = 40;
/** Sheets in one archive: each takes a few hundredths of a second. */
const most = 1000;

export const getWordCertificates = defineFileQuery({
  name: 'certificate.word',
  summary:
    'Certificates on the centre’s own form as Word: one as a document, several as an archive of them.',
  permission: 'certificate.papers',
  rule: certificatePermissions['certificate.papers'],
  placed: true,
  input: papersAsked
    .extend({ certificateId: z.uuid().optional() })
    .refine(
      ({ certificateId, eventId, organisationId }) => certificateId || eventId || organisationId,
      { path: ['eventId'] },
    ),
  run: async (scope, asked) => {
    const certificates = await readPapers(scope, asked, most);
    const templates = await templatesOf(scope, new Set(certificates.map(({ kind }) => kind)));
    return { certificates, templates, publicUrl: scope.kernel.config.publicUrl };
  },
  render: async ({ certificates, templates, publicUrl }): Promise<FileContent> => {
    const files = [];
    for (const [kind, ofKind] of Map.groupBy(certificates, (one) => one.kind))
      for (let at = 0; at < ofKind.length; at += batch) {
        const some = ofKind.slice(at, at + batch);
        const filled = await renderFilled(
          templates.get(kind) ?? new Uint8Array(),
          some.map((one) => placeValues(one, publicUrl)),
        );
        files.push(...some.map((one, n) => wordFile(nameOf(one), filled[n] ?? new Uint8Array())));
      }
    const [first] = files;
    if (first && files.length === 1) return first;
    const bytes = await zipFiles(files);
    const name = (certificates[0]?.content.event.title ?? '').replaceAll('/', '-');
    return { name: `${name.slice(0, 120)}.zip`, mediaType: archive, bytes, digest: keyOf(bytes) };
  },
  http: { path: '/certificates/word', produces: [paperMedia.docx, archive] },
});

const nameOf = ({ content }: { content: { number: string; name: string } }) =>
  `${content.number} ${content.name}`;

/** A document of Word to be handed out. @param name without extension */
export function wordFile(name: string, bytes: Uint8Array): FileContent {
  const mediaType = paperMedia.docx;
  return {
    name: safeFileName(`${name.replaceAll('/', '-')}.docx`, mediaType),
    mediaType,
    bytes,
    digest: keyOf(bytes),
  };
}
