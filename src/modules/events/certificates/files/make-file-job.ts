import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { renderDiplomas, renderJoined } from '#platform/documents/render/render.ts';
import { zipFiles } from '#platform/documents/template/zip-files.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import { endWork, WorkStopped, workProgress } from '#platform/jobs/background-work.ts';
import { defineJob } from '#platform/jobs/define.ts';
import { keepMade } from '#platform/jobs/made-file.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { finishCertificateFile } from '../../operations/certificates/make-file.ts';
import { certificatePapers } from '../paper.ts';
import type { PaperRow } from '../read-papers.ts';
import { selectCertificates } from '../select-certificates.ts';
import { wordFiles } from '../template/get-word.ts';
import { templatesOf } from '../template/read-templates.ts';
import { fileForms, selectFiles } from './schema.ts';

/** Sheets that are asked for at once: other papers don't wait long, and none of them runs out of time. */
const batch = 40;

/** Makes a file with many certificates, some at a time, keeps it in the store, and says so; begun again, it begins anew. */
export const makeCertificateFile = defineJob({
  name: 'certificates.file',
  payload: z.object({
    workId: z.uuid(),
    form: z.enum(fileForms),
    certificateIds: z.array(z.uuid()),
  }),
  async run(kernel, centreId, { workId, form, certificateIds }) {
    const progress = workProgress(kernel, centreId, workId);
    const { title } = await inCentre(kernel.db, centreId, 'read', (db) =>
      selectFiles(db, null).where('id', '=', workId).executeTakeFirstOrThrow(),
    );
    const making = form === 'pdf' ? pdfOf(kernel, title) : archiveOf(kernel, centreId);
    try {
      for (let at = 0; at < certificateIds.length; at += batch) {
        await progress.tell(at);
        const ids = certificateIds.slice(at, at + batch);
        await making.add(await readSome(kernel, centreId, ids));
      }
      const made = await keepMade(kernel, await making.whole());
      const actor = systemActor(centreId, 'certificates');
      await runOperation(kernel, actor, finishCertificateFile, { workId, made });
    } catch (error) {
      const stopped = error instanceof WorkStopped;
      if (!stopped)
        kernel.log.error({ err: error, workId }, 'certificates could not be put together');
      await inCentre(kernel.db, centreId, 'write', (trx) =>
        endWork(trx, workId, stopped ? { state: 'stopped' } : { state: 'failed', error: 'broken' }),
      );
    }
  },
});

interface Making {
  add(some: readonly PaperRow[]): Promise<void>;
  whole(): Promise<Uint8Array>;
}

function pdfOf({ config }: Kernel, title: string): Making {
  const parts: Uint8Array[] = [];
  const about = { title, language: 'uk', author: '' };
  return {
    async add(some) {
      if (some.length === 0) return;
      const papers = certificatePapers(title, some, config.publicUrl);
      Object.assign(about, { language: papers.language, author: papers.author });
      parts.push(await renderDiplomas(papers));
    },
    whole: () => renderJoined(parts, about),
  };
}

function archiveOf(kernel: Kernel, centreId: string): Making {
  const files: FileContent[] = [];
  return {
    async add(some) {
      const templates = await inCentre(kernel.db, centreId, 'read', (db) =>
        templatesOf({ db, kernel }, new Set(some.map(({ kind }) => kind))),
      );
      files.push(...(await wordFiles(some, templates, kernel.config.publicUrl)));
    },
    whole: () => zipFiles(files),
  };
}

/** Those that were not revoked meanwhile, in the order of their ids. */
async function readSome(
  kernel: Kernel,
  centreId: string,
  ids: readonly string[],
): Promise<PaperRow[]> {
  const rows = await inCentre(kernel.db, centreId, 'read', (db) =>
    selectCertificates(db)
      .select(['c.id', 'c.code', 'c.content', 'e.kind'])
      .where('c.id', 'in', ids)
      .where('c.revoked_at', 'is', null)
      .execute(),
  );
  const byId = new Map(rows.map((row) => [row.id, row as unknown as PaperRow]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
