import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { aggregateColumn } from '../../aggregates/aggregate-words.ts';
import type { Aggregate, AggregateTable } from '../../aggregates/schema.ts';
import table from '../people/staff-table.module.css';
import classes from './centres.module.css';

/** One part of the figures: a row for each centre, the sums below. A centre that shows something leads to it. */
export function FiguresTable({ aggregate, part }: { aggregate: Aggregate; part: AggregateTable }) {
  const { t } = useTranslation('centres');
  const label = t(`aggregate.part.${part.part}`);
  const figure = (value: number | null | undefined) =>
    value === null ? <span className={classes.hidden}>{t('aggregate.hidden')}</span> : value || '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={table.frame} aria-label={label} tabIndex={0}>
      <table className={table.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.name}>
              {t('aggregate.centre')}
            </th>
            <th scope="col" className={table.upwards}>
              <span>{t('aggregate.total')}</span>
            </th>
            {part.columns.map((column) => (
              <th key={column.key} scope="col" className={table.upwards}>
                <span>{aggregateColumn(t, column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aggregate.centres.map((centre, at) => (
            <tr key={centre.id}>
              <th scope="row" className={table.name}>
                {centre.name}
                {centre.shares > 0 && (
                  <span className={classes.faint}>
                    <Link to={`/centres?${new URLSearchParams({ q: centre.name, side: 'taken' })}`}>
                      {t('aggregate.look', { count: centre.shares })}
                    </Link>
                  </span>
                )}
              </th>
              <td className={table.total}>{figure(part.totals[at])}</td>
              {part.columns.map(({ key }, column) => (
                <td key={key}>{figure(part.rows[at]?.[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={table.name}>
              {t('aggregate.sum')}
            </th>
            <td className={table.total}>{figure(part.sums.at(-1))}</td>
            {part.columns.map(({ key }, column) => (
              <td key={key}>{figure(part.sums[column])}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
