import { z } from 'zod';
import { readPack } from '#modules/directory/people/pack.ts';
import { visitChecklist } from '#packs/visit-checklist.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineQuery } from '#platform/query/define.ts';
import { visitPermissions } from './permissions.ts';

/** What the form writes: one question a line. */
export const checklistFields = z.object({
  name: z.string().trim().min(1).max(200),
  lines: z.array(z.string().trim().min(1).max(500)).min(1).max(100),
  /** Not offered any more. */
  archived: z.boolean().default(false),
});

const checklist = z.object({
  /** Null for the pack's own, which stands in until the centre writes one. */
  id: z.uuid().nullable(),
  name: z.string(),
  lines: z.array(z.string()),
  archived: z.boolean(),
  version: z.number().int(),
});
export type Checklist = z.output<typeof checklist>;

export const readChecklists = defineQuery({
  name: 'visit.checklists',
  summary: 'Lists of what visits look at: the centre’s own, or the pack’s until there is any.',
  permission: 'visit.plan',
  rule: visitPermissions['visit.plan'],
  input: z.object({ archived: z.stringbool().or(z.boolean()).default(false) }),
  output: z.array(checklist),
  http: { path: '/visit-checklists' },
  async run({ db, centreId }, { archived }): Promise<Checklist[]> {
    const own = await db
      .selectFrom('visit_checklist')
      .select(['id', 'name', 'lines', 'archived', 'version'])
      .orderBy('archived')
      .orderBy('name')
      .execute();
    if (own.length > 0) return own.filter((list) => archived || !list.archived);
    const { language } = await readPack(db, centreId);
    return [
      {
        id: null,
        name: translator(language).t('eventsVisits:point.packChecklist'),
        lines: visitChecklist.map((words) => words[language]),
        archived: false,
        version: 0,
      },
    ];
  },
});
