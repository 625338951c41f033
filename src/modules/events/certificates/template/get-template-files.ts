import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { renderFilled } from '#platform/documents/render/render.ts';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { knownLocale, locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { certificatePermissions } from '../permissions.ts';
import { wordFile } from './get-word.ts';
import { placeValues } from './place-values.ts';
import { readTemplates } from './read-templates.ts';
import { sampleCertificate } from './sample.ts';
import { starterPaper } from './starter-paper.ts';

const produces = [paperMedia.docx];
const seen = {
  permission: 'certificate.form.read',
  rule: certificatePermissions['certificate.form.read'],
} as const;
/** Null: for all kinds that have none of their own. */
const kind = z.string().max(60).nullable().default(null);

export const getTemplate = defineFileQuery({
  name: 'certificate.template.file',
  summary: 'The centre’s own form of certificates in Word as it was uploaded.',
  ...seen,
  input: z.object({ kind }),
  run: (scope, asked) => templateFile(scope, asked.kind),
  render: async (file) => file,
  http: { path: '/certificates/template', produces },
});

export const getTemplateSample = defineFileQuery({
  name: 'certificate.template.sample',
  summary: 'The centre’s own form of certificates filled in for nobody, to see what it looks like.',
  ...seen,
  input: z.object({ kind }),
  run: async (scope, asked) => {
    const { name, language, signer } = await centreOf(scope);
    const sample = sampleCertificate(language, { centre: name, signer, today: scope.today });
    const { bytes } = await templateFile(scope, asked.kind);
    return { bytes, language, values: placeValues(sample, scope.kernel.config.publicUrl) };
  },
  render: async ({ bytes, language, values }) => {
    const [filled] = await renderFilled(bytes, [values]);
    const t = translator(language).getFixedT(null, 'eventsCertificates');
    return wordFile(t('template.sample.file'), filled ?? new Uint8Array());
  },
  http: { path: '/certificates/template/sample', produces },
});

export const getStarterTemplate = defineFileQuery({
  name: 'certificate.template.starter',
  summary: 'A form of certificates in Word to begin with, with all its places.',
  ...seen,
  input: z.object({ language: z.enum(locales) }),
  run: async (scope) => centreOf(scope),
  render: ({ pack }, { language }) => {
    const paper = starterPaper(language, paperStyleOf(pack));
    return paperFile(paper.title, paper, 'docx');
  },
  http: { path: '/certificates/template/starter', produces },
});

async function templateFile(scope: Scope, kind: string | null) {
  const fileId = (await readTemplates(scope)).get(kind ?? '');
  if (!fileId) throw notFound();
  return readFile(scope, fileId);
}

async function centreOf({ db, centreId }: Scope) {
  const centre = await db
    .selectFrom('centre')
    .leftJoin('certificate_form as f', 'f.centre_id', 'centre.id')
    .select(['centre.name', 'pack', 'language', 'signer_post as post', 'signer_name as signer'])
    .where('centre.id', '=', centreId)
    .executeTakeFirstOrThrow();
  return {
    name: centre.name,
    pack: centre.pack,
    language: knownLocale(centre.language),
    signer: { post: centre.post ?? '', name: centre.signer ?? '' },
  };
}
