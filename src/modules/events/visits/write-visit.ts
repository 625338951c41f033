import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { requireItems } from '#modules/plan/public.ts';
import { AppError, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedVisit } from './load-visit.ts';
import type { VisitFields } from './schema.ts';

const invalid = (path: string, code: string) =>
  new AppError('invalid', { fields: [{ path, code, message: code }] });

/** The columns of what is said of a visit. @throws AppError `invalid` by field. */
export async function visitColumns(context: OperationContext, fields: VisitFields) {
  await requireKnown(context, 'organisation', [fields.organisationId], 'organisationId');
  await requireKnown(context, 'person', [fields.leaderId], 'leaderId');
  await requireKnown(context, 'person', fields.personIds, 'personIds');
  if (fields.planItemId) await requireItems(context.trx, [fields.planItemId]);
  if (fields.eventId) await requireEvent(context, fields.eventId);
  if (fields.startsTime && fields.endsTime && fields.endsTime <= fields.startsTime)
    throw invalid('endsTime', 'end-before-start');
  return {
    organisation_id: fields.organisationId,
    visit_on: fields.visitOn,
    starts_time: fields.startsTime,
    ends_time: fields.endsTime,
    purpose: fields.purpose,
    topics: fields.topics,
    guests: fields.guests,
    event_id: fields.eventId,
    plan_item_id: fields.planItemId,
  };
}

/** Writes who goes; the one who leads is named once. */
export async function writeTeam(
  { trx, actor }: OperationContext,
  visitId: string,
  { leaderId, personIds }: Pick<VisitFields, 'leaderId' | 'personIds'>,
): Promise<void> {
  await trx.deleteFrom('visit_person').where('visit_id', '=', visitId).execute();
  await trx
    .insertInto('visit_person')
    .values(
      [...new Set([leaderId, ...personIds])].map((person_id) => ({
        centre_id: actor.centreId,
        visit_id: visitId,
        person_id,
        leader: person_id === leaderId,
      })),
    )
    .execute();
}

/** What is over, or called off, is not written any more. @throws AppError `refused` */
export function requireOpen({ state }: Pick<LoadedVisit, 'state'>): void {
  if (state === 'done' || state === 'cancelled') throw refuse(`eventsVisits.${state}`);
}

/** What somebody reads to sign it, or has signed, is not written meanwhile. @throws AppError `refused` */
export function requireDraftNote({ note, state }: Pick<LoadedVisit, 'note' | 'state'>): void {
  if (state === 'cancelled') throw refuse('eventsVisits.cancelled');
  if (note && note.state !== 'draft') throw refuse(`eventsVisits.note-${note.state}`);
}

async function requireEvent({ trx }: OperationContext, eventId: string): Promise<void> {
  const event = await trx
    .selectFrom('event')
    .select('id')
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (!event) throw invalid('eventId', 'unknown');
}
