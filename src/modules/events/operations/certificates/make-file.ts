import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { reachOf } from '#platform/access/permission.ts';
import { refuse } from '#platform/errors.ts';
import { askToStop, endWork, planWork } from '#platform/jobs/background-work.ts';
import { madeFile } from '#platform/jobs/made-file.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { makeCertificateFile } from '../../certificates/files/make-file-job.ts';
import { fileAsked, selectFiles, sheetsOf, workOf } from '../../certificates/files/schema.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import { selectPapers } from '../../certificates/read-papers.ts';
import { readTemplates } from '../../certificates/template/read-templates.ts';

const papers = certificatePermissions['certificate.papers'];

export const beginCertificateFile = defineOperation({
  name: 'certificate.file.make',
  summary:
    'Begins a file with all certificates of an event, or of an institution in a year, that the caller sees: one PDF, or documents of Word in an archive.',
  input: fileAsked,
  output: z.object({ workId: z.uuid(), total: z.number().int() }),
  permission: certificatePermissions['certificate.file.make'],
  http: { method: 'post', path: '/certificates/files', status: 202 },
  load: loadAsked,
  async run({ trx, actor, target, audit, enqueue }, { form }) {
    const { ids, kinds, title } = target;
    const { most } = sheetsOf[form];
    if (ids.length > most) throw refuse('eventsCertificates.too-many', { most });
    if (form === 'docx') {
      const forms = await readTemplates({ db: trx });
      if (kinds.some((kind) => !forms.has(kind) && !forms.has('')))
        throw refuse('eventsCertificates.no-template');
    }
    const workId = await planWork(trx, {
      centreId: actor.centreId,
      kind: workOf(form),
      title,
      createdBy: actor.userId,
      total: ids.length,
    });
    enqueue(makeCertificateFile, { workId, form, certificateIds: ids });
    audit({ objectType: 'certificate_file', objectId: workId, objectName: title });
    return { workId, total: ids.length };
  },
});

export const stopCertificateFile = defineOperation({
  name: 'certificate.file.stop',
  summary: 'Stops a file with certificates that the caller has asked for; nothing is left of it.',
  input: z.object({ workId: z.uuid() }),
  permission: certificatePermissions['certificate.file.stop'],
  http: { method: 'post', path: '/certificates/files/{workId}/stop', status: 204 },
  load: async ({ trx, actor }, { workId }) =>
    (await selectFiles(trx, actor.userId ?? '')
      .where('id', '=', workId)
      .executeTakeFirst()) ?? null,
  async run({ trx, target, audit }) {
    await askToStop(trx, target.id);
    audit({ objectType: 'certificate_file', objectId: target.id, objectName: target.title });
  },
});

/** Run by the job when the file is there. */
export const finishCertificateFile = defineOperation({
  name: 'certificate.file.finish',
  summary: 'Says that a file with certificates is ready.',
  input: z.object({ workId: z.uuid(), made: madeFile }),
  permission: certificatePermissions['certificate.file.finish'],
  load: async ({ trx }, { workId }) =>
    (await selectFiles(trx, null).where('id', '=', workId).executeTakeFirst()) ?? null,
  async run({ trx, target, audit }, { made }) {
    const done = target.total ?? target.done;
    await endWork(trx, target.id, { state: 'done', done, result: made });
    audit({
      objectType: 'certificate_file',
      objectId: target.id,
      objectName: target.title,
      after: { certificates: target.total, size: made.size },
    });
  },
});

/** What there is to be made of what the caller sees in the register; null for nothing. */
async function loadAsked(
  { trx, actor, today }: OperationContext,
  { eventId, organisationId, year }: z.output<typeof fileAsked>,
) {
  const reach = reachOf(actor, 'certificate.papers', papers);
  if (!reach || !(eventId || organisationId)) return null;
  const found = await selectPapers({ db: trx, reach, today }, { eventId, organisationId, year })
    .select((eb) => [
      'c.id',
      'e.kind',
      'e.title',
      labelOn(eb.ref('c.organisation_id'), today).as('place'),
    ])
    .execute();
  const [first] = found;
  if (!first) return null;
  return {
    ids: found.map(({ id }) => id),
    kinds: [...new Set(found.map(({ kind }) => kind))],
    title: eventId ? first.title : [first.place, year].filter(Boolean).join(', '),
  };
}
