import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadVisit, visitName } from '../../visits/load-visit.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { answers, pointKinds } from '../../visits/schema.ts';
import { requireDraftNote, requireOpen } from '../../visits/write-visit.ts';

/** More than a team looks at in a day. */
const most = 200;

const text = z.string().trim().min(1).max(2000);

export const choosePoints = defineOperation({
  name: 'visit.point.choose',
  summary:
    'Adds what is to be looked at: targets that were proposed, own ones, lines of a checklist. What is there already stays once.',
  input: z.object({
    visitId: z.uuid(),
    points: z
      .array(
        z.object({
          kind: z.enum(pointKinds),
          text,
          /** The person, decision or request behind a target. */
          sourceId: z.uuid().nullable().default(null),
        }),
      )
      .min(1)
      .max(most),
  }),
  output: z.object({ visitId: z.uuid(), added: z.number().int() }),
  permission: visitPermissions['visit.point.choose'],
  http: { method: 'post', path: '/visits/{visitId}/points', status: 201 },
  load: loadVisit,
  async run(context, { visitId, points }) {
    const { trx, actor, target, audit } = context;
    requireOpen(target);
    const known = await trx
      .selectFrom('visit_point')
      .select(['kind', 'text', 'position'])
      .where('visit_id', '=', visitId)
      .orderBy('position')
      .execute();
    const same = new Set(known.map(({ kind, text }) => `${kind} ${text}`));
    const fresh = points.filter(({ kind, text }) => {
      const key = `${kind} ${text}`;
      return !same.has(key) && same.add(key);
    });
    if (known.length + fresh.length > most) throw refuse('eventsVisits.too-many-points', { most });
    const last = known.at(-1)?.position ?? 0;
    const added =
      fresh.length === 0
        ? []
        : await trx
            .insertInto('visit_point')
            .values(
              fresh.map(({ kind, text, sourceId }, at) => ({
                centre_id: actor.centreId,
                visit_id: visitId,
                position: last + at + 1,
                kind,
                text,
                source_id: sourceId,
              })),
            )
            .onConflict((conflict) => conflict.doNothing())
            .returning('text')
            .execute();
    if (added.length > 0)
      audit({
        objectType: 'visit',
        objectId: visitId,
        objectName: visitName(target),
        after: { lines: added.map((point) => point.text) },
      });
    return { visitId, added: added.length };
  },
});

export const removePoint = defineOperation({
  name: 'visit.point.remove',
  summary: 'Takes a point away from what is to be looked at.',
  input: z.object({ visitId: z.uuid(), pointId: z.uuid() }),
  output: z.object({ visitId: z.uuid() }),
  permission: visitPermissions['visit.point.remove'],
  http: { method: 'delete', path: '/visits/{visitId}/points/{pointId}' },
  load: loadVisit,
  async run({ trx, target, audit }, { visitId, pointId }) {
    requireOpen(target);
    const gone = await trx
      .deleteFrom('visit_point')
      .where('id', '=', pointId)
      .where('visit_id', '=', visitId)
      .returning('text')
      .executeTakeFirst();
    if (!gone) throw refuse('eventsVisits.point-gone');
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      before: { lines: [gone.text] },
    });
    return { visitId };
  },
});

const answered = z.object({
  answer: z.enum(answers),
  word: z.string().trim().max(5000).default(''),
});

export const answerPoints = defineOperation({
  name: 'visit.answer',
  summary:
    'Says what was found of points; those that are left out stay as they are, so that several of a team answer at once. Sent from a phone later, too.',
  input: z.object({
    visitId: z.uuid(),
    answers: z
      .array(answered.extend({ pointId: z.uuid() }))
      .max(most)
      .default([]),
    /** What was found beside the list. */
    found: z.array(answered.extend({ text })).max(50).default([]),
    /** When it was said, where it is sent later. */
    answeredAt: z.iso.datetime({ offset: true }).optional(),
  }),
  output: z.object({ visitId: z.uuid(), answered: z.number().int() }),
  permission: visitPermissions['visit.answer'],
  http: { method: 'post', path: '/visits/{visitId}/answers' },
  load: loadVisit,
  async run(context, { visitId, answers: given, found, answeredAt }) {
    const { trx, actor, target, audit } = context;
    requireDraftNote(target);
    const by = {
      answered_by_name: actor.name,
      answered_at: momentOf(context, answeredAt),
    };
    let count = 0;
    for (const { pointId, answer, word } of given) {
      const { numUpdatedRows } = await trx
        .updateTable('visit_point')
        .set({ answer, word, ...by })
        .where('id', '=', pointId)
        .where('visit_id', '=', visitId)
        .executeTakeFirst();
      count += Number(numUpdatedRows);
    }
    const { last } = await trx
      .selectFrom('visit_point')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('visit_id', '=', visitId)
      .executeTakeFirstOrThrow();
    if (found.length > 0)
      await trx
        .insertInto('visit_point')
        .values(
          found.map((one, at) => ({
            centre_id: actor.centreId,
            visit_id: visitId,
            position: (last ?? 0) + at + 1,
            kind: 'own',
            ...one,
            ...by,
          })),
        )
        .execute();
    // Whoever answers is there.
    if (target.state === 'planned' && target.fields.visitOn <= context.today)
      await trx
        .updateTable('visit')
        .set({ state: 'under_way', version: target.version + 1 })
        .where('id', '=', visitId)
        .execute();
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      after: { answered: count + found.length },
    });
    return { visitId, answered: count + found.length };
  },
});

/** When it was said, as the phone tells; never in the future. */
function momentOf({ now }: OperationContext, told: string | undefined): Date {
  const moment = told ? new Date(told) : now;
  return moment > now ? now : moment;
}
