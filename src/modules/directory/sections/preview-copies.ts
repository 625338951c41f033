import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { several } from '#platform/query/list.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { inYear } from './columns.ts';
import { planCopies } from './plan-copies.ts';
import { day, sectionRoles } from './schema.ts';

const planned = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  hasRule: z.boolean(),
  copiedTo: z.uuid().nullable(),
  roles: z.array(
    z.object({
      memberId: z.uuid(),
      personId: z.uuid(),
      name: z.string(),
      role: z.enum(sectionRoles),
      left: z.boolean(),
    }),
  ),
});

export const previewCopies = defineQuery({
  name: 'section.copy.preview',
  summary:
    'What copying sections to another school year would do: which sections, whose roles, who has left.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  input: z.object({
    /** All sections of this school year, unless ids are given. */
    year: z.coerce.number().int().min(1950).max(2199).optional(),
    ids: several(z.uuid()),
    /** The first day of the copies. */
    since: day,
  }),
  output: z.array(planned),
  http: { path: '/section-copies' },
  async run({ db, today }, { year, ids, since }) {
    const chosen =
      ids ??
      (year === undefined
        ? []
        : (await db.selectFrom('section as s').select('s.id').where(inYear(year)).execute()).map(
            ({ id }) => id,
          ));
    return planCopies(db, chosen, { since, today });
  },
});
