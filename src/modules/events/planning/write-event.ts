import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { AppError, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import type { KindRow } from '../kinds/schema.ts';
import { ownFieldProblem } from './own-fields.ts';
import { type EventFields, timeProblem } from './schema.ts';

/** The columns of what is written about an event. */
export const eventColumnsOf = (fields: EventFields) => ({
  kind: fields.kind,
  title: fields.title,
  topic: fields.topic,
  summary: fields.summary,
  audience: fields.audience,
  parent_id: fields.parentId,
  stream: fields.stream,
  section_id: fields.sectionId,
  direction_id: fields.directionId,
  host_organisation_id: fields.hostOrganisationId,
  responsible_id: fields.responsibleId,
  place: fields.place,
  room: fields.room,
  format: fields.format,
  video_url: fields.videoUrl,
  starts_on: fields.startsOn,
  ends_on: fields.endsOn,
  starts_time: fields.startsTime,
  ends_time: fields.endsTime,
  exact: fields.exact,
  public: fields.public,
  registration: fields.registration,
  registration_until: fields.registrationUntil,
  capacity: fields.capacity,
  quota: fields.quota,
  credit_minutes: fields.creditMinutes,
  own_fields: JSON.stringify(fields.ownFields),
  plan_item_id: fields.planItemId,
});

const invalid = (path: string, code: string) =>
  new AppError('invalid', { fields: [{ path, code, message: code }] });

/** A draft with what its kind says of those who come, and the only way in which its events are held. */
export function byKind(
  {
    registration,
    ...fields
  }: Omit<EventFields, 'registration'> & { registration?: EventFields['registration'] | undefined },
  { settings }: KindRow,
): EventFields {
  const [format] = settings.formats;
  return {
    ...fields,
    // Who comes to a set comes to its parts.
    registration: registration ?? (fields.parentId ? 'none' : settings.registration),
    format: fields.format ?? (settings.formats.length === 1 && format ? format : null),
  };
}

/**
 * Lays an event out as a draft; who calls it has looked whether its fields hold.
 *
 * @param kind - whose questions it asks of whoever registers; undefined for one that the centre has no more
 */
export function insertDraft(
  { trx, actor, now }: Pick<OperationContext, 'trx' | 'actor' | 'now'>,
  fields: EventFields,
  kind: KindRow | undefined,
): Promise<{ id: string; version: number }> {
  return trx
    .insertInto('event')
    .values({
      ...eventColumnsOf(fields),
      registration_fields: JSON.stringify(kind?.settings.questions ?? []),
      centre_id: actor.centreId,
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

/**
 * Checks what an event says against the centre's kinds and registers.
 *
 * @param before - what it said until now: a kind that was archived since may stay.
 * @param complete - whether what the kind requires has to be there
 * @throws AppError `invalid` by field; `refused` (`events.part-of-part`, `events.not-a-set`).
 */
export async function requireSound(
  context: OperationContext,
  fields: EventFields,
  before: EventFields | null,
  complete = false,
): Promise<KindRow> {
  const { trx, actor } = context;
  const problem = timeProblem(fields);
  if (problem) throw invalid(problem.path, problem.code);
  const kind = (await readKinds(trx, actor.centreId)).find(({ key }) => key === fields.kind);
  if (!kind || (kind.archived && before?.kind !== kind.key)) throw invalid('kind', 'unknown');
  if (fields.format && !kind.settings.formats.includes(fields.format))
    throw invalid('format', 'unknown');
  const own = ownFieldProblem(kind.settings.fields, fields.ownFields, complete);
  if (own) throw invalid(own.path, own.code);
  await requireKnown(context, 'section', [fields.sectionId], 'sectionId');
  await requireKnown(context, 'direction', [fields.directionId], 'directionId');
  await requireKnown(context, 'organisation', [fields.hostOrganisationId], 'hostOrganisationId');
  await requireKnown(context, 'person', [fields.responsibleId], 'responsibleId');
  if (fields.parentId) {
    const parent = await trx
      .selectFrom('event')
      .select('parent_id')
      .where('id', '=', fields.parentId)
      .executeTakeFirst();
    if (!parent) throw invalid('parentId', 'unknown');
    // One level: a conference has sessions, a session has an agenda.
    if (parent.parent_id) throw refuse('events.part-of-part');
  }
  if (fields.planItemId) {
    const item = await trx
      .selectFrom('plan_item')
      .select('id')
      .where('id', '=', fields.planItemId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!item) throw invalid('planItemId', 'unknown');
  }
  return kind;
}
