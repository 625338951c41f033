import type { Block, Paper } from '../paper/paper.ts';
import { textWidth } from '../paper/style.ts';
import { type ChartLook, describeChart, heightOfBarsAcross } from './chart.ts';

/** CSS pixels of a drawing that is as wide as the text: sets the size of its type. */
const drawnWidth = 640;
const heightOfBarsUp = 220;

/** A paper whose charts have been drawn. */
export type DrawnPaper = Omit<Paper, 'blocks'> & { blocks: DrawnBlock[] };
export type DrawnBlock = Exclude<Block, { kind: 'chart' }>;

/** The paper with each chart drawn as a picture and described in words. */
export async function drawCharts(paper: Paper): Promise<DrawnPaper> {
  const blocks: DrawnBlock[] = [];
  for (const block of paper.blocks) {
    if (block.kind !== 'chart') {
      blocks.push(block);
      continue;
    }
    const { chart, title } = block;
    const look: ChartLook = {
      width: drawnWidth,
      height:
        chart.direction === 'across' ? heightOfBarsAcross(chart.categories.length) : heightOfBarsUp,
      font: paper.style.typeface.pdf,
      fontSize: 13,
    };
    const { drawChart } = await import('./draw-chart.ts');
    blocks.push({
      kind: 'picture',
      svg: await drawChart(chart, look),
      width: textWidth(paper.style),
      alt: describeChart(title, chart),
    });
  }
  return { ...paper, blocks };
}
