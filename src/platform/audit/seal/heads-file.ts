import { createHash } from 'node:crypto';
import { z } from 'zod';
import { defineFileQuery } from '../../query/define-file.ts';
import { auditPermissions } from '../permissions.ts';
import { type AuditHead, listAuditHeads } from './verify-audit.ts';

/** A seal as a line of a file that is kept elsewhere: centre, day, number, rows, head, tabs between. */
export function headLine(centreId: string, { day, number, entries, head }: AuditHead): string {
  return `${[centreId, day, number, entries, head].join('\t')}\n`;
}

export const readHeads = defineFileQuery({
  name: 'audit.heads',
  summary:
    'The heads of the seals of the log, to be kept elsewhere: `kabinet audit verify --heads` compares them.',
  permission: 'audit.heads',
  rule: auditPermissions['audit.heads'],
  input: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  http: { path: '/audit/heads', produces: ['text/plain'] },
  async run({ db, centreId, today }, range) {
    return { centreId, today, heads: await listAuditHeads(db, range) };
  },
  async render({ centreId, today, heads }) {
    const bytes = Buffer.from(heads.map((head) => headLine(centreId, head)).join(''));
    return {
      name: `kabinet-audit-${today}.txt`,
      mediaType: 'text/plain',
      bytes,
      digest: createHash('sha256').update(bytes).digest('hex'),
    };
  },
});
