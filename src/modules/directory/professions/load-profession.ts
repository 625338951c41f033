import type { OperationContext } from '#platform/operation/define.ts';
import type { ProfessionFields } from './schema.ts';

export const professionColumns = [
  'profession.code',
  'profession.title',
  'profession.direction',
  'profession.standard',
  'profession.standard_on as standardOn',
  'profession.person_id as personId',
  'profession.note',
] as const;

/** Locks a profession for a change; null for an absent or foreign one. */
export async function loadProfession(
  { trx }: OperationContext,
  { id }: { id: string },
): Promise<{ id: string; fields: ProfessionFields; version: number } | null> {
  const row = await trx
    .selectFrom('profession')
    .select([...professionColumns, 'profession.version'])
    .where('profession.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { version, ...fields } = row;
  return { id, fields, version };
}

/** «7233 Слюсар з ремонту машин». */
export const professionLabel = ({ code, title }: Pick<ProfessionFields, 'code' | 'title'>) =>
  `${code} ${title}`;
