import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { reachOf } from '../access/permission.ts';
import type { Db } from '../db/database.ts';
import { containing } from '../query/containing.ts';
import { defineQuery } from '../query/define.ts';
import { listInput, pageOf } from '../query/list.ts';
import { readPage } from '../query/read-page.ts';
import { auditPermissions } from './permissions.ts';

const change = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() });

const entry = z.object({
  id: z.uuid(),
  at: z.date(),
  operation: z.string(),
  actor: z.object({
    kind: z.enum(['user', 'token', 'system']),
    id: z.string().nullable(),
    name: z.string(),
  }),
  /** What was changed; null for an operation that changed no record. */
  object: z
    .object({ type: z.string(), id: z.uuid().nullable(), name: z.string().nullable() })
    .nullable(),
  change: z.enum(['created', 'changed', 'ended']).nullable(),
  changes: z.array(change),
  /** Names of objects whose ids stand in the changes, as the log knows them; for leaders. */
  names: z.record(z.string(), z.string()),
  ip: z.string().nullable(),
  /** What the browser or program calls itself. */
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
});

/** A row of the log as the API gives it. */
export type AuditEntry = z.output<typeof entry>;

export const listAudit = defineQuery({
  name: 'audit.list',
  summary:
    'Who changed what and when. Leaders see all; heads of institutions what was done there; others what they did and what was done to their own record.',
  permission: 'audit.read',
  rule: auditPermissions['audit.read'],
  input: listInput(['at'], '-at').extend({
    objectId: z.uuid().optional(),
    objectType: z.string().max(50).optional(),
    /** The user who did it. */
    actorId: z.string().max(100).optional(),
    /** «person.update», or all of a module: «person.*». */
    operation: z
      .string()
      .max(100)
      .regex(/^[a-z-]+(\.[a-z-]+)*(\.\*)?$/)
      .optional(),
    /** What happened in a part of the tree: to the organisation, those below it, their people and sections. */
    organisationId: z.uuid().optional(),
    /** Days in the centre's time zone, both inclusive. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  output: pageOf(entry),
  http: { path: '/audit' },
  async run(scope, { q, objectId, objectType, actorId, operation, organisationId, ...list }) {
    const { db, actor, centreId } = scope;
    const reach = reachOf(actor, placePermission, auditPermissions[placePermission]);
    const leads = reach === 'centre';
    let found = db.selectFrom('audit_entry').selectAll();
    if (!leads)
      found = found.where((eb) =>
        eb.or([
          eb('actor_id', '=', actor.userId ?? ''),
          ...(actor.personId ? [eb('object_id', '=', actor.personId)] : []),
          ...(reach ? [inReached(reach.organisationIds, scope.today)] : []),
        ]),
      );
    if (objectId) found = found.where('object_id', '=', objectId);
    if (organisationId) found = found.where(inPart([organisationId], scope.today));
    if (objectType) found = found.where('object_type', '=', objectType);
    if (actorId) found = found.where('actor_id', '=', actorId);
    if (operation?.endsWith('*'))
      found = found.where('operation', 'like', operation.replace(/\*$/, '%'));
    else if (operation) found = found.where('operation', '=', operation);
    if (q)
      found = found.where((eb) =>
        eb.or([
          eb('object_name', 'ilike', containing(q)),
          eb('actor_name', 'ilike', containing(q)),
        ]),
      );
    if (list.from) found = found.where(since(list.from, 0, centreId));
    if (list.to) found = found.where(sql<SqlBool>`not ${since(list.to, 1, centreId)}`);
    const direction = list.sort === 'at' ? 'asc' : 'desc';
    const page = await readPage(found.orderBy('at', direction).orderBy('id', direction), list);
    const names = leads ? await namesIn(db, page.rows) : {};
    return { ...page, rows: page.rows.map((row) => readable(row, names)) };
  },
});

const placePermission = 'audit.read-place';

/** Whether an entry is from the beginning of a day of the centre's calendar, or of a day after it, on. */
function since(day: string, plusDays: number, centreId: string): Expression<SqlBool> {
  return sql<SqlBool>`at >= ((${day}::date + ${plusDays}::int)::timestamp
    at time zone (select time_zone from centre where id = ${centreId}))`;
}

/** Whether an entry is about organisations or those below, a section of theirs, or somebody who works, or worked last, there. */
function inReached(organisationIds: readonly string[], today: string): Expression<SqlBool> {
  return sql<SqlBool>`object_id in (
    with part as (select id from organisations_below(${organisationIds}::uuid[], ${today}::date))
    select id from part
    union select id from section where organisation_id in (select id from part)
    union select post.person_id from post where organisation_id in (select id from part) and person_id is not null
      and (coalesce(until >= ${today}::date, true) or until = (
        select max(coalesce(last.until, 'infinity')) from post last where last.person_id = post.person_id)))`;
}

/** Whether an entry is about organisations, those below, a person with a post there at any time or a section of theirs. */
function inPart(organisationIds: readonly string[], today: string): Expression<SqlBool> {
  return sql<SqlBool>`object_id in (
    with part as (select id from organisations_below(${organisationIds}::uuid[], ${today}::date))
    select id from part
    union select person_id from post where organisation_id in (select id from part) and person_id is not null
    union select id from section where organisation_id in (select id from part))`;
}

/** Names of the objects whose ids stand in the rows' changes, as the log last told of them. */
async function namesIn(
  db: Db,
  rows: readonly { before: unknown; after: unknown }[],
): Promise<Record<string, string>> {
  const text = JSON.stringify(rows.map(({ before, after }) => [before, after]));
  const ids = [...new Set(text.match(uuids) ?? [])];
  if (ids.length === 0) return {};
  const named = await sql<{ id: string; name: string }>`
    select asked.id, known.object_name as name from unnest(${ids}::uuid[]) as asked (id)
    cross join lateral (
      select object_name from audit_entry where object_id = asked.id and object_name is not null
      order by at desc limit 1) known`.execute(db);
  return Object.fromEntries(named.rows.map(({ id, name }) => [id, name]));
}

const uuids = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

interface Row {
  id: string;
  at: Date;
  operation: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  object_type: string | null;
  object_id: string | null;
  object_name: string | null;
  before: unknown;
  after: unknown;
  ip: string | null;
  request_id: string | null;
  user_agent: string | null;
}

function readable(row: Row, known: Record<string, string>): z.output<typeof entry> {
  const before = fieldsOf(row.before);
  const after = fieldsOf(row.after);
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return {
    id: row.id,
    at: row.at,
    operation: row.operation,
    actor: {
      kind: z.enum(['user', 'token', 'system']).parse(row.actor_kind),
      id: row.actor_id,
      name: row.actor_name,
    },
    object: row.object_type
      ? { type: row.object_type, id: row.object_id, name: row.object_name }
      : null,
    change: before && after ? 'changed' : after ? 'created' : before ? 'ended' : null,
    changes: fields.map((field) => ({
      field,
      from: before?.[field] ?? null,
      to: after?.[field] ?? null,
    })),
    names: namesOf(row, known),
    ip: row.ip,
    userAgent: row.user_agent,
    requestId: row.request_id,
  };
}

function namesOf(row: Row, known: Record<string, string>): Record<string, string> {
  const ids = JSON.stringify([row.before, row.after]).match(uuids) ?? [];
  return Object.fromEntries(ids.flatMap((id) => (known[id] ? [[id, known[id]]] : [])));
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
