import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { dateFormat } from '#platform/datetime/format.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { visitPermissions } from '../permissions.ts';
import { visitOf } from '../read-visit.ts';
import { notePaper } from './paper.ts';
import { noteOf } from './read-note.ts';

export const getNoteFile = defineFileQuery({
  name: 'visit.note.paper',
  summary: 'The note of a visit in Word or PDF, with who has signed it.',
  permission: 'visit.read',
  rule: visitPermissions['visit.read'],
  placed: true,
  input: z.object({
    visitId: z.uuid(),
    format: z.enum(['docx', 'pdf']).default('docx'),
    /** The centre's language unless told. */
    language: z.enum(locales).optional(),
  }),
  run: async (scope, { visitId }) => ({
    page: await noteOf(scope, await visitOf(scope, visitId)),
    centre: scope.centre,
  }),
  render: ({ page: { visit, content }, centre }, { format, language: asked }) => {
    const language = asked ?? centre.locale;
    const moment = dateFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: centre.timeZone,
    });
    const paper = notePaper(
      content,
      {
        signature: visit.signature,
        remarks: visit.remarks,
        seal: visit.signature?.seal ?? visit.note?.seal ?? null,
      },
      { language, pack: centre.pack, sayMoment: (iso) => moment.format(new Date(iso)) },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title, paper, format);
  },
  http: { path: '/visits/{visitId}/note/paper', produces: [paperMedia.docx, paperMedia.pdf] },
});
