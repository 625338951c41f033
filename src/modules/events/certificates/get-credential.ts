import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { certificatePermissions } from './permissions.ts';
import { findSeen } from './select-certificates.ts';
import { signCredential } from './signing/credential.ts';
import { presentKey } from './signing/signing-key.ts';

export const getCredential = defineQuery({
  name: 'certificate.credential',
  summary: 'A certificate as an Open Badges 3.0 credential, a signed JWT.',
  permission: 'certificate.credential',
  rule: certificatePermissions['certificate.credential'],
  input: z.object({ certificateId: z.uuid() }),
  output: z.object({ credential: z.string() }),
  http: { path: '/certificates/{certificateId}/credential' },
  run: async (scope, { certificateId }) => {
    const found = await findSeen(scope, certificateId);
    const key = await presentKey(scope.db, scope.kernel);
    if (!key) throw notFound();
    const { publicUrl } = scope.kernel.config;
    return { credential: await signCredential(key, { ...found, id: certificateId, publicUrl }) };
  },
});
