import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { type LoadedMinutes, loadMinutes } from '../../minutes/load-minutes.ts';
import { minutesName } from '../../minutes/minutes-name.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import type { MinutesState } from '../../minutes/schema.ts';
import { tellApprovers, tellBound } from '../../minutes/tell.ts';
import { requireDraft } from '../../minutes/write-minutes.ts';
import { completeEvent } from '../../planning/complete-event.ts';

const output = z.object({ minutesId: z.uuid(), version: z.number().int() });
const input = z.object({ minutesId: z.uuid() });

export const submitMinutes = defineOperation({
  name: 'minutes.submit',
  summary: 'Hands finished minutes over to whoever approves them; nobody writes in them meanwhile.',
  input,
  output,
  permission: minutesPermissions['minutes.submit'],
  http: { method: 'post', path: '/minutes/{minutesId}/submit' },
  load: loadMinutes,
  version: (target) => target.version,
  async run(context) {
    const { trx, actor, target, now } = context;
    requireDraft(target);
    if (!target.fields.chairId) throw refuse('eventsMinutes.no-chair');
    const resolved = await trx
      .selectFrom('decision as d')
      .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
      .select('d.id')
      .where('point.minutes_id', '=', target.id)
      .limit(1)
      .executeTakeFirst();
    if (!resolved) throw refuse('eventsMinutes.nothing-decided');
    await tellApprovers(context);
    return become(context, 'submitted', {
      submitted_at: now,
      submitted_by_name: actor.name,
      return_reason: '',
    });
  },
});

export const returnMinutes = defineOperation({
  name: 'minutes.return',
  summary: 'Gives submitted minutes back to be corrected, with a reason.',
  input: input.extend({ reason: z.string().trim().min(1).max(2000) }),
  output,
  permission: minutesPermissions['minutes.return'],
  http: { method: 'post', path: '/minutes/{minutesId}/return' },
  load: loadMinutes,
  version: (target) => target.version,
  async run(context, { reason }) {
    requireSubmitted(context.target);
    return become(context, 'draft', { return_reason: reason });
  },
});

export const approveMinutes = defineOperation({
  name: 'minutes.approve',
  summary: 'Approves minutes: the plan’s task ends with them, decisions bind their people.',
  input,
  output,
  permission: minutesPermissions['minutes.approve'],
  http: { method: 'post', path: '/minutes/{minutesId}/approve' },
  load: loadMinutes,
  version: (target) => target.version,
  async run(context) {
    const { trx, actor, target, today, now, emit } = context;
    requireSubmitted(target);
    const { event } = target;
    const done = await become(context, 'approved', {
      approved_on: today,
      approved_by_name: actor.name,
    });
    // Who approves the minutes of a session says with it that the session was.
    if (event.state === 'published') {
      await trx
        .updateTable('event')
        .set({ state: 'held', version: event.version + 1, updated_at: now })
        .where('id', '=', event.id)
        .execute();
      emit({ type: 'event.held', payload: { eventId: event.id } });
    }
    await tellBound(context);
    const decisions = await trx
      .selectFrom('decision as d')
      .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
      .select('d.id')
      .where('point.minutes_id', '=', target.id)
      .execute();
    emit({
      type: 'minutes.approved',
      payload: {
        eventId: event.id,
        minutesId: target.id,
        decisionIds: decisions.map(({ id }) => id),
      },
    });
    await completeEvent(context, event, {
      page: '/minutes',
      text: minutesName(context, target),
    });
    return done;
  },
});

function requireSubmitted({ state }: LoadedMinutes): void {
  if (state === 'draft') throw refuse('eventsMinutes.not-submitted');
  if (state === 'approved') throw refuse('eventsMinutes.approved');
}

async function become(
  { trx, target, audit, now }: OperationContext & { target: LoadedMinutes },
  state: MinutesState,
  more: Record<string, unknown>,
) {
  const version = target.version + 1;
  await trx
    .updateTable('minutes')
    .set({ state, ...more, version, updated_at: now })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'minutes',
    objectId: target.id,
    objectName: target.event.fields.title,
    before: { state: target.state },
    after: { state, ...(state === 'draft' && { reason: more.return_reason }) },
  });
  return { minutesId: target.id, version };
}
