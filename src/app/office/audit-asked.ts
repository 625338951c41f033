import { z } from 'zod';
import { listStaff } from '#modules/directory/people/list-staff.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { idsIn } from './say-value.ts';

/** The log's filters out of an address; what can't be read counts as not set. */
export function auditAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(params, ['at'], {
    key: 'at',
    direction: 'desc',
  });
  const text = (name: string) => params.get(name)?.trim() || undefined;
  return {
    q: search || undefined,
    sort: sort.direction === 'asc' ? ('at' as const) : ('-at' as const),
    page,
    size,
    actorId: text('actor')?.slice(0, 100),
    operation: /^[a-z-]+(\.[a-z-]+)*(\.\*)?$/.exec(text('operation') ?? '')?.[0].slice(0, 100),
    objectType: text('object')?.slice(0, 50),
    objectId: z.uuid().safeParse(params.get('objectId')).data,
    from: dayAsked(params, 'from'),
    to: dayAsked(params, 'to'),
  };
}

export type AuditAsked = ReturnType<typeof auditAsked>;

/** A page of the log, with the names of people whose ids stand in it. */
export async function readLog(
  args: PageArgs,
  asked: Partial<Omit<AuditAsked, 'size'>> & { size?: number },
) {
  const log = await read(args, listAudit, asked);
  const ids = idsIn(
    log.rows.flatMap(({ changes }) => changes.flatMap(({ from, to }) => [from, to])),
  );
  const people =
    ids.length > 0 ? (await read(args, listStaff, { ids, state: 'all', size: 200 })).rows : [];
  return {
    ...log,
    people: Object.fromEntries(people.map(({ id, shortName }) => [id, shortName])),
  };
}

export type Log = Awaited<ReturnType<typeof readLog>>;

/** The viewer's own user id, for «what I did». */
export function ownUserId(args: PageArgs): string | undefined {
  return callerOf(args).actor?.userId ?? undefined;
}
