import type { TFunction } from 'i18next';
import type { AggregateTable } from './schema.ts';

/** What stands in a column's head: the pack's name, the bounds of a band of years, or a word of the page. */
export function aggregateColumn(
  t: TFunction<'centres'>,
  { key, name, from, to }: AggregateTable['columns'][number],
): string {
  if (name) return name;
  if (from !== null) {
    if (to === null) return t('aggregate.from', { from });
    return from === 0 ? t('aggregate.upTo', { to: to + 1 }) : `${from}–${to}`;
  }
  return t(`aggregate.key.${key as 'none'}`, { defaultValue: key });
}
