import { sql } from 'kysely';
import { z } from 'zod';
import { hideSmall } from '#modules/directory/aggregates/hide-small.ts';
import { usefulnessKey } from '#packs/feedback.ts';
import { may } from '#platform/access/permission.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { eventPlace } from '../planning/load-event.ts';
import { eventStates } from '../planning/schema.ts';
import { attendances } from '../registration/schema.ts';
import { came } from './came.ts';
import { readForms } from './forms.ts';
import { feedbackPermissions } from './permissions.ts';
import { type Answers, question, questions } from './schema.ts';
import { meanOf, summarise } from './summarise.ts';

const result = z.object({
  key: z.string(),
  answered: z.number().int(),
  mean: z.number().nullable(),
  counts: z.array(z.object({ key: z.string(), count: z.number().int() })),
  texts: z.array(z.string()),
});

const feedback = z.object({
  eventId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  eventState: z.enum(eventStates),
  code: z.string(),
  /** Null where the event leaves it to its kind. */
  asked: z.boolean().nullable(),
  openedOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  /** 0 while the event has said nothing of its own. */
  version: z.number().int(),
  /** Whether the event asks otherwise than its kind. */
  own: z.boolean(),
  questions: z.array(question),
  came: z.number().int(),
  answered: z.number().int(),
  /** How many of the answers the results tell of: the last ones wait for others, or for the last day. */
  shown: z.number().int(),
  leastAnswers: z.number().int(),
  /** Null with fewer answers than may be shown. */
  results: z.array(result).nullable(),
  /** By how people were there; null is a figure too small to be shown. Empty where all came in one way. */
  groups: z.array(
    z.object({
      attends: z.enum(attendances),
      answered: z.number().int().nullable(),
      mean: z.number().nullable(),
    }),
  ),
  may: z.object({ set: z.boolean() }),
});
export type Feedback = z.output<typeof feedback>;

export const readFeedback = defineQuery({
  name: 'event.feedback.results',
  summary: 'What an event asks of those who came, and what came of it: never who said what.',
  permission: 'event.feedback.read',
  rule: feedbackPermissions['event.feedback.read'],
  placed: true,
  input: z.object({ eventId: z.uuid() }),
  output: feedback,
  http: { path: '/events/{eventId}/feedback' },
  run: async (scope, { eventId }) => {
    const { db, centreId, actor, today } = scope;
    const row = await db
      .selectFrom('event as e')
      .leftJoin('event_feedback as f', 'f.event_id', 'e.id')
      .select((eb) => [
        'e.id as eventId',
        'e.title',
        'e.kind',
        eb.ref('e.state').$castTo<Feedback['eventState']>().as('eventState'),
        'e.code',
        'e.section_id as sectionId',
        'e.host_organisation_id as hostOrganisationId',
        'e.direction_id as directionId',
        'f.asked',
        'f.questions',
        'f.opened_on as openedOn',
        'f.closes_on as closesOn',
        sql<number>`coalesce(f.version, 0)`.as('version'),
        sql<number>`(select count(*)::int from registration_entry r where r.event_id = e.id and ${came})`.as(
          'came',
        ),
      ])
      .where('e.id', '=', eventId)
      .where((eb) =>
        inReach(scope, {
          organisation: eb.ref('e.host_organisation_id'),
          section: eb.ref('e.section_id'),
          direction: eb.ref('e.direction_id'),
        }),
      )
      .executeTakeFirst();
    if (!row) throw notFound();
    const { sectionId, hostOrganisationId, directionId, questions: own, ...event } = row;
    const forms = await readForms(db, centreId);
    const asked = own ? questions.parse(own) : forms.of(row.kind);
    const all = await answersOf(db, eventId);
    const given = all.filter(({ shown }) => shown);
    const place = await eventPlace(
      { trx: db, today },
      { sectionId, hostOrganisationId, directionId },
    );
    const enough = given.length >= forms.leastAnswers;
    const { leastAnswers } = forms;
    return {
      ...event,
      own: own !== null,
      questions: asked,
      answered: all.length,
      shown: given.length,
      leastAnswers,
      results: enough
        ? summarise(
            asked,
            given.map(({ answers }) => answers),
          )
        : null,
      groups: enough ? groupsOf(given, forms.leastInGroup) : [],
      may: {
        set: may(actor, 'event.feedback.set', feedbackPermissions['event.feedback.set'], { place }),
      },
    };
  },
});

interface Given {
  shown: boolean;
  attends: (typeof attendances)[number] | null;
  answers: Answers;
}

/** In the order of ids, which are random. */
async function answersOf(db: Db, eventId: string): Promise<Given[]> {
  return db
    .selectFrom('feedback_answer')
    .select((eb) => [
      'shown',
      eb.ref('attends').$castTo<Given['attends']>().as('attends'),
      eb.ref('answers').$castTo<Answers>().as('answers'),
    ])
    .where('event_id', '=', eventId)
    .orderBy('id')
    .execute();
}

function groupsOf(given: readonly Given[], least: number): Feedback['groups'] {
  const parts = attendances.map((attends) => given.filter((one) => one.attends === attends));
  if (parts.some((part) => part.length === 0)) return [];
  const { rows } = hideSmall(
    parts.map((part) => [part.length]),
    least,
  );
  return attendances.map((attends, at) => {
    const answered = rows[at]?.[0] ?? null;
    const said = (parts[at] ?? []).flatMap(({ answers }) => answers[usefulnessKey] ?? []);
    return { attends, answered, mean: answered === null ? null : meanOf(said) };
  });
}
