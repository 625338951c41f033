import { z } from 'zod';
import { placeIn } from '#platform/access/place-in.ts';
import { sniff } from '#platform/documents/source/sniff.ts';
import { fileBytes } from '#platform/files/file-bytes.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { sheetKinds } from '../../sheets/kinds.ts';
import { refusing } from '../../sheets/reading/open-file.ts';
import { beginWork } from '../../sheets/work/load-sheet.ts';

export const startSheet = defineOperation({
  name: 'sheet.start',
  summary:
    'Takes a file with rows (xlsx, csv, xls, ods, text) and begins to read it; nothing of the directory changes before it is accepted.',
  input: z.object({
    kind: z.enum(sheetKinds),
    fileName: z.string().trim().min(1).max(300),
    content: fileBytes,
    /** The institution whose rows they are; of the whole centre when absent. */
    organisationId: z.uuid().nullable().default(null),
  }),
  output: z.object({ importId: z.uuid(), version: z.number().int() }),
  permission: sheetPermissions['sheet.start'],
  // A file that can't be read at all is told at once.
  prepare: (_kernel, { content, fileName }) => refusing(async () => void sniff(content, fileName)),
  load: async (context, { organisationId }) => {
    await requireKnown(context, 'organisation', [organisationId], 'organisationId');
    return { place: await placeIn(context, { organisationIds: [organisationId] }) };
  },
  async run(context, { kind, fileName, content, organisationId }) {
    const { trx, actor, now } = context;
    const file = await saveFile(context, { name: fileName, bytes: content });
    const made = await trx
      .insertInto('sheet_import')
      .values({
        centre_id: actor.centreId,
        kind,
        file_id: file.id,
        file_name: fileName,
        organisation_id: organisationId,
        created_by: actor.userId,
        created_by_name: actor.name,
        created_at: now,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    const version = await beginWork(context, { ...made, fileName }, 'reading');
    context.audit({
      objectType: 'sheet_import',
      objectId: made.id,
      objectName: fileName,
      after: { kind },
    });
    return { importId: made.id, version };
  },
  http: { method: 'post', path: '/sheet-imports', status: 202 },
});
