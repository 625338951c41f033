import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { planned, type ReportData } from '../../export/report-document.ts';
import type { DrawnChart } from './charts.server.ts';
import { Details, Undated } from './Details.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import classes from './report.module.css';
import { SharesTable } from './SharesTable.tsx';

/** All parts of a report, in the order in which they stand on paper; a part with nothing in it is left out. */
export function ReportBody({ report, charts }: { report: ReportData; charts: DrawnChart[] }) {
  const { t } = useTranslation('planReport');
  const { arrears, standing, undated } = report;
  if (
    planned(report.figures) === 0 &&
    [arrears.chapters, standing.chapters, undated].every((part) => part.length === 0)
  ) {
    return (
      <EmptyState icon={IconFileOff} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ReportFigures report={report} />
      <div className={classes.charts}>
        {charts.map((chart) => (
          <Panel key={chart.kind} title={t(`chart.${chart.kind}`)} framed>
            <div
              className={classes.chart}
              role="img"
              aria-label={chart.said}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the program, with every text escaped
              dangerouslySetInnerHTML={{ __html: chart.svg }}
            />
          </Panel>
        ))}
      </div>
      <div className={classes.shares}>
        <SharesTable
          title={t('paper.byChapter')}
          header={t('paper.chapter')}
          shares={report.byChapter}
          total={report.figures}
        />
        <SharesTable
          title={t('paper.byPerson')}
          header={t('paper.person')}
          shares={report.byPerson}
        />
        <SharesTable
          title={t('paper.byForm')}
          header={t('paper.form')}
          shares={report.byForm}
          folded
        />
      </div>
      <Details title={t('paper.details')} chapters={report.chapters} />
      <Details title={t('paper.arrears')} lead={t('arrears')} chapters={arrears.chapters} />
      <Details title={t('paper.standing')} lead={t('standing')} chapters={standing.chapters} />
      <Undated title={t('paper.undated')} lead={t('undated')} chapters={undated} />
    </>
  );
}
