import type { TFunction } from 'i18next';
import type { StaffTable } from './staff-table.ts';

type Column = StaffTable['columns'][number];

/** What stands in a column's head: the pack's name, the bounds of a band, or the word for nothing. */
export function columnWord(
  t: TFunction<'people'>,
  { dimension, key, name, from, to }: Column,
): string {
  if (name) return name;
  if (from !== null) {
    if (to === null) return t('list.from', { from });
    return from === 0 ? t('list.upTo', { to: to + 1 }) : t('list.between', { from, to });
  }
  if (key === 'none' && dimension === 'category') return t('table.key.noCategory');
  if (key === 'none' && dimension === 'title') return t('table.key.noTitle');
  return t(`table.key.${key as 'none'}`);
}

/** The columns of each dimension, in the order of the table, with where they stand in a row's counts. */
export function columnGroups(columns: readonly Column[]) {
  const groups: { dimension: Column['dimension']; columns: { column: Column; at: number }[] }[] =
    [];
  for (const [at, column] of columns.entries()) {
    let group = groups.at(-1);
    if (group?.dimension !== column.dimension) {
      group = { dimension: column.dimension, columns: [] };
      groups.push(group);
    }
    group.columns.push({ column, at });
  }
  return groups;
}
