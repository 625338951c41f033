import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { certificatePermissions } from './permissions.ts';

export const readCertificateForm = defineQuery({
  name: 'certificate.form.read',
  summary:
    'What stands before the numbers of the centre’s certificates, who signs them, and the keys.',
  permission: 'certificate.form.read',
  rule: certificatePermissions['certificate.form.read'],
  input: z.object({}),
  output: z.object({
    series: z.string(),
    signerPost: z.string(),
    signerName: z.string(),
    version: z.number().int(),
    /** The centre's own forms in Word; null is for all kinds that have none of their own. */
    templates: z.array(
      z.object({ kind: z.string().nullable(), file: z.string(), updatedAt: z.date() }),
    ),
    keys: z.array(z.object({ id: z.uuid(), createdAt: z.date(), retiredAt: z.date().nullable() })),
  }),
  http: { path: '/certificates/form' },
  run: async ({ db }) => {
    const form = await db
      .selectFrom('certificate_form')
      .select(['series', 'signer_post as signerPost', 'signer_name as signerName', 'version'])
      .executeTakeFirst();
    const keys = await db
      .selectFrom('signing_key')
      .select(['id', 'created_at as createdAt', 'retired_at as retiredAt'])
      .orderBy('created_at', 'desc')
      .execute();
    const templates = await db
      .selectFrom('certificate_template as t')
      .innerJoin('file', 'file.id', 't.file_id')
      .select((eb) => [
        eb.fn<string | null>('nullif', ['t.kind', eb.val('')]).as('kind'),
        'file.name as file',
        't.updated_at as updatedAt',
      ])
      .orderBy('t.kind')
      .execute();
    return {
      ...(form ?? { series: '', signerPost: '', signerName: '', version: 0 }),
      templates,
      keys,
    };
  },
});
