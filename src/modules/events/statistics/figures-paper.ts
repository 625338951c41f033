import { paperStyleOf } from '#packs/paper-style.ts';
import type { BarChart } from '#platform/documents/chart/chart.ts';
import type { Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import { plainTable } from './paper-blocks.ts';

/** What a paper of figures shows: a chart of what there are several of, the table, its sums. */
export interface FiguresPaper {
  centre: { name: string; pack: string };
  title: string;
  subtitle?: string;
  /** What the figures count, below the table. */
  note?: string;
  language: PaperLanguage;
  /** The title that the chart is read out by, and its bars. */
  chart: { title: string; bars: BarChart };
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  sums: readonly string[];
}

/** Figures of any kind as one paper. */
export function figuresPaper({
  centre,
  title,
  subtitle,
  note,
  language,
  chart,
  heads,
  rows,
  sums,
}: FiguresPaper): Paper {
  const style = paperStyleOf(centre.pack);
  return {
    title,
    author: centre.name,
    language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: centre.name },
      { kind: 'text', style: 'title', text: title, above: 4 },
      ...(subtitle ? [{ kind: 'text' as const, style: 'subtitle' as const, text: subtitle }] : []),
      // One bar says nothing.
      ...(rows.length > 1
        ? [{ kind: 'chart' as const, title: chart.title, chart: chart.bars }]
        : []),
      ...plainTable(heads, rows, style, sums),
      ...(note ? [{ kind: 'text' as const, style: 'note' as const, text: note, above: 2 }] : []),
    ],
  };
}
