import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection } from '../../sections/load-section.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { day, sectionRoles } from '../../sections/schema.ts';

const member = z.object({
  personId: z.uuid(),
  role: z.enum(sectionRoles).default('member'),
  /** The section's first day unless told. */
  since: day.optional(),
  until: day.nullable().default(null),
  ground: z.string().trim().max(300).default(''),
});

export const addMembers = defineOperation({
  name: 'section.add-members',
  summary:
    'Gives people roles in a section, one or many at once; who has the role on these days already is left.',
  input: z.object({ id: z.uuid(), members: z.array(member).min(1).max(2000) }),
  output: z.object({
    id: z.uuid(),
    added: z.number().int(),
    already: z.number().int(),
    /** The roles that were given. */
    memberIds: z.array(z.uuid()),
  }),
  permission: sectionPermissions['section.add-members'],
  http: { method: 'post', path: '/sections/{id}/members', status: 201 },
  load: async (context, given) => {
    const section = await loadSection(context, given);
    const appointsHead = given.members.some(({ role }) => role === 'head');
    return section && { ...section, appointsHead };
  },
  async run(context, { id, members }) {
    const { trx, actor, target, audit } = context;
    await requireKnown(
      context,
      'person',
      members.map(({ personId }) => personId),
      'members',
    );
    const held = await trx
      .selectFrom('section_member')
      .select(['person_id as personId', 'role', 'since', 'until'])
      .where('section_id', '=', id)
      .execute();
    const added: (z.output<typeof member> & { since: string })[] = [];
    for (const given of members) {
      const one = { ...given, since: given.since ?? target.fields.since };
      if (one.until !== null && one.until < one.since)
        throw new AppError('invalid', {
          fields: [{ path: 'until', code: 'period-order', message: 'the end is before the start' }],
        });
      const same = [...held, ...added].some(
        (other) =>
          other.personId === one.personId && other.role === one.role && overlap(other, one),
      );
      if (same) continue;
      if (
        one.role === 'head' &&
        [...held, ...added].some((o) => o.role === 'head' && overlap(o, one))
      )
        throw refuse('sections.head-taken', { name: target.fields.name });
      added.push(one);
    }
    const memberIds = await tellingLeaders(context, [id], async () => {
      if (added.length === 0) return [];
      const rows = await trx
        .insertInto('section_member')
        .values(
          added.map(({ personId, ...one }) => ({
            ...one,
            centre_id: actor.centreId,
            section_id: id,
            person_id: personId,
          })),
        )
        .returning('id')
        .execute();
      return rows.map((row) => row.id);
    });
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: null,
      after: { members: added },
    });
    return { id, added: added.length, already: members.length - added.length, memberIds };
  },
});

interface Dated {
  since: string;
  until: string | null;
}

const overlap = (a: Dated, b: Dated): boolean =>
  (a.until === null || b.since <= a.until) && (b.until === null || a.since <= b.until);
