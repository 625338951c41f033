import { z } from 'zod';
import { listOrganisations } from '#modules/directory/organisations/list-organisations.ts';
import { listStaff } from '#modules/directory/people/list-staff.ts';
import { directoryPermissions } from '#modules/directory/permissions.ts';
import { holds } from '#platform/access/permission.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { idsIn } from './say-value.ts';
import { type WordedEntry, wordEntry } from './word-log.ts';

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
    organisationId: z.uuid().safeParse(params.get('place')).data,
    from: dayAsked(params, 'from'),
    to: dayAsked(params, 'to'),
  };
}

export type AuditAsked = ReturnType<typeof auditAsked>;

/** A page of the log in the reader's words; people and institutions are named as far as the reader may see them. */
export async function readLog(
  args: PageArgs,
  asked: Partial<Omit<AuditAsked, 'size'>> & { size?: number },
) {
  const log = await read(args, listAudit, asked);
  const ids = idsIn(
    log.rows.flatMap(({ changes }) => changes.flatMap(({ from, to }) => [from, to])),
  );
  const names = ids.length > 0 ? await namesOf(args, ids) : {};
  const { locale, identity } = callerOf(args);
  const { centreId } = actorOf(args);
  const membership = identity?.memberships.find((one) => one.centreId === centreId);
  const i18n = translator(locale);
  const wording = {
    t: i18n.getFixedT(null, ['office', 'shell']),
    ta: i18n.getFixedT(null, 'audit'),
    locale,
    pack: membership?.pack ?? '',
  };
  const rows: WordedEntry[] = log.rows.map((row) => wordEntry(row, names, wording));
  return { ...log, rows };
}

/** Names of the people and institutions that the ids mean, as far as the viewer may see them. */
async function namesOf(args: PageArgs, ids: string[]): Promise<Record<string, string>> {
  const named: [string, string][] = [];
  const people = await read(args, listStaff, { ids, state: 'all', size: 200 });
  for (const { id, shortName } of people.rows) named.push([id, shortName]);
  const seesOrganisations = holds(
    actorOf(args),
    'organisation.read',
    directoryPermissions['organisation.read'],
  );
  if (seesOrganisations) {
    const asked = { ids, state: 'all', size: 200 } as const;
    const organisations = await read(args, listOrganisations, asked);
    for (const { id, name, shortName } of organisations.rows) named.push([id, shortName ?? name]);
  }
  return Object.fromEntries(named);
}

export type Log = Awaited<ReturnType<typeof readLog>>;

/** The viewer's own user id, for «what I did». */
export function ownUserId(args: PageArgs): string | undefined {
  return callerOf(args).actor?.userId ?? undefined;
}
