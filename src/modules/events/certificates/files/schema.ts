import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { madeFile } from '#platform/jobs/made-file.ts';
import { papersAsked } from '../read-papers.ts';

/** All sheets as one PDF, or documents of Word on the centre's own form in an archive. */
export const fileForms = ['pdf', 'docx'] as const;
export type FileForm = (typeof fileForms)[number];

/**
 * Sheets that are made while one waits (a second or two), and at most in one file: those of an archive lie in the memory
 * together.
 */
export const sheetsOf: Record<FileForm, { atOnce: number; most: number }> = {
  pdf: { atOnce: 100, most: 2500 },
  docx: { atOnce: 40, most: 1000 },
};

export const fileAsked = papersAsked.extend({ form: z.enum(fileForms) });

/** The kind under which the work is written down. */
const work = 'certificates.file';
export const workOf = (form: FileForm) => `${work}:${form}`;

export const certificateFile = z.object({
  id: z.uuid(),
  title: z.string(),
  form: z.enum(fileForms),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
  done: z.number().int(),
  total: z.number().int(),
  createdAt: z.date(),
  /** Null until it is there. */
  made: madeFile.omit({ sha256: true }).nullable(),
});
export type CertificateFile = z.output<typeof certificateFile>;

/** The files with certificates that somebody has asked for, the newest first. @param userId - null asks for everybody's */
export function selectFiles(db: Db, userId: string | null) {
  const found = db
    .selectFrom('background_work')
    .select(['id', 'kind', 'title', 'state', 'done', 'total', 'result', 'created_at as createdAt'])
    .where('kind', 'like', `${work}:%`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  return userId === null ? found : found.where('created_by', '=', userId);
}
