import { sql } from 'kysely';
import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { givenFile } from '../../agenda/given-file.ts';
import { judge } from '../../attendance/count-minutes.ts';
import { cutToHours, eventHours } from '../../attendance/import/event-hours.ts';
import { type Change, loadList } from '../../attendance/import/load-list.ts';
import { matchPeople } from '../../attendance/import/match-people.ts';
import { mostLines, readParticipants } from '../../attendance/import/read-list.ts';
import { minutesTogether } from '../../attendance/import/spans.ts';
import type { Participant } from '../../attendance/import/types.ts';
import { loadTaking, requireBegun } from '../../attendance/load-taking.ts';
import { attendancePermissions } from '../../attendance/permissions.ts';
import type { AttendanceMeans, AttendanceState } from '../../attendance/schema.ts';
import { registerWalkIns, type Walking } from '../../attendance/walk-ins.ts';
import { writeAttendance } from '../../attendance/write-attendance.ts';

/** Bytes of the largest list. */
const largestList = 2_000_000;

export const readAttendanceList = defineOperation({
  name: 'event.attendance.read-list',
  summary:
    'Reads the participant list of a video service (CSV of Zoom, Meet, Teams); attendance stays as it is until it is accepted.',
  input: z.object({ eventId: z.uuid(), file: givenFile }),
  output: z.object({ importId: z.uuid() }),
  permission: attendancePermissions['event.attendance.read-list'],
  http: { method: 'post', path: '/events/{eventId}/attendance/lists', status: 201 },
  load: loadTaking,
  async run(context, { eventId, file }) {
    const { trx, actor, target, today, audit } = context;
    requireBegun(target, today);
    const list = file.content.length > largestList ? null : readParticipants(file.content);
    if (list === 'too-many') throw refuse('eventsAttendance.too-many-people', { most: mostLines });
    if (!list || list.people.length === 0) throw refuse('eventsAttendance.no-people');
    // Lists that nobody accepted are not kept: there are names in them.
    await trx
      .deleteFrom('attendance_import')
      .where('event_id', '=', eventId)
      .where('state', '=', 'read')
      .execute();
    const { id } = await trx
      .insertInto('attendance_import')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        file_name: file.name,
        service: list.service,
        people: JSON.stringify(list.people),
        created_by: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.title,
      after: { file: file.name, service: list.service, people: list.people.length },
    });
    return { importId: id };
  },
});

const chosen = z.object({
  /** The person's place in the list. */
  at: z.number().int().min(0),
  is: z.enum(['registration', 'person', 'guest', 'skip']),
  id: z.uuid().optional(),
});

export const applyAttendanceList = defineOperation({
  name: 'event.attendance.apply-list',
  summary:
    'Enters a list of a video service: who is recognised, and those in doubt as chosen. What was ticked by hand stays.',
  input: z.object({
    eventId: z.uuid(),
    importId: z.uuid(),
    choices: z.array(chosen).max(mostLines).default([]),
    /** Whether all minutes in the meeting count, also those outside the event's hours. */
    wholeMeeting: z.boolean().default(false),
  }),
  output: z.object({ applied: z.number().int() }),
  permission: attendancePermissions['event.attendance.apply-list'],
  http: { method: 'post', path: '/events/{eventId}/attendance/lists/{importId}/apply' },
  load: loadList,
  async run(context, { eventId, importId, choices, wholeMeeting }) {
    const { trx, target, today, now, audit } = context;
    const { list } = target;
    requireBegun(target, today);
    if (list.state !== 'read') throw refuse('eventsAttendance.already-applied');
    await requireKnown(
      context,
      'person',
      choices.flatMap(({ is, id }) => (is === 'person' ? (id ?? []) : [])),
      'choices',
    );
    const matches = await matchPeople(trx, { eventId, day: target.startsOn }, list.people);
    const hours = await eventHours(trx, target);
    const counted = cutToHours(list.people, hours, target.minutes, wholeMeeting);
    const byAt = new Map(choices.map((choice) => [choice.at, choice]));
    const lines = new Map<string, Participant[]>();
    const created = new Set<string>();
    for (const [at, person] of counted.people.entries()) {
      const choice = byAt.get(at);
      const [first] = matches[at]?.candidates ?? [];
      const certain = ['registered', 'known'].includes(matches[at]?.certainty ?? '');
      const is = choice?.is ?? (certain ? first?.is : 'skip') ?? 'skip';
      const id = choice ? choice.id : first?.id;
      if (is === 'skip') continue;
      if (is !== 'guest' && !id) throw refuse('eventsAttendance.choose-people');
      const entry = await entryOf(context, eventId, is, id ?? '', person.name);
      if (entry.created) created.add(entry.id);
      // Two lines of one person count together.
      lines.set(entry.id, [...(lines.get(entry.id) ?? []), person]);
    }
    const minutes = new Map([...lines].map(([entry, of]) => [entry, minutesTogether(of)]));
    const changes = await changesOf(context, { eventId, minutes, created, whole: counted.whole });
    await writeAttendance(
      context,
      eventId,
      changes.map(({ registrationId, after }) => ({ registrationId, ...after })),
      now,
    );
    await trx
      .updateTable('attendance_import')
      .set({ state: 'applied', people: '[]', changes: JSON.stringify(changes), applied_at: now })
      .where('id', '=', importId)
      .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.title,
      after: { file: list.fileName, applied: changes.length, added: created.size },
    });
    return { applied: changes.length };
  },
});

