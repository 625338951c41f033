import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/page/Panel.tsx';
import type { ReportChapter } from '../../export/report-document.ts';
import { entriesOf } from '../../export/report-entries.ts';
import { EntryRow, ItemText } from './EntryRow.tsx';
import classes from './report.module.css';

/** Every obligation by chapter: its state, what came of it, what shows it, why not. */
export function Details({
  title,
  lead,
  chapters,
}: {
  title: string;
  lead?: string;
  chapters: readonly ReportChapter[];
}) {
  const { t } = useTranslation('planReport');
  if (chapters.length === 0) return null;
  return (
    <Panel title={title}>
      {lead && <p className={classes.lead}>{lead}</p>}
      <table className={classes.details}>
        <thead>
          <tr>
            <th scope="col">{t('paper.detailColumns.number')}</th>
            <th scope="col">{t('paper.detailColumns.text')}</th>
            <th scope="col">{t('paper.detailColumns.duty')}</th>
            <th scope="col">{t('paper.detailColumns.state')}</th>
            <th scope="col">{t('paper.detailColumns.outcome')}</th>
          </tr>
        </thead>
        {chapters.map((chapter) => (
          <tbody key={chapter.name}>
            <tr>
              <th colSpan={5} scope="rowgroup">
                {chapter.name}
              </th>
            </tr>
            {entriesOf(chapter.rows).map((entry) => (
              <EntryRow key={entry.row.taskId ?? entry.row.itemId} entry={entry} />
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}

/** Items that wait for their schedule. */
export function Undated({
  title,
  lead,
  chapters,
}: {
  title: string;
  lead: string;
  chapters: readonly ReportChapter[];
}) {
  const { t } = useTranslation('planReport');
  if (chapters.length === 0) return null;
  return (
    <Panel title={title}>
      <p className={classes.lead}>{lead}</p>
      <table className={classes.details}>
        <thead>
          <tr>
            <th scope="col">{t('paper.detailColumns.number')}</th>
            <th scope="col">{t('paper.detailColumns.text')}</th>
            <th scope="col">{t('paper.detailColumns.responsible')}</th>
            <th scope="col">{t('paper.detailColumns.deadline')}</th>
          </tr>
        </thead>
        <tbody>
          {chapters.flatMap(({ rows }) =>
            rows.map((row) => (
              <tr key={row.itemId}>
                <td>{row.number}</td>
                <td>
                  <ItemText row={row} />
                </td>
                <td>{row.responsible}</td>
                <td>{row.deadline}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Panel>
  );
}
