import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { registeredName } from '../../registration/letters/read-letters.ts';
import { requireTaking } from '../list-attendance.ts';
import { attendancePermissions } from '../permissions.ts';
import { attendanceStates } from '../schema.ts';
import { attendeeKey, presenceOf, readSet } from './read-set.ts';

const row = z.object({
  key: z.string(),
  personId: z.uuid().nullable(),
  name: z.string(),
  organisation: z.string(),
  /** In the order of the parts; null of whom nothing is known there. */
  states: z.array(z.enum(attendanceStates).nullable()),
  minutes: z.number().int().nullable(),
  /** Of the whole, 0–1; null of whom nothing is known. */
  share: z.number().nullable(),
});
export type MatrixRow = z.output<typeof row>;

const matrix = pageOf(row).extend({
  parts: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      startsOn: z.string(),
      startsTime: z.string().nullable(),
    }),
  ),
  /** How long the set is, minutes; null where its parts' times don't say. */
  length: z.number().int().nullable(),
});
export type Matrix = z.output<typeof matrix>;

const matrixList = listInput(['name', 'organisation', 'share']).extend({
  eventId: z.uuid(),
});

export const readSetMatrix = defineQuery({
  name: 'event.attendance.set',
  summary: 'Who of a set was at which of its parts, and for how much of the whole.',
  permission: 'event.attendance.read',
  rule: attendancePermissions['event.attendance.read'],
  input: matrixList,
  output: matrix,
  http: { path: '/events/{eventId}/attendance/parts' },
  async run(scope, { eventId, q, sort, page, size }): Promise<Matrix> {
    const { db } = scope;
    const { startsOn } = await requireTaking(scope, eventId);
    const set = await readSet(db, eventId);
    if (!set) throw notFound();
    const people = await db
      .selectFrom('registration_entry as r')
      .leftJoin('person as p', 'p.id', 'r.person_id')
      .select([
        attendeeKey.as('key'),
        'r.person_id as personId',
        registeredName.as('name'),
        sql<string>`case when r.organisation_id is not null
          then ${labelOn(sql<string>`r.organisation_id`, startsOn)} else r.guest_organisation end`.as(
          'organisation',
        ),
      ])
      .distinctOn(attendeeKey)
      .where('r.event_id', 'in', [eventId, ...set.parts.map(({ id }) => id)])
      .where(
        sql<boolean>`(r.state = 'registered' or exists (
          select from attendance a where a.registration_id = r.id))`,
      )
      .orderBy(attendeeKey)
      .orderBy(sql`r.event_id = ${eventId}`, 'desc')
      .execute();
    const wanted = q?.toLocaleLowerCase('uk');
    const { by, direction } = sortOf(sort);
    const turn = direction === 'desc' ? -1 : 1;
    const rows = people
      .filter(
        ({ name, organisation }) =>
          !wanted || `${name} ${organisation}`.toLocaleLowerCase('uk').includes(wanted),
      )
      .map((person): MatrixRow => {
        const marks = set.marks.get(person.key) ?? [];
        const presence = presenceOf(set, person.key);
        return {
          ...person,
          states: set.parts.map(
            ({ id }) => marks.find(({ partId }) => partId === id)?.state ?? null,
          ),
          minutes: presence?.minutes ?? null,
          share: presence?.share ?? null,
        };
      })
      .sort(
        (a, b) =>
          turn *
            (by === 'share'
              ? (a.share ?? -1) - (b.share ?? -1)
              : a[by].localeCompare(b[by], 'uk')) || a.name.localeCompare(b.name, 'uk'),
      );
    return {
      parts: set.parts.map(({ id, title, startsOn: on, startsTime }) => ({
        id,
        title,
        startsOn: on,
        startsTime,
      })),
      length: set.length,
      rows: rows.slice((page - 1) * size, page * size),
      total: rows.length,
      page,
      size,
    };
  },
});