async function entryOf(
  context: OperationContext,
  eventId: string,
  is: 'registration' | 'person' | 'guest',
  id: string,
  name: string,
): Promise<{ id: string; created: boolean }> {
  if (is !== 'registration') {
    const who: Walking = is === 'person' ? { personId: id } : { name, organisation: '' };
    const [entry] = await registerWalkIns(context, eventId, [who], 'import');
    if (entry) return entry;
  }
  const known = await context.trx
    .selectFrom('registration_entry')
    .select('id')
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) throw refuse('eventsAttendance.choose-people');
  return { id: known.id, created: false };
}

/** What the list says otherwise than what is known; ticks of whoever takes attendance are left out. */
async function changesOf(
  { trx }: OperationContext,
  given: {
    eventId: string;
    minutes: ReadonlyMap<string, number | null>;
    created: ReadonlySet<string>;
    whole: number | null;
  },
): Promise<Change[]> {
  const rows = await trx
    .selectFrom('attendance')
    .selectAll()
    .where('event_id', '=', given.eventId)
    .execute();
  const known = new Map(rows.map((row) => [row.registration_id, row]));
  return [...given.minutes].flatMap(([registrationId, minutes]): Change[] => {
    const had = known.get(registrationId);
    if (had && ['list', 'offline'].includes(had.means)) return [];
    const after = { ...judge(minutes, given.whole), means: 'import' as const };
    const before = had && {
      state: had.state as AttendanceState,
      minutes: had.minutes,
      means: had.means as AttendanceMeans,
      recordedBy: had.recorded_by,
      recordedAt: had.recorded_at.toISOString(),
    };
    const same = before?.state === after.state && before.minutes === after.minutes;
    return same
      ? []
      : [
          {
            registrationId,
            created: given.created.has(registrationId),
            before: before ?? null,
            after,
          },
        ];
  });
}

export const undoAttendanceList = defineOperation({
  name: 'event.attendance.undo-list',
  summary:
    'Takes a list of a video service back: what was before it comes back, what was said later stays. One that was not accepted is removed.',
  input: z.object({ eventId: z.uuid(), importId: z.uuid() }),
  output: z.object({ undone: z.number().int() }),
  permission: attendancePermissions['event.attendance.undo-list'],
  http: { method: 'delete', path: '/events/{eventId}/attendance/lists/{importId}' },
  load: loadList,
  async run(context, { eventId, importId }) {
    const { trx, actor, target, audit } = context;
    const { list } = target;
    if (list.state === 'undone') throw refuse('eventsAttendance.not-applied');
    const changes = JSON.stringify(list.changes);
    const { rows } = await sql<{ registration_id: string }>`
      with change as (
        select c->>'registrationId' as id, (c->>'created')::boolean as created, nullif(c->'before', 'null'::jsonb) as before,
          c->'after' as after
        from jsonb_array_elements(${changes}::jsonb) c
      ), gone as (
        delete from attendance a using change
        where a.registration_id = change.id::uuid and a.means = 'import' and a.state = change.after->>'state'
          and a.minutes is not distinct from (change.after->>'minutes')::int
        returning a.registration_id
      )
      select registration_id from gone`.execute(trx);
    const gone = new Set(rows.map(({ registration_id }) => registration_id));
    const undone = list.changes.filter(({ registrationId }) => gone.has(registrationId));
    const restored = undone.flatMap(({ registrationId, before }) =>
      before
        ? [
            {
              registration_id: registrationId,
              centre_id: actor.centreId,
              event_id: eventId,
              state: before.state,
              minutes: before.minutes,
              means: before.means,
              recorded_by: before.recordedBy,
              recorded_at: before.recordedAt,
            },
          ]
        : [],
    );
    if (restored.length > 0) await trx.insertInto('attendance').values(restored).execute();
    const added = undone.filter(({ created }) => created).map((one) => one.registrationId);
    if (added.length > 0)
      await trx.deleteFrom('registration_entry').where('id', 'in', added).execute();
    if (list.state === 'read')
      await trx.deleteFrom('attendance_import').where('id', '=', importId).execute();
    else
      await trx
        .updateTable('attendance_import')
        .set({ state: 'undone', changes: '[]' })
        .where('id', '=', importId)
        .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.title,
      before: { file: list.fileName, applied: list.changes.length },
      after: { undone: undone.length },
    });
    return { undone: undone.length };
  },
});
