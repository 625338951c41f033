import { type Expression, type SqlBool, sql } from 'kysely';
import type { PlacedScope } from './define.ts';

/** Where a row's place is written: columns, or SQL that gives an id. */
export interface PlaceColumns {
  organisation?: Expression<string | null>;
  section?: Expression<string | null>;
  direction?: Expression<string | null>;
}

/**
 * Whether a row stands where the caller has the permission: in one of the organisations or below them today, in one
 * of the sections, in one of the directions. Columns that are not told match nothing.
 */
export function inReach(
  { reach, today }: Pick<PlacedScope, 'reach' | 'today'>,
  columns: PlaceColumns,
): Expression<SqlBool> {
  if (reach === 'centre') return sql<SqlBool>`true`;
  const { organisationIds, sectionIds, directionIds } = reach;
  const conditions = [
    columns.organisation &&
      organisationIds.length > 0 &&
      sql<SqlBool>`${columns.organisation} in (select id from organisations_below(${organisationIds}::uuid[], ${today}::date))`,
    columns.section &&
      sectionIds.length > 0 &&
      sql<SqlBool>`${columns.section} = any(${sectionIds}::uuid[])`,
    columns.direction &&
      directionIds.length > 0 &&
      sql<SqlBool>`${columns.direction} = any(${directionIds}::uuid[])`,
  ].filter((condition) => typeof condition === 'object');
  if (conditions.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
