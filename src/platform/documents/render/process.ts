import type { RenderAnswer, RenderJob, RenderRequest, RenderResult } from './jobs.ts';

/** The rendering process: loads what a job needs when it needs it, answers every request once. */
process.on('message', async ({ id, job }: RenderRequest) => {
  const answer: RenderAnswer = await run(job).then(
    (result) => ({ id, result }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  process.send?.(answer, undefined, undefined, (error) => {
    if (error) process.exit();
  });
});
// The program has ended, in whatever way.
process.on('disconnect', () => process.exit());

async function run(job: RenderJob): Promise<RenderResult> {
  switch (job.kind) {
    case 'word':
      return (await import('../word/write-word.ts')).writeWord(job.paper);
    case 'pdf':
      return (await import('../pdf/write-pdf.ts')).writePdf(job.paper);
    case 'diplomas':
      return (await import('../pdf/write-diplomas.ts')).writeDiplomas(job.diplomas);
    case 'joined':
      return (await import('../pdf/join-pdfs.ts')).joinPdfs(job.parts, job.about);
    case 'excel':
      return (await import('../excel/write-excel.ts')).writeExcel(job.workbook);
    case 'filled': {
      const { fillTemplate } = await import('../template/fill-template.ts');
      const filled = [];
      for (const values of job.sheets) filled.push(await fillTemplate(job.template, values));
      return filled;
    }
    case 'chart':
      return (await import('../chart/draw-chart.ts')).drawChart(job.chart, job.look);
    case 'expect-charts':
      await (await import('../chart/draw-chart.ts')).loadCharts();
      return '';
  }
}
