import { z } from 'zod';
import { archiveMedia, paperMedia } from '#platform/documents/render/paper-file.ts';
import { renderFilled } from '#platform/documents/render/render.ts';
import { zipFiles } from '#platform/documents/template/zip-files.ts';
import { safeFileName } from '#platform/files/file-name.ts';
import { keyOf } from '#platform/files/key.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { sheetsOf } from '../files/schema.ts';
import { certificatePermissions } from '../permissions.ts';
import { type PaperRow, papersAsked, readPapers } from '../read-papers.ts';
import { placeValues } from './place-values.ts';
import { templatesOf } from './read-templates.ts';

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
    const certificates = await readPapers(scope, asked, sheetsOf.docx.atOnce);
    const templates = await templatesOf(scope, new Set(certificates.map(({ kind }) => kind)));
    return { certificates, templates, publicUrl: scope.kernel.config.publicUrl };
  },
  render: async ({ certificates, templates, publicUrl }): Promise<FileContent> => {
    const files = await wordFiles(certificates, templates, publicUrl);
    const [first] = files;
    if (first && files.length === 1) return first;
    const bytes = await zipFiles(files);
    const name = (certificates[0]?.content.event.title ?? '').replaceAll('/', '-');
    return {
      name: `${name.slice(0, 120)}.zip`,
      mediaType: archiveMedia,
      bytes,
      digest: keyOf(bytes),
    };
  },
  http: { path: '/certificates/word', produces: [paperMedia.docx, archiveMedia] },
});

/** Each certificate as a document of Word. @param templates by the kinds of events */
export async function wordFiles(
  certificates: readonly PaperRow[],
  templates: ReadonlyMap<string, Uint8Array>,
  publicUrl: string,
): Promise<FileContent[]> {
  const files = [];
  for (const [kind, ofKind] of Map.groupBy(certificates, (one) => one.kind)) {
    const filled = await renderFilled(
      templates.get(kind) ?? new Uint8Array(),
      ofKind.map((one) => placeValues(one, publicUrl)),
    );
    files.push(...ofKind.map((one, n) => wordFile(nameOf(one), filled[n] ?? new Uint8Array())));
  }
  return files;
}

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
