import { z } from 'zod';
import { archiveMedia, paperMedia } from '#platform/documents/render/paper-file.ts';
import { notFound } from '#platform/errors.ts';
import { keyOf } from '#platform/files/key.ts';
import { madeFile } from '#platform/jobs/made-file.ts';
import { defineQuery } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { certificatePermissions } from '../permissions.ts';
import { certificateFile, type FileForm, fileForms, selectFiles } from './schema.ts';

const rule = certificatePermissions['certificate.file.read'];
const mediaOf: Record<FileForm, string> = { pdf: paperMedia.pdf, docx: archiveMedia };

export const listCertificateFiles = defineQuery({
  name: 'certificate.file.list',
  summary: 'Files with many certificates that the caller has asked for, the newest first.',
  permission: 'certificate.file.read',
  rule,
  input: z.object({}),
  output: z.array(certificateFile),
  http: { path: '/certificates/files' },
  async run({ db, actor }) {
    const rows = await selectFiles(db, actor.userId).limit(20).execute();
    return rows.map(({ kind, result, ...row }) =>
      certificateFile.parse({
        ...row,
        total: row.total ?? 0,
        form: formOf(kind),
        made: madeFile.nullable().catch(null).parse(result),
      }),
    );
  },
});

export const getCertificateFile = defineFileQuery({
  name: 'certificate.file.get',
  summary: 'A file with many certificates that the caller has asked for, as long as it is kept.',
  permission: 'certificate.file.read',
  rule,
  input: z.object({ workId: z.uuid() }),
  async run({ db, actor, kernel }, { workId }) {
    const row = await selectFiles(db, actor.userId).where('id', '=', workId).executeTakeFirst();
    const made = madeFile.safeParse(row?.result);
    if (!row || !made.success || made.data.removedAt) throw notFound();
    return { kernel, title: row.title, form: formOf(row.kind), digest: made.data.sha256 };
  },
  async render({ kernel, title, form, digest }) {
    const bytes = await kernel.files.get(digest);
    if (keyOf(bytes) !== digest)
      throw new Error(`the file with certificates «${title}» is damaged`);
    const mediaType = mediaOf[form];
    const ending = form === 'pdf' ? 'pdf' : 'zip';
    const name = `${title.slice(0, 120).replaceAll('/', '-')}.${ending}`;
    return { name, mediaType, bytes, digest };
  },
  http: { path: '/certificates/files/{workId}', produces: Object.values(mediaOf) },
});

function formOf(kind: string): FileForm {
  const form = fileForms.find((one) => kind.endsWith(`:${one}`));
  if (!form) throw new Error(`${kind} is not a form of files`);
  return form;
}
