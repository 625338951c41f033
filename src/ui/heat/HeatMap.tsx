import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import classes from './HeatMap.module.css';

/** One line of the map: a person with a figure for each column. */
export interface HeatRow {
  key: string;
  label: string;
  href?: string;
  values: readonly number[];
}

/**
 * Load as a table of coloured figures: the darker, the more. A figure above `limit` is an overload and
 * has an icon and words besides its colour.
 *
 * @param columns heads of the columns, such as months
 * @param limit the most that is still bearable in one cell
 * @param cellHref where a figure leads, if anywhere
 * @param cellTitle what a figure's tooltip says
 */
export function HeatMap({
  caption,
  corner,
  columns,
  rows,
  limit,
  cellHref,
  cellTitle,
}: {
  caption: string;
  corner: string;
  columns: readonly { key: string; short: string; long: string }[];
  rows: readonly HeatRow[];
  limit: number;
  cellHref?: (row: HeatRow, column: number) => string | undefined;
  cellTitle?: (row: HeatRow, column: number) => string | undefined;
}) {
  const { t } = useTranslation('ui');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={classes.frame} aria-label={caption} tabIndex={0}>
      <table className={classes.map}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" abbr={column.long}>
                {column.short}
              </th>
            ))}
            <th scope="col">{t('heat.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href ? <Link to={row.href}>{row.label}</Link> : row.label}</th>
              {row.values.map((value, index) => (
                <td
                  key={columns[index]?.key}
                  data-level={levelOf(value, limit)}
                  title={cellTitle?.(row, index)}
                >
                  <Value value={value} over={value > limit} href={cellHref?.(row, index)} />
                </td>
              ))}
              <td className={classes.total}>{row.values.reduce((sum, value) => sum + value, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.legend}>
        <Icon of={IconAlertTriangle} size={14} /> {t('heat.over', { count: limit })}
      </p>
    </section>
  );
}

function Value({ value, over, href }: { value: number; over: boolean; href: string | undefined }) {
  const { t } = useTranslation('ui');
  if (value === 0) return <span className={classes.none}>·</span>;
  const content = (
    <>
      {value}
      {over && <Icon of={IconAlertTriangle} size={12} />}
      {over && <span className="visually-hidden">{t('heat.tooMuch')}</span>}
    </>
  );
  return href ? (
    <Link to={href} className={classes.value}>
      {content}
    </Link>
  ) : (
    <span className={classes.value}>{content}</span>
  );
}

/** From 0 for nothing to 4 for all that is bearable, 5 for more. */
function levelOf(value: number, limit: number): number {
  if (value <= 0) return 0;
  return value > limit ? 5 : Math.ceil((value / limit) * 4);
}
