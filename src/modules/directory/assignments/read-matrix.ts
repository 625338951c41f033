import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { several } from '#platform/query/list.ts';
import { existsOn, labelOn } from '../organisations/columns.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';
import { day } from '../sections/schema.ts';
import { inForce, overlaps } from './assigned-on.ts';
import { notLookedAfter } from './looked-after.ts';
import { readAssignments } from './read-assignments.ts';
import type { AssignmentRow } from './schema.ts';

const cell = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  /** Null for all directions. */
  direction: z.string().nullable(),
  /** Stands in for another. */
  substitute: z.boolean(),
  until: z.iso.date().nullable(),
});

const matrix = z.object({
  day: z.iso.date(),
  /** Who has something on the day, with how much: institutions and directions of their own. */
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      institutions: z.number().int(),
      directions: z.number().int(),
      /** Who stands in for them, while they are away. */
      awayFor: z.string().nullable(),
    }),
  ),
  institutions: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.string(),
      locality: z.string(),
      cells: z.array(cell),
      /** Two look after the same thing at once. */
      overlap: z.boolean(),
    }),
  ),
  /** Directions with those who have them in all institutions, and everybody who has them somewhere. */
  directions: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      everywhere: z.array(z.string()),
      people: z.array(z.string()),
    }),
  ),
  gaps: z.object({
    institutions: z.number().int(),
    directions: z.number().int(),
    overlaps: z.number().int(),
  }),
});
export type Matrix = z.output<typeof matrix>;

const input = z.object({
  on: day.optional(),
  directionId: z.uuid().optional(),
  personId: z.uuid().optional(),
  kind: several(z.string().max(60)),
  /** Institutions without a methodist, or with two for the same thing. */
  only: z.enum(['gaps', 'overlaps']).optional(),
  q: z.string().trim().max(200).optional(),
});

/** Who looks after which institution on a day, with what nobody looks after and what two do. */
export const readMatrix = defineQuery({
  name: 'assignment.matrix',
  summary: 'Methodists × institutions on a day, with gaps and overlaps.',
  permission: 'assignment.read',
  rule: assignmentPermissions['assignment.read'],
  input,
  output: matrix,
  http: { path: '/assignment-matrix' },
  run: matrixOf,
});

export async function matrixOf(
  scope: Scope<'assignment.read'>,
  { on = scope.today, directionId, personId, kind, only, q }: z.output<typeof input>,
): Promise<Matrix> {
  const rows = await readAssignments(scope);
  const present = inForce(rows, on);
  const twice = new Set(overlaps(rows, on).flatMap((group) => group.map(({ id }) => id)));
  const directions = await scope.db
    .selectFrom('direction')
    .select(['id', 'name'])
    .orderBy('position')
    .orderBy('name')
    .execute();
  const nameOfDirection = new Map(directions.map(({ id, name }) => [id, name]));
  const people = await readPeople(scope, rows, present, on);
  const institutions = (await readInstitutions(scope, { on, kind, q })).map((institution) => {
    const own = present.filter((row) => row.organisationId === institution.id);
    return {
      ...institution,
      cells: own
        .filter(
          (row) => !directionId || row.directionId === directionId || row.directionId === null,
        )
        .map((row) => ({
          id: row.id,
          personId: row.personId,
          direction: row.directionId && (nameOfDirection.get(row.directionId) ?? null),
          substitute: row.substitutes !== null,
          until: row.until,
        })),
      overlap: own.some(({ id }) => twice.has(id)),
      gap: own.length === 0,
    };
  });
  const shown = institutions.filter(
    (one) =>
      (only !== 'gaps' || one.gap) &&
      (only !== 'overlaps' || one.overlap) &&
      (!personId || one.cells.some((given) => given.personId === personId)),
  );
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const namesOf = (of: readonly AssignmentRow[]) => [
    ...new Set(of.flatMap((row) => nameOf.get(row.personId) ?? [])),
  ];
  const byDirection = directions.map(({ id, name }) => {
    const own = present.filter((row) => row.directionId === id);
    return {
      id,
      name,
      everywhere: namesOf(own.filter((row) => row.organisationId === null)),
      people: namesOf(own),
    };
  });
  return {
    day: on,
    people: people.filter(({ id }) => !personId || id === personId),
    institutions: shown.map(({ gap: _, ...one }) => one),
    directions: byDirection,
    gaps: {
      institutions: institutions.filter(({ gap }) => gap).length,
      directions: byDirection.filter((one) => one.people.length === 0).length,
      overlaps: institutions.filter(({ overlap }) => overlap).length,
    },
  };
}

/** Everybody with an assignment that lasts on the day, also who is away. */
async function readPeople(
  { db }: Scope<'assignment.read'>,
  rows: readonly AssignmentRow[],
  present: readonly AssignmentRow[],
  on: string,
): Promise<Matrix['people']> {
  const lasting = rows.filter(({ since, until }) => since <= on && (until === null || on <= until));
  const ids = [...new Set(lasting.map(({ personId }) => personId))];
  if (ids.length === 0) return [];
  const people = await db
    .selectFrom('person')
    .select(['id', 'short_name as name'])
    .where('id', 'in', ids)
    .orderBy('short_name')
    .execute();
  const count = (of: readonly (string | null)[]) => new Set(of.filter((id) => id !== null)).size;
  return people.map(({ id, name }) => {
    const own = present.filter((row) => row.personId === id);
    const away = lasting.find((row) => {
      const of = rows.find((other) => other.id === row.substitutes);
      return of?.personId === id;
    });
    return {
      id,
      name,
      institutions: count(own.map(({ organisationId }) => organisationId)),
      directions: count(own.map(({ directionId }) => directionId)),
      awayFor: people.find((other) => other.id === away?.personId)?.name ?? null,
    };
  });
}

/** Institutions that teach: authorities, the centre itself and branches are looked after with what they belong to. */
async function readInstitutions(
  { db }: Scope<'assignment.read'>,
  { on, kind, q }: { on: string; kind: string[] | undefined; q: string | undefined },
) {
  let found = db
    .selectFrom('organisation')
    .select([
      'organisation.id',
      labelOn(sql.ref('organisation.id'), on).as('name'),
      'organisation.kind',
      'organisation.locality',
    ])
    .where(existsOn(on))
    .where('organisation.kind', 'not in', notLookedAfter);
  if (kind && kind.length > 0) found = found.where('organisation.kind', 'in', kind);
  if (q)
    found = found.where(
      sql<boolean>`exists (select from organisation_name n
        where n.organisation_id = organisation.id and n.name ilike ${containing(q)})`,
    );
  return found.orderBy('name').orderBy('organisation.id').execute();
}
