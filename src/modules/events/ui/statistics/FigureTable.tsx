import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Dimension, FigureLine } from '../../statistics/schema.ts';
import { groupHref } from './group-href.ts';

/** The groups beside the chart; each number leads to what it counts. */
export function FigureTable({
  by,
  lines,
  names,
}: {
  by: Dimension;
  lines: readonly FigureLine[];
  /** Whether the viewer may see who was where. */
  names: boolean;
}) {
  const { t } = useTranslation('eventsStatistics');
  const locale = useLocale();
  const [params] = useSearchParams();
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const number = (
    key: 'events' | 'hours' | 'visits' | 'people' | 'personHours',
    list?: 'events' | 'visits',
  ): Column<FigureLine> => ({
    key,
    header: t(`columns.${key}`),
    align: 'end',
    cell: (row) => {
      const value = format.format(row[key]);
      return list && row[key] > 0 && (list === 'events' || names) ? (
        <Link to={groupHref(list, params, { by, key: row.key })}>{value}</Link>
      ) : (
        value
      );
    },
  });
  return (
    <DataTable
      caption={t(`by.${by}`)}
      rows={lines}
      rowKey={({ key }) => key ?? ''}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      columns={[
        { key: 'name', header: t(`group.${by}`), rowHeader: true, cell: ({ name }) => name },
        number('events', 'events'),
        number('hours'),
        number('visits', 'visits'),
        number('people'),
        number('personHours'),
      ]}
    />
  );
}
