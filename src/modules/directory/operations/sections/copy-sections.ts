import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { planCopies } from '../../sections/plan-copies.ts';
import { day, inOrder, orderProblem } from '../../sections/schema.ts';

export const copySections = defineOperation({
  name: 'section.copy',
  summary:
    'Copies sections with their rules and people to another school year, in one act by one order.',
  input: z
    .object({
      ids: z.array(z.uuid()).min(1).max(500),
      since: day,
      until: day.nullable().default(null),
      orderNumber: z.string().trim().max(60).default(''),
      orderOn: day.nullable().default(null),
      /** Roles that are not taken over, beside those of who has left. */
      leaveMemberIds: z.array(z.uuid()).max(5000).default([]),
    })
    .refine(inOrder, orderProblem),
  output: z.object({
    copies: z.array(z.object({ from: z.uuid(), id: z.uuid() })),
    roles: z.number().int(),
    already: z.number().int(),
  }),
  permission: sectionPermissions['section.copy'],
  http: { method: 'post', path: '/section-copies', status: 201 },
  load: async (context, { ids, since }) => {
    const { trx, today } = context;
    const wanted = [...new Set(ids)];
    await trx.selectFrom('section').select('id').where('id', 'in', wanted).forUpdate().execute();
    const planned = await planCopies(trx, wanted, { since, today });
    return planned.length === wanted.length ? planned : null;
  },
  async run(context, { since, until, orderNumber, orderOn, leaveMemberIds }) {
    const { trx, actor, target, audit } = context;
    const fresh = target.filter(({ copiedTo }) => copiedTo === null);
    const copies: { from: string; id: string }[] = [];
    const ids: string[] = [];
    let roles = 0;
    for (const { id: from, name } of fresh) {
      const copy = await trx
        .insertInto('section')
        .columns([...copied, 'since', 'until', 'order_number', 'order_on', 'previous_id'])
        .expression((eb) =>
          eb
            .selectFrom('section')
            .select([...copied])
            .select([
              sql<string>`${since}::date`.as('since'),
              sql<string | null>`${until}::date`.as('until'),
              sql<string>`${orderNumber}::text`.as('order_number'),
              sql<string | null>`${orderOn}::date`.as('order_on'),
              'id as previous_id',
            ])
            .where('id', '=', from),
        )
        .returning('id')
        .executeTakeFirst();
      if (!copy) throw notFound();
      copies.push({ from, id: copy.id });
      ids.push(copy.id);
      audit({
        objectType: 'section',
        objectId: copy.id,
        objectName: name,
        before: null,
        after: { copiedFrom: from, since, until, orderNumber },
      });
    }
    const left = new Set(leaveMemberIds);
    for (const { from, id } of copies)
      await trx
        .insertInto('section_exception')
        .columns(['centre_id', 'section_id', 'person_id', 'reason'])
        .expression((eb) =>
          eb
            .selectFrom('section_exception')
            .select(['centre_id', sql<string>`${id}::uuid`.as('section_id'), 'person_id', 'reason'])
            .where('section_id', '=', from),
        )
        .execute();
    const rows = copies.flatMap(({ from, id }) =>
      (fresh.find((one) => one.id === from)?.roles ?? [])
        .filter((role) => !role.left && !left.has(role.memberId))
        .map(({ personId, role }) => ({
          centre_id: actor.centreId,
          section_id: id,
          person_id: personId,
          role,
          since,
          ground: orderNumber,
        })),
    );
    roles = rows.length;
    await tellingLeaders(context, ids, async () => {
      for (let start = 0; start < rows.length; start += 1000)
        await trx
          .insertInto('section_member')
          .values(rows.slice(start, start + 1000))
          .execute();
    });
    return { copies, roles, already: target.length - fresh.length };
  },
});

/** What a section keeps from year to year. */
const copied = [
  'centre_id',
  'kind',
  'name',
  'level',
  'organisation_id',
  'direction_id',
  'audience',
  'topic',
  'product',
  'rule',
  'note',
] as const;
