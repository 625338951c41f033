import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readForms } from '../../feedback/forms.ts';
import { openFeedback } from '../../feedback/open-feedback.ts';
import { feedbackPermissions } from '../../feedback/permissions.ts';
import { questions } from '../../feedback/schema.ts';
import { loadEvent } from '../../planning/load-event.ts';

/** The longest time, in days from today, for which feedback can be left open. */
const longest = 92;

export const setFeedback = defineOperation({
  name: 'event.feedback.set',
  summary:
    'Says whether an event asks those who came, what, and until when; what was asked can’t be changed once somebody has answered.',
  input: z.object({
    eventId: z.uuid(),
    asked: z.boolean().optional(),
    /** Null for those of the kind; left out: as they are. */
    questions: questions.nullable().optional(),
    /** The last day on which one can answer; only while it is open or was. */
    closesOn: z.iso.date().optional(),
  }),
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: feedbackPermissions['event.feedback.set'],
  http: { method: 'patch', path: '/events/{eventId}/feedback' },
  load: async (context, given: { eventId: string }) => {
    const event = await loadEvent(context, given);
    if (!event) return null;
    const { trx } = context;
    const had = await trx
      .selectFrom('event_feedback')
      .selectAll()
      .where('event_id', '=', event.id)
      .forUpdate()
      .executeTakeFirst();
    const answer = await trx
      .selectFrom('feedback_given')
      .select('event_id')
      .where('event_id', '=', event.id)
      .limit(1)
      .executeTakeFirst();
    return { event, place: event.place, had, answered: answer !== undefined };
  },
  version: ({ had }) => had?.version ?? 0,
  async run(context, given) {
    const { trx, actor, target, today, audit } = context;
    const { event, had, answered } = target;
    const { id, fields, state } = event;
    if (given.questions !== undefined && answered) throw refuse('eventsFeedback.answered');
    const opened = had?.opened_on ?? null;
    // A form sends the day also when nobody has touched it.
    const closesOn = given.closesOn === had?.closes_on ? undefined : given.closesOn;
    if (closesOn !== undefined) requireDay(closesOn, opened, today);
    const version = (had?.version ?? 0) + 1;
    const forms = await readForms(trx, actor.centreId);
    // Once it is open there are questions: those of the kind as they are today.
    const asked =
      given.questions === null && opened ? forms.of(fields.kind) : (given.questions ?? undefined);
    const changed = {
      ...(given.asked !== undefined && { asked: given.asked }),
      ...(given.questions !== undefined && { questions: asked ? JSON.stringify(asked) : null }),
      // Later answers are someone's again until it closes anew.
      ...(closesOn !== undefined && { closes_on: closesOn, parted: false }),
      version,
    };
    if (had)
      await trx.updateTable('event_feedback').set(changed).where('event_id', '=', id).execute();
    else
      await trx
        .insertInto('event_feedback')
        .values({ event_id: id, centre_id: actor.centreId, ...changed })
        .execute();
    if (given.asked && state === 'held' && !opened)
      await openFeedback(context, { eventId: id, kind: fields.kind });
    const { version: now } = await trx
      .selectFrom('event_feedback')
      .select('version')
      .where('event_id', '=', id)
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'event',
      objectId: id,
      objectName: fields.title,
      before: had
        ? { asked: had.asked, questions: had.questions, closesOn: had.closes_on }
        : { asked: null },
      after: { asked: given.asked, questions: given.questions, closesOn },
    });
    return { eventId: id, version: now };
  },
});

function requireDay(closesOn: string, opened: string | null, today: string): void {
  if (!opened) throw refuse('eventsFeedback.not-open');
  const code =
    closesOn < today ? 'in-the-past' : closesOn > addDays(today, longest) ? 'too_big' : null;
  if (code) throw new AppError('invalid', { fields: [{ path: 'closesOn', code, message: code }] });
}
