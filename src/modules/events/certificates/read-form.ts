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
    return { ...(form ?? { series: '', signerPost: '', signerName: '', version: 0 }), keys };
  },
});
