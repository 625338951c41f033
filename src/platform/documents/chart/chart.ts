/** Bars of one or several series over the same categories. */
export interface BarChart {
  categories: string[];
  series: ChartSeries[];
  /** `up` for time (months), `across` for names (people, chapters). */
  direction: 'up' | 'across';
  /** Parts of a whole on one bar, else side by side. */
  stacked: boolean;
}

export interface ChartSeries {
  name: string;
  /** One for each category. */
  values: number[];
  color: string;
}

/** Size in CSS pixels and the typeface: `Tinos` on papers, the page's own on pages. */
export interface ChartLook {
  width: number;
  height: number;
  font: string;
  fontSize: number;
  /** Colour of words and axes, and of the ground; black on white unless given. */
  ink?: string;
  ground?: string;
}

/** Height at which bars across are neither squeezed nor bloated, CSS pixels. */
export function heightOfBarsAcross(categories: number): number {
  return 70 + Math.max(categories, 2) * 26;
}

/** The chart in words, for those who don't see it: «Done. I: 3, II: 5. Late. I: 1, II: 0». */
export function describeChart(title: string, chart: BarChart): string {
  const series = chart.series.map(
    ({ name, values }) =>
      `${name}. ${chart.categories.map((category, i) => `${category}: ${values[i] ?? 0}`).join(', ')}`,
  );
  return [title, ...series].join('. ');
}
