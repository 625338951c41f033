import { planPaper } from '#modules/plan/export/plan-paper.ts';
import { samplePlan } from '#modules/plan/export/testing/plan-sample.ts';
import { paperStyle } from '#packs/ua-vet/paper.ts';
import { writePdf } from '#platform/documents/pdf/write-pdf.ts';
import { writeWord } from '#platform/documents/word/write-word.ts';
import type { Line } from './support/table.ts';

/** A plan of 300 items out to Word and PDF; the second time, when fonts and compiler are loaded. */
export async function measurePapers(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, write] of Object.entries({ Word: writeWord, PDF: writePdf })) {
    const took = () => timed(() => write(planPaper(samplePlan(300), paperStyle)));
    const cold = await took();
    const warm = await took();
    lines.push({
      what: `300 items to ${name}`,
      measured: `${warm} ms, first time ${cold} ms`,
      bar: 'under 1000 ms',
      reached: warm < 1000,
    });
  }
  return lines;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}
