import { z } from 'zod';
import type { RefusalCode } from '#platform/documents/source/refusal.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { inspectTemplate } from '#platform/documents/template/inspect-template.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { givenFile } from '../../agenda/given-file.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import { checkPlaces } from '../../certificates/template/check-places.ts';
import { readKinds } from '../../kinds/read-kinds.ts';

/** Null: for all kinds that have none of their own. */
const kind = z.string().max(60).nullable();

export const setCertificateTemplate = defineOperation({
  name: 'certificate.set-template',
  summary:
    'Takes the centre’s own form of certificates in Word, for all kinds of events or for one; places that nothing is known of are named.',
  input: z.object({ kind, file: givenFile }),
  output: z.object({ fileId: z.uuid() }),
  permission: certificatePermissions['certificate.set-template'],
  http: { method: 'put', path: '/certificates/template' },
  prepare: (_, { file }) => inspect(file),
  load: loadTemplate,
  async run(context, { kind, file }) {
    const { trx, actor, target, prepared, audit, now } = context;
    const { unknown, missing } = checkPlaces(prepared, target.language);
    if (unknown.length > 0)
      throw refuse('eventsCertificates.template-unknown', {
        list: unknown
          .map(({ name, meant }) => (meant ? `{${name}} → {${meant}}?` : `{${name}}`))
          .join(', '),
      });
    if (missing.length > 0)
      throw refuse('eventsCertificates.template-missing', {
        list: missing.map((names) => names.map((name) => `{${name}}`).join(' / ')).join(', '),
      });
    const saved = await saveFile(context, { name: file.name, bytes: file.content });
    const said = { file_id: saved.id, updated_at: now };
    await trx
      .insertInto('certificate_template')
      .values({ centre_id: actor.centreId, kind: kind ?? '', ...said })
      .onConflict((conflict) => conflict.columns(['centre_id', 'kind']).doUpdateSet(said))
      .execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: target.name,
      before: { template: target.had?.name ?? null },
      after: { template: saved.name },
    });
    return { fileId: saved.id };
  },
});

export const removeCertificateTemplate = defineOperation({
  name: 'certificate.remove-template',
  summary: 'Takes the centre’s own form of certificates away; the built-in one is used again.',
  input: z.object({ kind }),
  output: z.object({}),
  permission: certificatePermissions['certificate.remove-template'],
  http: { method: 'delete', path: '/certificates/template' },
  load: async (context, given) => {
    const target = await loadTemplate(context, given);
    return target?.had ? { ...target, had: target.had } : null;
  },
  async run({ trx, actor, target, audit }) {
    await trx.deleteFrom('certificate_template').where('id', '=', target.had.id).execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: target.name,
      before: { template: target.had.name },
      after: { template: null },
    });
    return {};
  },
});

async function loadTemplate(
  { trx, actor, centre }: OperationContext,
  given: { kind: string | null },
) {
  const known = (await readKinds(trx, actor.centreId)).find(({ key }) => key === given.kind);
  if (given.kind !== null && !known) throw notFound();
  const had = await trx
    .selectFrom('certificate_template as t')
    .innerJoin('file', 'file.id', 't.file_id')
    .select(['t.id', 'file.name'])
    .where('t.kind', '=', given.kind ?? '')
    .forUpdate('t')
    .executeTakeFirst();
  return { had, name: known?.words.uk, language: centre.locale };
}

/** The reasons that have a sentence of their own; any other is «damaged». */
const told = [
  'macros',
  'encrypted',
  'too-large',
  'unknown-format',
] as const satisfies RefusalCode[];

async function inspect(file: z.output<typeof givenFile>): Promise<string[]> {
  try {
    return await inspectTemplate(file.content, file.name);
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    const code = told.find((one) => one === error.code) ?? 'damaged';
    throw refuse(`eventsCertificates.template-${code}`, error.params);
  }
}
