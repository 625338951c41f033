import { AppError } from '#platform/errors.ts';
import { act, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { namesTyped, type PeopleTyped, peopleTyped, unclear } from '../../agenda/people-typed.ts';
import { addWalkIns } from '../../operations/attendance/add-walk-ins.ts';
import { markAttendance, markRest } from '../../operations/attendance/mark-attendance.ts';
import type { Route } from './+types/attendance';

/** What an act on the list did, for the page to say. */
export interface Done {
  what: 'marked' | 'added';
  count: number;
}

/** Runs one act of the attendance page: a tick, minutes, everybody at once, those at the door. */
export async function actOnAttendance(args: Route.ActionArgs): Promise<Outcome<Done>> {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const intent = String(form.get('intent') ?? '');
  const tick = form.get('mark');
  if (tick !== null) return marked(args, ...splitTick(String(tick)), null);
  const partly = form.get('partly');
  if (partly !== null) {
    const minutes = Math.trunc(Number(form.get(`minutes-${partly}`)));
    return marked(args, String(partly), 'partly', Number.isFinite(minutes) ? minutes : null);
  }
  if (intent === 'walk-in') return addedAtDoor(args, form);
  const outcome = await act(args, markRest, {
    eventId,
    as: intent === 'nobody' ? 'absent' : 'present',
    claimed: intent === 'confirm',
  });
  return outcome.ok
    ? { ok: true, value: { what: 'marked', count: outcome.value.written } }
    : outcome;
}

const ticks = ['present', 'absent'] as const;

/** «id:present»; anything else takes the mark back. */
function splitTick(value: string): [string, (typeof ticks)[number] | null] {
  const [id = '', state] = value.split(':');
  return [id, ticks.find((one) => one === state) ?? null];
}

async function marked(
  args: Route.ActionArgs,
  registrationId: string,
  state: 'present' | 'partly' | 'absent' | null,
  minutes: number | null,
): Promise<Outcome<Done>> {
  const outcome = await act(args, markAttendance, {
    eventId: args.params.eventId,
    marks: [{ registrationId, state, minutes }],
  });
  return outcome.ok
    ? { ok: true, value: { what: 'marked', count: outcome.value.written } }
    : outcome;
}

async function addedAtDoor(args: Route.ActionArgs, form: FormData): Promise<Outcome<Done>> {
  const names = namesTyped(String(form.get('person') ?? ''));
  const organisation = String(form.get('organisation') ?? '');
  try {
    const means = await peopleTyped(args, names, []);
    const personIds = names.flatMap((name) => meant(means, name) ?? []);
    const guests = names.flatMap((name) => (meant(means, name) ? [] : [{ name, organisation }]));
    const outcome = await act(args, addWalkIns, {
      eventId: args.params.eventId,
      personIds,
      guests,
    });
    return outcome.ok
      ? { ok: true, value: { what: 'added', count: outcome.value.added + outcome.value.already } }
      : outcome;
  } catch (error) {
    return outcomeOf(error);
  }
}

/** @throws AppError `invalid` (field `person`) when several people are called so */
function meant(means: PeopleTyped, name: string): string | null {
  const found = means(name);
  if (found === 'several')
    throw new AppError('invalid', { fields: [unclear('person', 'several')] });
  return found;
}
