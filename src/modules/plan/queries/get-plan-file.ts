import { sql } from 'kysely';
import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import {
  paperFile,
  paperFormats,
  paperMedia,
  workbookFile,
} from '#platform/documents/render/paper-file.ts';
import { locales } from '#platform/i18n/locales.ts';
import type { Scope } from '#platform/query/define.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { planPaperFrom } from '../export/from-plan.ts';
import { planPaper } from '../export/plan-paper.ts';
import { planSheet } from '../export/plan-sheet.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readPlanDocument } from './get-plan.ts';
import { readAmendments } from './list-history.ts';

const input = z.object({
  planId: id,
  format: z.enum(paperFormats).default('docx'),
  /** Of the few words that the form adds; the centre's own language unless told. */
  language: z.enum(locales).optional(),
});

/** A plan as it is signed and printed: in the layout, with the columns and the words of its source. */
export const getPlanFile = defineFileQuery({
  name: 'plan.export',
  summary: 'A plan in Word, PDF or Excel',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readPlanPaper,
  render: ({ paper, style }, { format }) => {
    const name = paper.title.replace(/\s+/g, ' ');
    return format === 'xlsx'
      ? workbookFile(name, planSheet(paper))
      : paperFile(name, planPaper(paper, style), format);
  },
  http: { path: '/plans/{planId}/export', produces: Object.values(paperMedia) },
});

async function readPlanPaper(
  scope: Scope<'plan.read'>,
  { planId, language }: z.output<typeof input>,
) {
  const plan = await readPlanDocument(scope, { planId });
  const { name, pack, ...centre } = await scope.db
    .selectFrom('plan')
    .innerJoin('centre', 'centre.id', 'plan.centre_id')
    .select([
      'centre.name',
      'centre.pack',
      'centre.language',
      sql<boolean>`plan.source_reading is not null`.as('wasRead'),
      sql<boolean>`coalesce(jsonb_array_length(plan.source_reading -> 'contents') > 0, false)`.as(
        'hasContents',
      ),
      sql<string | null>`plan.source_reading -> 'approval' ->> 'date'`.as('approvalDate'),
    ])
    .where('plan.id', '=', planId)
    .executeTakeFirstOrThrow();
  const { wasRead, hasContents, approvalDate } = centre;
  const surroundings = {
    centre: name,
    source: wasRead ? { hasContents, approvalDate } : null,
    amendments: await readAmendments(scope, { planId }),
  };
  const own = locales.find((known) => known === centre.language) ?? 'uk';
  return {
    paper: planPaperFrom(plan, surroundings, language ?? own),
    style: paperStyleOf(pack),
  };
}
