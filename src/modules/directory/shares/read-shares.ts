import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { centrePermissions } from '../permissions/centres.ts';
import { type Share, share, shareKinds, shareStates } from './schema.ts';

const rule = centrePermissions['share.read'];

/** A share with the id of the other centre, which no answer tells. */
export type KnownShare = Share & { otherId: string };

/** The centre's shares, given and taken, as a table to select from. */
export function selectShares(db: Db) {
  return db
    .selectFrom(
      sql<KnownShare>`(
        select id, side, other_id as "otherId", other_name as "otherName", kind, object_id as "objectId",
          object_name as "objectName", fields, agreement_number as "agreementNumber", agreed_on as "agreedOn", since, until,
          note, state, proposed_at as "proposedAt", proposed_by as "proposedBy", answered_at as "answeredAt",
          answered_by as "answeredBy", ended_at as "endedAt", ended_by as "endedBy"
        from list_shares())`.as('shared'),
    )
    .selectAll('shared');
}

const input = listInput(['object', 'other', 'agreed', 'since', 'state'], 'object').extend({
  side: z.enum(['given', 'taken']).optional(),
  kind: several(z.enum(shareKinds)),
  /** Those that wait or hold unless told. */
  state: several(z.enum(shareStates)),
});
export type SharesAsked = z.input<typeof input>;

export const listShares = defineQuery({
  name: 'share.list',
  summary: 'What this centre shows others and others show it, by agreement.',
  permission: 'share.read',
  rule,
  input,
  output: pageOf(share),
  http: { path: '/shares' },
  async run({ db }, { q, side, kind, state, ...list }) {
    let found = selectShares(db).where(
      'state',
      'in',
      state?.length ? state : ['proposed', 'coming', 'in-force'],
    );
    if (side) found = found.where('side', '=', side);
    if (kind?.length) found = found.where('kind', 'in', kind);
    if (q)
      found = found.where((eb) =>
        eb.or(
          (['objectName', 'otherName', 'agreementNumber'] as const).map((column) =>
            eb(column, 'ilike', containing(q)),
          ),
        ),
      );
    const { by, direction } = sortOf(list.sort);
    const page = await readPage(found.orderBy(sql.ref(sorts[by]), direction).orderBy('id'), list);
    return { ...page, rows: page.rows.map(({ otherId: _, ...row }) => row) };
  },
});

const sorts = {
  object: 'objectName',
  other: 'otherName',
  agreed: 'agreedOn',
  since: 'since',
  state: 'state',
} as const;

export const readShare = defineQuery({
  name: 'share.get',
  summary: 'One share, with what it says of the institution or the section.',
  permission: 'share.read',
  rule,
  input: z.object({ id: z.uuid(), on: z.iso.date().optional() }),
  output: share.extend({
    object: z
      .object({
        name: z.string().nullable(),
        kind: z.string(),
        locality: z.string(),
        address: z.string(),
        website: z.string().nullable(),
        languages: z.array(z.string()),
        learners: z.number().int().nullable(),
        since: z.iso.date().nullable(),
        until: z.iso.date().nullable(),
      })
      .nullable(),
  }),
  http: { path: '/shares/{id}' },
  async run({ db, today }, { id, on = today }) {
    const row = await selectShares(db).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound();
    const { otherId: _, ...shown } = row;
    const { rows } =
      await sql<SharedObject>`select * from shared_object(${id}, ${on}::date)`.execute(db);
    return { ...shown, object: rows[0] ?? null };
  },
});

interface SharedObject {
  name: string | null;
  kind: string;
  locality: string;
  address: string;
  website: string | null;
  languages: string[];
  learners: number | null;
  since: string | null;
  until: string | null;
}
