import { readDay } from '#platform/datetime/read-day.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { removeEvent } from '../../operations/planning/end-event.ts';
import { moveDraft } from '../../operations/season/move-draft.ts';
import { setSeasonLimits } from '../../operations/season/set-limits.ts';
import { daysOfMonth } from '../../season/span.ts';

/** What the table's forms send. */
export function seasonAct(args: PageArgs, form: FormData): Promise<Outcome<unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const ifMatch = Number(text('version')) || undefined;
  switch (text('intent')) {
    case 'move': {
      const eventId = text('eventId');
      const to = text('to');
      const typed = text('day') || (to.length > 7 ? to : '');
      // A day that can't be read is refused as one.
      const target = typed ? { day: readDay(typed) ?? typed } : { month: text('month') || to };
      return act(args, moveDraft, { eventId, to: target }, { ifMatch });
    }
    case 'remove':
      return act(args, removeEvent, { eventId: text('eventId') }, { ifMatch });
    case 'limits':
      return act(
        args,
        setSeasonLimits,
        { kind: Number(text('kindLimit')), audience: Number(text('audienceLimit')) },
        { ifMatch },
      );
    default: {
      const typed = text('day');
      const [first, last] = daysOfMonth(text('month'));
      const day = readDay(typed) ?? typed;
      return act(args, createEvent, {
        title: text('title'),
        kind: text('kind'),
        sectionId: text('sectionId') || null,
        startsOn: typed ? day : first,
        endsOn: typed ? day : last,
        exact: typed !== '',
      });
    }
  }
}
