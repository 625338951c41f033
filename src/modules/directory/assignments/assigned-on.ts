import type { AssignmentRow } from './schema.ts';

type Row = Pick<
  AssignmentRow,
  'id' | 'personId' | 'organisationId' | 'directionId' | 'since' | 'until' | 'substitutes'
>;

export interface Ask {
  day: string;
  /** Institutions that are named; none narrows nothing. */
  organisationIds?: readonly string[];
  /** Directions that are named. */
  directionIds?: readonly string[];
}

export const lasts = ({ since, until }: Pick<Row, 'since' | 'until'>, day: string): boolean =>
  since <= day && (until === null || day <= until);

/** What is in force on a day: within its dates, and nobody stands in for it on that day. */
export function inForce<R extends Row>(rows: readonly R[], day: string): R[] {
  const lasting = rows.filter((row) => lasts(row, day));
  const away = new Set(lasting.flatMap(({ substitutes }) => substitutes ?? []));
  return lasting.filter(({ id }) => !away.has(id));
}

/**
 * Who is meant on a day. Named institutions and directions narrow: for each of them those who are assigned to it
 * (with both named, to the one in the other, else to one of the two). Where that gives nobody, or nothing is named,
 * everybody with an assignment on the day is meant.
 *
 * @returns ids of people, each once
 */
export function assignedAmong(
  rows: readonly Row[],
  { day, organisationIds = [], directionIds = [] }: Ask,
): string[] {
  const present = inForce(rows, day);
  const organisations = organisationIds.length > 0 ? organisationIds : [null];
  const directions = directionIds.length > 0 ? directionIds : [null];
  const found = organisations.flatMap((organisation) =>
    directions.flatMap((direction) => closest(present, organisation, direction)),
  );
  const meant = found.length > 0 ? found : present;
  return [...new Set(meant.map(({ personId }) => personId))];
}

/** Rows that say as much as can be of what is asked: each named thing they hold counts, another one rules them out. */
function closest(
  rows: readonly Row[],
  organisation: string | null,
  direction: string | null,
): Row[] {
  const scored = rows.map((row) => ({
    row,
    score: score(row.organisationId, organisation) + score(row.directionId, direction),
  }));
  const best = Math.max(0, ...scored.map((one) => one.score));
  return best > 0 ? scored.flatMap((one) => (one.score === best ? one.row : [])) : [];
}

function score(held: string | null, asked: string | null): number {
  if (asked === null || held === null) return 0;
  return held === asked ? 1 : Number.NEGATIVE_INFINITY;
}

/** Institutions and directions that two or more people look after at once, none of them as a substitute. */
export function overlaps<R extends Row>(rows: readonly R[], day: string): R[][] {
  const groups = new Map<string, R[]>();
  for (const row of inForce(rows, day)) {
    const key = `${row.organisationId} ${row.directionId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter(
    (group) => new Set(group.map(({ personId }) => personId)).size > 1,
  );
}
