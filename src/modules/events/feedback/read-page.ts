import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { identified, isTheirEntry, isTheirEvent } from '../registration/identify-comer.ts';
import { came } from './came.ts';
import { feedbackPermissions } from './permissions.ts';
import { type Answers, answers, question, questions } from './schema.ts';

const page = z.object({
  eventId: z.uuid(),
  centre: z.string(),
  title: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** Whether there is something to answer: nothing is asked (yet), now, not any more. */
  state: z.enum(['none', 'open', 'closed']),
  closesOn: z.string().nullable(),
  questions: z.array(question),
  /** Null for who isn't known or wasn't there. */
  own: z
    .object({
      registrationId: z.uuid(),
      given: z.boolean(),
      /** Given, and no longer known to be this person's. */
      parted: z.boolean(),
      /** To be changed; null when there are none, and for whoever may not be the person. */
      answers: answers.nullable(),
    })
    .nullable(),
});
export type FeedbackPage = z.output<typeof page>;

/** Not offered by the API: what the page for those who came shows. */
export const readFeedbackPage = defineQuery({
  name: 'event.feedback.page',
  summary: 'What an event asks of one who came, and what the person has answered.',
  permission: 'event.feedback.give',
  rule: feedbackPermissions['event.feedback.give'],
  input: identified,
  output: page,
  async run({ db, today }, who) {
    const event = await db
      .selectFrom('event as e')
      .innerJoin('centre as c', 'c.id', 'e.centre_id')
      .leftJoin('event_feedback as f', 'f.event_id', 'e.id')
      .select([
        'e.id as eventId',
        'c.name as centre',
        'e.title',
        'e.starts_on as startsOn',
        'e.ends_on as endsOn',
        'f.questions',
        'f.closes_on as closesOn',
        sql<
          FeedbackPage['state']
        >`case when not coalesce(f.asked, false) or f.opened_on is null then 'none'
          when f.closes_on < ${today}::date then 'closed' else 'open' end`.as('state'),
      ])
      .where(isTheirEvent(who))
      .where('e.state', '<>', 'draft')
      .executeTakeFirst();
    if (!event) throw notFound();
    const own = await db
      .selectFrom('registration_entry as r')
      .leftJoin('feedback_answer as a', 'a.registration_id', 'r.id')
      .leftJoin('feedback_given as g', 'g.registration_id', 'r.id')
      .select((eb) => [
        'r.id as registrationId',
        sql<boolean>`g.registration_id is not null`.as('given'),
        sql<boolean>`g.registration_id is not null and a.id is null`.as('parted'),
        eb.ref('a.answers').$castTo<Answers | null>().as('answers'),
      ])
      .where('r.event_id', '=', event.eventId)
      .where(isTheirEntry(who))
      .where(came)
      .executeTakeFirst();
    const asked = event.state === 'open' ? questions.parse(event.questions) : [];
    return { ...event, questions: asked, own: own ?? null };
  },
});
