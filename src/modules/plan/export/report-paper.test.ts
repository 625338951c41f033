import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { paperStyle } from '#packs/ua-vet/paper.ts';
import { writeExcel } from '#platform/documents/excel/write-excel.ts';
import { writePdf } from '#platform/documents/pdf/write-pdf.ts';
import { hostile } from '#platform/documents/testing/samples.ts';
import { writeWord } from '#platform/documents/word/write-word.ts';
import { percentDone, planned, type ReportData } from './report-document.ts';
import { reportPaper } from './report-paper.ts';
import { reportSheets } from './report-sheet.ts';
import { sampleReport } from './testing/report-sample.ts';

async function wordText(report: ReportData): Promise<string> {
  const docx = await writeWord(reportPaper(report, paperStyle));
  return (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value;
}

async function pdfText(report: ReportData): Promise<string> {
  const pdf = await writePdf(reportPaper(report, paperStyle));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return text;
}

test('shares are of all that was planned; of nothing there is no percentage', () => {
  const { figures } = sampleReport(60);
  expect(planned(figures)).toBe(74);
  expect(percentDone(figures)).toBe(Math.round((figures.done / 74) * 100));
  const none = { done: 0, partly: 0, inProgress: 0, moved: 0, late: 0, notDone: 0, scheduled: 0 };
  expect(percentDone(none)).toBeNull();
});

test('the paper says the same in Word and PDF: figures, results, evidence, reasons, signature', async () => {
  const report = sampleReport(30);
  const squeezed = (text: string) => text.replace(/[\s\u00ad-]/g, '');
  for (const text of [squeezed(await wordText(report)), squeezed(await pdfText(report))]) {
    for (const part of [
      'про виконання плану роботи на 2031 рік',
      'за I півріччя 2031 року',
      'Стан на 03.07.2031',
      `Заплановано${planned(report.figures)}`,
      'Проведено для 38 педагогів',
      'довідка № 14 від 11.02.2031: Про підсумки',
      'Причина: Через тривалі відключення',
      'Новий термін: до 20 травня',
      'Що не виконано або перенесено',
      ...report.conclusions,
      'Остап КЛЕНЧУК',
    ]) {
      expect(text).toContain(squeezed(part));
    }
  }
});

test('the list of what is left holds no finished item, and names a bullet by its item', async () => {
  const report = sampleReport(30);
  const paper = reportPaper(report, paperStyle);
  const at = paper.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === 'Що не виконано або перенесено',
  );
  const table = paper.blocks[at + 1];
  if (table?.kind !== 'table') throw new Error('no table');
  const open = report.chapters
    .flatMap(({ rows }) => rows)
    .filter(({ state }) => state !== 'done' && state !== 'inProgress');
  expect(table.rows).toHaveLength(open.length);
  expect(table.rows.every(({ cells }) => cells[0]?.text !== '')).toBe(true);
  expect(table.rows.map(({ cells }) => cells[2]?.text)).not.toContain('Виконано');
});

test('the signature is never alone on its page, with conclusions or without', () => {
  const blocks = reportPaper({ ...sampleReport(30), conclusions: [] }, paperStyle).blocks;
  const [above, signature] = blocks.slice(-2);
  expect(signature?.kind).toBe('signature');
  expect(above).toMatchObject({ kind: 'table', keepWithNext: true });
});

test('charts show the states of each chapter, those that nothing is in left out, and the months', () => {
  const report = sampleReport(60);
  const figures = { ...report.figures, moved: 0 };
  const paper = reportPaper(
    {
      ...report,
      byChapter: [
        { name: 'I', figures },
        { name: 'II', figures },
      ],
    },
    paperStyle,
  );
  const [states, months] = paper.blocks.filter((block) => block.kind === 'chart');
  expect(states?.chart.series.map(({ name }) => name)).not.toContain('Перенесено');
  expect(states?.chart.series[0]).toMatchObject({
    name: 'Виконано',
    values: [figures.done, figures.done],
  });
  expect(months?.chart.categories).toHaveLength(6);
  expect(months?.chart.series.map(({ values }) => values[1])).toEqual([8, 6]);
});

test('a period with nothing in it is a paper too', async () => {
  const none = { done: 0, partly: 0, inProgress: 0, moved: 0, late: 0, notDone: 0, scheduled: 0 };
  const report: ReportData = {
    ...sampleReport(1),
    figures: none,
    byChapter: [],
    byPerson: [],
    byForm: [],
    byMonth: [],
    chapters: [],
    conclusions: [],
    period: ['2031-02-03', '2031-02-14'],
  };
  expect(await wordText(report)).toContain('03.02.2031–14.02.2031');
  expect(await pdfText(report)).toContain('Остап КЛЕНЧУК');
});

test('hostile texts in every field stay texts in all three files', async () => {
  const report = sampleReport(12);
  const all = hostile.join('\n');
  const rows = report.chapters[0]?.rows.map((row) => ({
    ...row,
    text: all,
    responsible: all,
    result: all,
    reason: all,
    evidence: [{ kind: all, title: all, link: 'javascript:alert(1)' }],
  }));
  const bad: ReportData = {
    ...report,
    centre: all,
    plan: all,
    chapters: [{ name: all, rows: rows ?? [] }],
    byPerson: [{ name: all, figures: report.figures }],
    conclusions: [all],
  };
  const word = await wordText(bad);
  for (const text of hostile) expect(word).toContain(text);
  await pdfText(bad);
  const sheet = await readSheet(Buffer.from(await writeExcel(reportSheets(bad))));
  expect(sheet[1]?.[2]).toBe(all);
});

test.each([
  ['ru', /[іїєґ]/i],
  ['en', /\p{Script=Cyrillic}/u],
] as const)('in %s no word of the form is left in Ukrainian', async (language, foreign) => {
  const report: ReportData = {
    ...sampleReport(12),
    language,
    centre: '',
    plan: '',
    chapters: [],
    byChapter: [],
    byPerson: [],
    byForm: [],
    conclusions: [],
    signature: null,
  };
  expect(await wordText(report)).not.toMatch(foreign);
});
