import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/page/Panel.tsx';
import {
  percentDone,
  planned,
  type ReportFigures,
  type ReportShare,
  reportStates,
} from '../../export/report-document.ts';
import classes from './shares.module.css';

/** Figures of each chapter, person or form; columns of states that nothing is in are left out. */
export function SharesTable({
  title,
  header,
  shares,
  total,
  folded = false,
}: {
  title: string;
  header: string;
  shares: readonly ReportShare[];
  total?: ReportFigures;
  /** Opened by whoever wants it: long lists that few look at. */
  folded?: boolean;
}) {
  const { t } = useTranslation('planReport');
  if (shares.length === 0) return null;
  const states = reportStates.filter((state) => shares.some(({ figures }) => figures[state] > 0));
  const cells = (figures: ReportFigures) => (
    <>
      <td>{planned(figures)}</td>
      {states.map((state) => (
        <td key={state}>{figures[state] || '–'}</td>
      ))}
      <td>{percentDone(figures) ?? '–'}</td>
    </>
  );
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{header}</th>
            <th scope="col">{t('paper.planned')}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {t(`paper.states.${state}`)}
              </th>
            ))}
            <th scope="col">{t('paper.percent')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, figures }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells(figures)}
            </tr>
          ))}
        </tbody>
        {total && shares.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('paper.total')}</th>
              {cells(total)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
  return folded ? (
    <details className={classes.folded}>
      <summary>{title}</summary>
      {table}
    </details>
  ) : (
    <Panel title={title}>{table}</Panel>
  );
}
