import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { closeFollowUps } from '../../visits/close-follow-ups.ts';
import { tellInstitution } from '../../visits/letters.ts';
import { type LoadedVisit, loadVisit, visitName } from '../../visits/load-visit.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import type { VisitState } from '../../visits/schema.ts';
import { requireOpen } from '../../visits/write-visit.ts';

const byId = z.object({ visitId: z.uuid() });
const output = z.object({ visitId: z.uuid(), version: z.number().int() });
const version = (target: LoadedVisit) => target.version;

export const announceVisit = defineOperation({
  name: 'visit.announce',
  summary:
    'Lets the institution know: it sees the visit, and its head gets a letter with an entry for the calendar.',
  input: byId,
  output: output.extend({ letters: z.number().int() }),
  permission: visitPermissions['visit.announce'],
  http: { method: 'post', path: '/visits/{visitId}/announce' },
  load: loadVisit,
  version,
  async run(context, { visitId }) {
    const { trx, target, audit, now } = context;
    requireOpen(target);
    if (target.announced) throw refuse('eventsVisits.announced');
    const next = target.version + 1;
    await trx
      .updateTable('visit')
      .set({ announced_at: now, updated_at: now, version: next })
      .where('id', '=', visitId)
      .execute();
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      after: { announced: true },
    });
    return { visitId, version: next, letters: await tellInstitution(context, target, 'announced') };
  },
});

export const startVisit = defineOperation({
  name: 'visit.start',
  summary: 'Says that the team is there.',
  input: byId,
  output,
  permission: visitPermissions['visit.start'],
  http: { method: 'post', path: '/visits/{visitId}/start' },
  load: loadVisit,
  version,
  async run(context) {
    const { target } = context;
    requireOpen(target);
    requireCome(context);
    return move(context, 'under_way');
  },
});

export const finishVisit = defineOperation({
  name: 'visit.finish',
  summary:
    'Says that the visit is over; what it found done of earlier visits is done. One that is over stays so.',
  input: byId,
  output,
  permission: visitPermissions['visit.finish'],
  http: { method: 'post', path: '/visits/{visitId}/finish' },
  // Without a version: it is sent from a phone later, over whatever the others of the team have written meanwhile.
  load: loadVisit,
  async run(context, { visitId }) {
    const { target } = context;
    // Sent again from another phone of the team.
    if (target.state === 'done') return { visitId, version: target.version };
    requireOpen(target);
    requireCome(context);
    await closeFollowUps(context, target);
    return move(context, 'done');
  },
});

export const cancelVisit = defineOperation({
  name: 'visit.cancel',
  summary: 'Calls a visit off, and tells the institution if it knew.',
  input: byId.extend({ reason: z.string().trim().min(1).max(1000) }),
  output,
  permission: visitPermissions['visit.cancel'],
  http: { method: 'post', path: '/visits/{visitId}/cancel' },
  load: loadVisit,
  version,
  async run(context, { reason }) {
    const { target } = context;
    requireOpen(target);
    const moved = await move(context, 'cancelled', reason);
    if (target.announced) await tellInstitution(context, target, 'cancelled', reason);
    return moved;
  },
});

/** @throws AppError `refused` (`eventsVisits.too-early`). */
function requireCome({ target, today }: OperationContext & { target: LoadedVisit }): void {
  if (target.fields.visitOn > today) throw refuse('eventsVisits.too-early');
}

async function move(
  { trx, target, audit, now }: OperationContext & { target: LoadedVisit },
  state: VisitState,
  reason = '',
): Promise<z.output<typeof output>> {
  const next = target.version + 1;
  await trx
    .updateTable('visit')
    .set({
      state,
      state_reason: reason,
      sequence: target.sequence + 1,
      updated_at: now,
      version: next,
    })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'visit',
    objectId: target.id,
    objectName: visitName(target),
    before: { state: target.state },
    after: { state, ...(reason && { reason }) },
  });
  return { visitId: target.id, version: next };
}
