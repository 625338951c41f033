import { addDays } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import type { AssignmentChange, AssignmentRow, NewAssignment, Order } from './schema.ts';

/** What an act would do; the same is shown before and done. */
export interface Planned {
  changes: AssignmentChange[];
  /** Asked for and so already. */
  already: number;
}

interface Span {
  since: string;
  until: string | null;
}

const meet = (a: Span, b: Span): boolean =>
  (a.until === null || b.since <= a.until) && (b.until === null || a.since <= b.until);

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

/** Every institution in every direction; what the person has on those days already is left as it is. */
export function planCreation(
  rows: readonly AssignmentRow[],
  given: {
    personId: string;
    organisationIds: readonly string[];
    directionIds: readonly string[];
  } & Span &
    Order,
): Planned {
  const { organisationIds, directionIds, ...fields } = given;
  const organisations = organisationIds.length > 0 ? [...new Set(organisationIds)] : [null];
  const directions = directionIds.length > 0 ? [...new Set(directionIds)] : [null];
  const wanted: NewAssignment[] = organisations.flatMap((organisationId) =>
    directions.map((directionId) => ({
      ...fields,
      organisationId,
      directionId,
      substitutes: null,
    })),
  );
  const fresh = wanted.filter((one) => !rows.some((row) => sameWork(row, one) && meet(row, one)));
  return {
    changes: fresh.map((after) => ({ before: null, after })),
    already: wanted.length - fresh.length,
  };
}

const sameWork = (
  row: Pick<AssignmentRow, 'personId' | 'organisationId' | 'directionId' | 'substitutes'>,
  one: Omit<NewAssignment, 'since' | 'until'>,
): boolean =>
  row.personId === one.personId &&
  row.organisationId === one.organisationId &&
  row.directionId === one.directionId &&
  row.substitutes === null;

/**
 * The last day of assignments, and of who stands in for them.
 *
 * @throws AppError `refused` (`assignments.not-begun`) for one that begins later: it is removed instead.
 */
export function planEnd(
  rows: readonly AssignmentRow[],
  chosen: readonly AssignmentRow[],
  until: string,
): Planned {
  if (chosen.some(({ since }) => since > until)) throw refuse('assignments.not-begun');
  const ending = chosen.filter((row) => row.until !== until);
  return {
    changes: [
      ...ending.map((before) => ({ before, after: { ...before, until } })),
      ...ending.flatMap((row) => shortened(rows, row, until)),
    ],
    already: chosen.length - ending.length,
  };
}

/** Who stands in for a row stops with it. */
function shortened(
  rows: readonly AssignmentRow[],
  { id }: AssignmentRow,
  until: string,
): AssignmentChange[] {
  return rows
    .filter((row) => row.substitutes === id && (row.until === null || row.until > until))
    .map((before) => ({
      before,
      after: before.since > until ? null : { ...before, until },
    }));
}

/**
 * Hands assignments over from a day on: the one who had them keeps them until the day before; what begins later
 * begins with the new one.
 *
 * @throws AppError `refused` (`assignments.same-person`).
 */
export function planMove(
  rows: readonly AssignmentRow[],
  chosen: readonly AssignmentRow[],
  { toPersonId, on, ...order }: { toPersonId: string; on: string } & Order,
): Planned {
  if (chosen.every(({ personId }) => personId === toPersonId))
    throw refuse('assignments.same-person');
  const changes: AssignmentChange[] = [];
  let already = 0;
  for (const row of chosen) {
    if (row.personId === toPersonId || (row.until !== null && row.until < on)) {
      already += 1;
      continue;
    }
    const { id: _, version: __, ...fields } = row;
    const next = {
      ...fields,
      ...order,
      personId: toPersonId,
      since: row.since < on ? on : row.since,
    };
    const has = rows.some((other) => sameWork(other, next) && meet(other, next));
    if (row.since >= on) {
      changes.push({ before: row, after: has ? null : { ...row, ...order, personId: toPersonId } });
      continue;
    }
    const last = addDays(on, -1);
    changes.push({ before: row, after: { ...row, until: last } }, ...shortened(rows, row, last));
    if (!has) changes.push({ before: null, after: next });
  }
  return { changes, already };
}

/**
 * Somebody stands in for a methodist between two days; what is stood in for on some of these days already is left.
 *
 * @throws AppError `refused` (`assignments.same-person`, `assignments.nothing-to-substitute`).
 */
export function planSubstitution(
  rows: readonly AssignmentRow[],
  given: {
    personId: string;
    toPersonId: string;
    since: string;
    until: string;
    ids?: readonly string[];
  } & Order,
): Planned {
  const { personId, toPersonId, since, until, ids, ...order } = given;
  if (personId === toPersonId) throw refuse('assignments.same-person');
  const held = rows.filter(
    (row) =>
      row.personId === personId &&
      meet(row, { since, until }) &&
      (ids === undefined || ids.includes(row.id)),
  );
  if (held.length === 0) throw refuse('assignments.nothing-to-substitute');
  const open = held.filter(
    (row) => !rows.some((other) => other.substitutes === row.id && meet(other, { since, until })),
  );
  return {
    changes: open.map((row) => ({
      before: null,
      after: {
        ...order,
        personId: toPersonId,
        organisationId: row.organisationId,
        directionId: row.directionId,
        since: row.since > since ? row.since : since,
        until: earlier(row.until, until),
        substitutes: row.id,
      },
    })),
    already: held.length - open.length,
  };
}

/** Takes assignments away that were made by mistake, with who stands in for them. */
export function planRemoval(
  rows: readonly AssignmentRow[],
  chosen: readonly AssignmentRow[],
): Planned {
  const gone = new Set(chosen.map(({ id }) => id));
  for (let size = 0; size < gone.size; ) {
    size = gone.size;
    for (const row of rows) if (row.substitutes && gone.has(row.substitutes)) gone.add(row.id);
  }
  return {
    changes: rows.filter(({ id }) => gone.has(id)).map((before) => ({ before, after: null })),
    already: 0,
  };
}

/** The table as an act leaves it. New rows get ids of their own here, which nothing else refers to. */
export function applied(
  rows: readonly AssignmentRow[],
  changes: readonly AssignmentChange[],
): AssignmentRow[] {
  const changed = new Set(changes.flatMap(({ before }) => before?.id ?? []));
  const after = changes.flatMap((change, index): AssignmentRow[] =>
    change.after ? [{ id: `new-${index}`, version: 1, ...change.after }] : [],
  );
  return [...rows.filter(({ id }) => !changed.has(id)), ...after];
}

/** The table as it was before an act. */
export function reverted(
  rows: readonly AssignmentRow[],
  changes: readonly { before: AssignmentRow | null; after: AssignmentRow | null }[],
): AssignmentRow[] {
  const changed = new Set(changes.flatMap(({ after }) => after?.id ?? []));
  return [
    ...rows.filter(({ id }) => !changed.has(id)),
    ...changes.flatMap(({ before }) => before ?? []),
  ];
}
