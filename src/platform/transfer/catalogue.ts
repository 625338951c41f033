import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** A column that refers to another table's row; of a reference by several columns the one that says which row. */
export interface Reference {
  column: string;
  to: string;
  /** Whether the column may stay empty until the other row is there. */
  nullable: boolean;
}

/** A table as the database's own catalogue describes it. */
export interface Table {
  name: string;
  /** Columns that can be written: generated ones are not. */
  columns: string[];
  /** Columns of the primary key, in its order. */
  key: string[];
  /** Whether its rows belong to centres. */
  ofCentre: boolean;
  references: Reference[];
}

/** What is the database's own record, or nobody's after a moment. */
const notMoved = ['schema_migration', 'sign_in_failure'];

/** All tables of the program. Asked of the catalogue, so that a new one can't be forgotten. */
export async function readCatalogue(db: Db): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select a.attname::text from pg_index i
        cross join lateral unnest(i.indkey::int2[]) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary and k.place <= i.indnkeyatts order by k.place) as key,
      exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped) as "ofCentre",
      coalesce((select jsonb_agg(jsonb_build_object(
          'column', a.attname, 'to', t.relname, 'nullable', not a.attnotnull) order by f.conname)
        from pg_constraint f
        join pg_class t on t.oid = f.confrelid
        cross join lateral (
          select a.attname, a.attnotnull from unnest(f.conkey) with ordinality as k (number, place)
          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number
          order by a.attnotnull, a.attname = 'centre_id', k.place limit 1) a
        where f.contype = 'f' and f.conrelid = c.oid), '[]') as "references"
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname <> all(${notMoved}::text[])
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname`.execute(db);
  return rows;
}
