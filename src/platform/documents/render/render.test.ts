import { afterAll, expect, test } from 'vitest';
import type { Block } from '../paper/paper.ts';
import { paperOf } from '../testing/samples.ts';
import { renderChart, renderPaper, renderWorkbook, stopRendering } from './render.ts';

afterAll(stopRendering);

const signature = (bytes: Uint8Array) => Buffer.from(bytes.slice(0, 4)).toString('latin1');
const chart = {
  direction: 'up' as const,
  stacked: false,
  categories: ['січ.', 'лют.'],
  series: [{ name: 'виконано', color: '#2e6b3f', values: [3, 5] }],
};

test('every kind of file comes out of the process, several at once', async () => {
  const paper = paperOf([
    { kind: 'text', style: 'body', text: 'Текст' },
    { kind: 'chart', title: 'За місяцями', chart },
  ]);
  const [word, pdf, excel, svg] = await Promise.all([
    renderPaper(paper, 'docx'),
    renderPaper(paper, 'pdf'),
    renderWorkbook({
      sheets: [{ name: 'а', columns: [{ header: 'б', width: 9 }], rows: [['в']] }],
    }),
    renderChart(chart, { width: 300, height: 100, font: 'Tinos', fontSize: 12 }),
  ]);
  expect([word, pdf, excel].map(signature)).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004']);
  expect(svg).toContain('виконано');
}, 20_000);

test('the program goes on answering while a large paper is made', async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => ({ cells: [{ text: `Рядок ${i}` }] }));
  const table: Block = { kind: 'table', columns: [{ width: 1 }], header: [], rows };
  let turns = 0;
  const ticking = setInterval(() => turns++, 2);
  const pdf = await renderPaper(paperOf([table]), 'pdf');
  clearInterval(ticking);
  expect(signature(pdf)).toBe('%PDF');
  expect(turns).toBeGreaterThan(10);
}, 30_000);

test('a failure is the failing paper’s own, and the process goes on', async () => {
  const broken: Block = { kind: 'picture', svg: 'not a drawing', width: 50, alt: 'нічого' };
  await expect(renderPaper(paperOf([broken]), 'pdf')).rejects.toThrow();
  const fine = await renderPaper(paperOf([{ kind: 'text', style: 'plain', text: 'а' }]), 'pdf');
  expect(signature(fine)).toBe('%PDF');
}, 20_000);

test('stopping rejects what was being made, and a later paper starts it again', async () => {
  const paper = paperOf([{ kind: 'text', style: 'plain', text: 'а' }]);
  const stopped = expect(renderPaper(paper, 'pdf')).rejects.toThrow('stopping');
  stopRendering();
  await stopped;
  expect(signature(await renderPaper(paper, 'pdf'))).toBe('%PDF');
}, 20_000);
