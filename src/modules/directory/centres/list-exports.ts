import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { keyOf } from '#platform/files/key.ts';
import { defineQuery } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { centrePermissions } from '../permissions/centres.ts';
import { type CentreExport, centreExport, madePackage, selectExports } from './exports.ts';

const rule = centrePermissions['centre.export'];

export const listCentreExports = defineQuery({
  name: 'centre.exports',
  summary: 'Packages with the whole centre that were asked for, the newest first.',
  permission: 'centre.export',
  rule,
  input: z.object({}),
  output: z.array(centreExport),
  http: { path: '/centre/exports' },
  async run({ db }) {
    const rows = await selectExports(db).limit(20).execute();
    return rows.map(({ result, state, ...row }) => {
      const made = madePackage.safeParse(result);
      return {
        ...row,
        state: state as CentreExport['state'],
        made: made.success ? made.data : null,
      };
    });
  },
});

/** The package itself, for as long as it is kept. */
export const readCentreExport = defineFileQuery({
  name: 'centre.exported-file',
  summary: 'A package with the whole centre, to be taken to another server.',
  permission: 'centre.export',
  rule,
  input: z.object({ id: z.uuid() }),
  async run({ db, kernel }, { id }) {
    const row = await selectExports(db).where('background_work.id', '=', id).executeTakeFirst();
    const made = madePackage.safeParse(row?.result);
    if (!row || !made.success || made.data.removedAt) throw notFound();
    return { kernel, name: `${row.title}.zip`, digest: made.data.sha256 };
  },
  async render({ kernel, name, digest }) {
    const bytes = await kernel.files.get(digest);
    if (keyOf(bytes) !== digest) throw new Error(`the package ${name} is damaged`);
    return { name, mediaType: 'application/zip', bytes, digest };
  },
  http: { path: '/centre/exports/{id}/file', produces: ['application/zip'] },
});
