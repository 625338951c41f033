import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/icon/Icon.tsx';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import { toneIcons } from '#ui/status/tones.ts';
import type { Tally } from '../../tasks/tally.ts';
import classes from './tally-table.module.css';

/** One line: whose or what's tasks, and how they stand. */
export interface TallyLine extends Tally {
  key: string;
  name: ReactNode;
  /** The name without marks, for a tooltip where it is cut. */
  title?: string;
  href?: string;
  lateHref?: string;
}

/** How tasks stand line by line: what is late, what is to come, how much is done in figures and as a bar. */
export function TallyTable({ head, lines }: { head: string; lines: readonly TallyLine[] }) {
  const { t } = useTranslation('planOverview');
  const table = useRef<HTMLTableElement>(null);
  usePlainLinks(table);
  return (
    <table className={classes.table} ref={table}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" title={t('part.late')}>
            <Icon of={toneIcons.late} size={14} />
            <span className="visually-hidden">{t('part.late')}</span>
          </th>
          <th scope="col">{t('part.ahead')}</th>
          <th scope="col">{t('part.done')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, title, href, lateHref, total, done, failed, late }) => (
          <tr key={key}>
            <th scope="row" title={title}>
              {href ? <a href={href}>{name}</a> : name}
            </th>
            {late > 0 ? (
              <td className={classes.late}>{lateHref ? <a href={lateHref}>{late}</a> : late}</td>
            ) : (
              <td className={classes.none}>0</td>
            )}
            <td>{total - done - failed - late}</td>
            <td className={classes.share} style={sharesOf({ total, done, failed, late })}>
              {`${done} / ${total}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the parts of the bar end, in percent of its length: done, then failed, then late. */
function sharesOf({ total, done, failed, late }: Tally): CSSProperties {
  const end = (count: number) => `${Math.round((100 * count) / Math.max(total, 1))}%`;
  return {
    '--done-end': end(done),
    '--failed-end': end(done + failed),
    '--late-end': end(done + failed + late),
  } as CSSProperties;
}
