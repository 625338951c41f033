import { sql } from 'kysely';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runQuery } from '#platform/query/run.ts';
import { existsOn } from '../organisations/columns.ts';
import { readStaffTable } from '../people/staff-table.ts';
import { readCoverage } from '../sections/coverage.ts';
import { figureSources } from './figure-sources.ts';
import type { AggregatePart } from './schema.ts';

/** A column that a centre has figures in; bands of years have bounds, keys of the pack may have names. */
export interface Figure {
  part: AggregatePart;
  key: string;
  from: number | null;
  to: number | null;
  count: number;
}

/**
 * Counts one centre on a day, in its own name and by the same reads as its own pages: each figure is the one that the
 * centre sees itself, and nothing but figures leaves it.
 */
export async function countCentre(kernel: Kernel, centreId: string, on: string): Promise<Figure[]> {
  const actor = systemActor(centreId, 'зведення');
  const [own, staff, coverage, others] = await Promise.all([
    countRows(kernel, centreId, on),
    countStaff(kernel, actor, on),
    countCoverage(kernel, actor, on),
    countOthers(kernel, actor, on),
  ]);
  return [...own, ...staff, ...coverage, ...others];
}

async function countRows(kernel: Kernel, centreId: string, on: string): Promise<Figure[]> {
  return inCentre(kernel.db, centreId, 'read', async (db) => {
    const { rows } = await sql<Figure>`
      select 'institutions' as part, organisation.kind as key, count(*)::int as count from organisation
      where ${existsOn(on)} and organisation.kind <> all(array['ministry','department','local-authority','centre'])
      group by 2
      union all
      select 'sections', s.kind, count(*)::int from section s where daterange(s.since, s.until, '[]') @> ${on}::date group by 2
      union all
      select 'accounts', 'open', count(distinct m.id)::int from membership m
      join membership_grant g on g.membership_id = m.id and daterange(g.since, g.until, '[]') @> ${on}::date
      where (m.ended_at is null or m.ended_at::date > ${on}::date) and m.created_at::date <= ${on}::date`.execute(
      db,
    );
    return rows.map((row) => ({ ...row, from: null, to: null }));
  });
}

async function countStaff(kernel: Kernel, actor: Actor, on: string): Promise<Figure[]> {
  const { columns, sum } = await runQuery(kernel, actor, readStaffTable, {
    on,
    by: 'organisation',
  });
  return columns.flatMap(({ dimension, key, from, to }, at) =>
    dimension === 'sex' || dimension === 'more'
      ? []
      : { part: dimension, key, from, to, count: sum.counts[at] ?? 0 },
  );
}

async function countCoverage(kernel: Kernel, actor: Actor, on: string): Promise<Figure[]> {
  const { people } = await runQuery(kernel, actor, readCoverage, { on });
  const figure = (key: string, count: number): Figure => ({
    part: 'coverage',
    key,
    from: null,
    to: null,
    count,
  });
  return [figure('reached', people.all - people.uncovered), figure('unreached', people.uncovered)];
}

async function countOthers(kernel: Kernel, actor: Actor, on: string): Promise<Figure[]> {
  const counted = await Promise.all(
    figureSources().map(async ({ part, count }) =>
      Object.entries(await count(kernel, actor, on)).map(([key, many]) => ({
        part,
        key,
        from: null,
        to: null,
        count: many,
      })),
    ),
  );
  return counted.flat();
}
