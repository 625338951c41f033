import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { pageOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { inForce } from '../people/sql.ts';
import { sheetPermissions } from '../permissions/sheets.ts';
import { readImport } from './queries.ts';
import { importId } from './work/schema.ts';

const missing = z.object({
  personId: z.uuid(),
  name: z.string(),
  postId: z.uuid(),
  title: z.string(),
  organisation: z.string(),
  since: z.string().nullable(),
});
export type MissingPerson = z.output<typeof missing>;

/**
 * Whoever the sheet of the same columns and the same place named when it was accepted last, works there still, and isn't
 * named any more. Nothing is done to them: they may have left, or the sheet may be a part only. Who may be meant by a row
 * that is wrong or in doubt isn't called missing.
 */
export const listMissing = defineQuery({
  name: 'sheet.missing',
  summary:
    'People whom the sheet of the same columns named when it was accepted last, who work on, and whom this one does not name.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: z.object({
    importId,
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: pageOf(missing),
  http: { path: '/sheet-imports/{importId}/missing' },
  async run(scope, { importId: id, page, size }) {
    const sheet = await readImport(scope, id);
    const { db, today } = scope;
    const before = await db
      .selectFrom('sheet_import as now')
      .innerJoin('sheet_import as last', (join) =>
        join
          .onRef('last.kind', '=', 'now.kind')
          .onRef('last.fingerprint', '=', 'now.fingerprint')
          .on(sql<boolean>`last.organisation_id is not distinct from now.organisation_id`)
          .onRef('last.created_at', '<', 'now.created_at'),
      )
      .select('last.id')
      .where('now.id', '=', id)
      .where('last.state', '=', 'accepted')
      .orderBy('last.accepted_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!before || sheet.kind !== 'people' || sheet.state !== 'preview')
      return { rows: [], total: 0, page, size };
    const found = db
      .with('named', (eb) =>
        eb
          .selectFrom('sheet_row')
          .select(sql<string>`(object ->> 'id')::uuid`.as('id'))
          .distinct()
          .where('import_id', '=', before.id)
          .where('state', 'in', ['new', 'changed', 'unchanged'])
          .where(sql<boolean>`object ->> 'type' = 'person'`),
      )
      .with('open', (eb) =>
        eb
          .selectFrom('sheet_row')
          .select(sql<string>`' ' || search_key(array_to_string(cells, ' ')) || ' '`.as('key'))
          .where('import_id', '=', id)
          .where('object', 'is', null)
          .where('state', 'in', ['wrong', 'doubt', 'skipped']),
      )
      .selectFrom('named')
      .innerJoin('person', 'person.id', 'named.id')
      .innerJoin('post', 'post.person_id', 'person.id')
      .select([
        'person.id as personId',
        sql<string>`concat_ws(' ', person.family_name, person.given_name, nullif(person.patronymic, ''))`.as(
          'name',
        ),
        'post.id as postId',
        'post.title',
        labelOn(sql.ref<string>('post.organisation_id'), today).as('organisation'),
        'post.since',
      ])
      .where('person.merged_into', 'is', null)
      .where('person.erased_at', 'is', null)
      .where(inForce('post', today))
      .where(sql<boolean>`not exists (
        select from sheet_row r where r.import_id = ${id} and (r.object ->> 'id')::uuid = person.id)`)
      .where(sql<boolean>`not exists (
        select from open where open.key like '% ' || search_key(person.family_name) || ' %')`);
    const below = sheet.organisationId
      ? found.where(
          sql<boolean>`post.organisation_id in (select id from organisations_below(array[${sheet.organisationId}]::uuid[], ${today}::date))`,
        )
      : found;
    return readPage(below.orderBy('name').orderBy('person.id').orderBy('post.since'), {
      page,
      size,
    });
  },
});
