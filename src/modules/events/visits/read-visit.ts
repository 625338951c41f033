import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { peopleOfDecision } from '../minutes/open-decisions.ts';
import type { MinutesDecision } from '../minutes/schema.ts';
import { consultationsThere } from './consultations-there.ts';
import { seesDrafts, visitsIn } from './list-visits.ts';
import { visitPermissions } from './permissions.ts';
import { type VisitCard, type VisitPoint, visitCard } from './schema.ts';

export const readVisit = defineQuery({
  name: 'visit.get',
  summary:
    'One visit: team, points, photos, note, decisions, signature. An institution reads the note once it is offered.',
  permission: 'visit.read',
  rule: visitPermissions['visit.read'],
  placed: true,
  input: z.object({ visitId: z.uuid() }),
  output: visitCard,
  http: { path: '/visits/{visitId}' },
  run: async (scope, { visitId }) => visitOf(scope, visitId),
});

const iso = (column: string) => sql<string>`to_json(${sql.ref(column)})#>>'{}'`;

/** A visit that the caller may see. @throws AppError `not-found` */
export async function visitOf(
  scope: PlacedScope<'visit.read'>,
  visitId: string,
): Promise<VisitCard> {
  const { db, actor, today } = scope;
  const found = await visitsIn(scope)
    .leftJoin('event as e', 'e.id', 'v.event_id')
    .leftJoin('plan_item as item', 'item.id', 'v.plan_item_id')
    .select((eb) => [
      'v.topics',
      'v.guests',
      sql<VisitCard['event']>`case when e.id is not null
        then jsonb_build_object('id', e.id, 'title', e.title) end`.as('event'),
      sql<VisitCard['planItem']>`case when item.id is not null then jsonb_build_object(
        'id', item.id, 'planId', item.plan_id,
        'name', concat_ws(' ', item.number, left(item.text, 120))) end`.as('planItem'),
      'v.state_reason as stateReason',
      'v.version',
      eb.ref('n.text').as('text'),
      'n.offered_by_name as offeredBy',
      iso('n.offered_at').as('offeredAt'),
      sql<string | null>`encode(n.seal, 'hex')`.as('seal'),
      'n.version as noteVersion',
      consultationsThere.as('consultations'),
    ])
    .where('v.id', '=', visitId)
    .executeTakeFirst();
  if (!found) throw notFound();
  const { text, offeredBy, offeredAt, seal, noteVersion, consultations, ...row } = found;
  const target = {
    team: row.team.map(({ id }) => id),
    place: await placeIn({ trx: db, today }, { organisationIds: [row.organisation.id] }),
  };
  // What is still being written is the team's own.
  const readable = seesDrafts(scope) || (row.noteState ?? 'draft') !== 'draft';
  return {
    ...row,
    consultations: scope.reach === 'centre' ? consultations : [],
    allPoints: (await readPoints(scope, visitId)).map((point) =>
      readable ? point : { ...point, answer: 'unseen' as const, word: '', by: '' },
    ),
    photos: readable ? await readPhotos(scope, visitId) : [],
    note:
      readable && row.noteState
        ? {
            text: text ?? '',
            state: row.noteState,
            offeredBy: offeredBy ?? '',
            offeredAt,
            seal,
            version: noteVersion ?? 0,
          }
        : null,
    decisions: readable ? await readDecisions(scope, visitId) : [],
    signature: await readSignature(scope, visitId),
    remarks: await db
      .selectFrom('visit_remark')
      .select((eb) => [
        'id',
        eb.ref('kind').$castTo<'objection' | 'supplement'>().as('kind'),
        'text',
        'by_name as by',
        iso('made_at').as('madeAt'),
      ])
      .where('visit_id', '=', visitId)
      .orderBy('made_at')
      .orderBy('id')
      .execute(),
    may: {
      write: may(actor, 'visit.update', visitPermissions['visit.update'], target),
      sign: may(actor, 'visit.note.confirm', visitPermissions['visit.note.confirm'], target),
    },
  };
}

type Reader = Pick<PlacedScope<'visit.read'>, 'db'>;

function readPoints({ db }: Reader, visitId: string): Promise<VisitPoint[]> {
  return db
    .selectFrom('visit_point')
    .select((eb) => [
      'id',
      eb.ref('kind').$castTo<VisitPoint['kind']>().as('kind'),
      'text',
      eb.ref('answer').$castTo<VisitPoint['answer']>().as('answer'),
      'word',
      'answered_by_name as by',
    ])
    .where('visit_id', '=', visitId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

function readPhotos({ db }: Reader, visitId: string): Promise<VisitCard['photos']> {
  return db
    .selectFrom('visit_photo')
    .select(['id', 'caption', 'added_by_name as by', iso('added_at').as('addedAt')])
    .where('visit_id', '=', visitId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

function readDecisions({ db }: Reader, visitId: string): Promise<MinutesDecision[]> {
  return db
    .selectFrom('decision as d')
    .select((eb) => [
      'd.id',
      'd.text',
      peopleOfDecision.as('people'),
      'd.groups',
      'd.due_on as dueOn',
      eb.ref('d.state').$castTo<MinutesDecision['state']>().as('state'),
      'd.result',
      'd.ended_on as endedOn',
      'd.version',
    ])
    .where('d.visit_id', '=', visitId)
    .orderBy('d.position')
    .orderBy('d.id')
    .execute();
}

async function readSignature({ db }: Reader, visitId: string): Promise<VisitCard['signature']> {
  const row = await db
    .selectFrom('visit_signature')
    .select(['way', 'name', 'post', 'drawing', 'taken_by_name as takenBy', 'signed_at', 'seal'])
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  if (!row) return null;
  const { signed_at, seal, way, ...signature } = row;
  return {
    ...signature,
    way: way as 'account' | 'drawn',
    signedAt: signed_at.toISOString(),
    seal: seal.toString('hex'),
  };
}
