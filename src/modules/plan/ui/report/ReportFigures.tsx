import { useTranslation } from 'react-i18next';
import { Figures } from '#ui/page/Figures.tsx';
import {
  percentDone,
  planned,
  type ReportData,
  reportStates,
} from '../../export/report-document.ts';
import { stateTones } from './state-tones.ts';

/** What was planned and what became of it; states that nothing is in are left out. */
export function ReportFigures({ report: { figures } }: { report: ReportData }) {
  const { t } = useTranslation('planReport');
  const percent = percentDone(figures);
  return (
    <Figures
      figures={[
        { label: t('paper.planned'), value: planned(figures) },
        ...reportStates
          .filter((state) => state === 'done' || figures[state] > 0)
          .map((state) => ({
            label: t(`paper.states.${state}`),
            value: figures[state],
            tone: stateTones[state],
            note: state === 'done' && percent !== null ? `${percent} %` : undefined,
          })),
      ]}
    />
  );
}
