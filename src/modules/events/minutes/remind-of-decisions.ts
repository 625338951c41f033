import { addReminded } from '#modules/plan/public.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import { printed } from './printed.ts';

/** People are reminded of decisions that bind them by name as of their tasks: in the same letters, on the same days. */
addReminded(async ({ trx, centre }, { from, until }) => {
  const say = translator(centre.locale).getFixedT(null, 'eventsMinutes');
  const rows = await trx
    .selectFrom('decision as d')
    .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
    .innerJoin('minutes as m', 'm.id', 'point.minutes_id')
    .innerJoin('decision_person as dp', 'dp.decision_id', 'd.id')
    .innerJoin('person as p', 'p.id', 'dp.person_id')
    .select([
      'd.id',
      'd.text',
      'd.due_on as dueOn',
      'm.event_id as eventId',
      'm.held_on as heldOn',
      printed.as('number'),
      'p.id as personId',
      'p.short_name as personName',
      'p.email',
    ])
    .$narrowType<{ dueOn: string; email: string }>()
    .where('m.state', '=', 'approved')
    .where('d.state', '=', 'open')
    .where('d.due_on', '>=', from)
    .where('d.due_on', '<=', until)
    .where('p.email', 'is not', null)
    .orderBy('d.due_on')
    .orderBy('d.id')
    .execute();
  return rows.map(({ id, eventId, heldOn, number, ...row }) => ({
    ...row,
    number: null,
    path: `/events/${eventId}/minutes#decision-${id}`,
    from: say('prefill.of', { number, date: sayShortDate(centre.locale, heldOn) }),
  }));
});
