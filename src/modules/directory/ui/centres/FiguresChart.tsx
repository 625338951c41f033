import { useTranslation } from 'react-i18next';
import type { DrawnFigures } from '../../aggregates/charts.server.ts';
import classes from './centres.module.css';

/** The chart of one part of the figures; on a narrow screen it scrolls sideways, by the keyboard too. */
export function FiguresChart({ chart }: { chart: DrawnFigures }) {
  const { t } = useTranslation('centres');
  return (
    <section
      className={classes.chart}
      aria-label={`${t('aggregate.chart')}: ${t(`aggregate.part.${chart.part}`)}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
      tabIndex={0}
    >
      <div
        role="img"
        aria-label={chart.said}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the program, with every text escaped
        dangerouslySetInnerHTML={{ __html: chart.svg }}
      />
    </section>
  );
}
