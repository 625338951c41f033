import classes from './statistics.module.css';

/** A chart that the server drew; scrolls on a narrow screen, and is read out from its figures. */
export function DrawnChart({
  title,
  chart,
}: {
  title: string;
  chart: { svg: string; said: string };
}) {
  return (
    <section
      className={classes.chart}
      aria-label={title}
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
