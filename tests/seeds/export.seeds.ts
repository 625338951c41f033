import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { planPaperOf } from '#modules/plan/export/from-reading.ts';
import { planPaper } from '#modules/plan/export/plan-paper.ts';
import { readPlan } from '#modules/plan/reading/read-plan.ts';
import { readSource } from '#modules/plan/reading/source/read-source.ts';
import type { ReadItem, Reading } from '#modules/plan/reading/types.ts';
import { paperStyle as russian } from '#packs/ru-municipal/paper.ts';
import { paperStyle as ukrainian } from '#packs/ua-vet/paper.ts';
import type { Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import { writePdf } from '#platform/documents/pdf/write-pdf.ts';
import { writeWord } from '#platform/documents/word/write-word.ts';

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const documents: [file: string, language: PaperLanguage, rows: number][] = [
  ['002_a5060662c938df25.txt', 'uk', 191],
  ['004_927e9392c302f275.txt', 'ru', 20],
];

async function paperOf(file: string, language: PaperLanguage): Promise<[Reading, Paper]> {
  const reading = readPlan(await readSource(readFileSync(join(seeds, file)), file));
  const style = language === 'uk' ? ukrainian : russian;
  return [reading, planPaper(planPaperOf(reading, language), style)];
}

const cells = (item: ReadItem): unknown[] => [
  item.number,
  item.text,
  item.responsible.raw,
  item.form.raw,
  item.deadline.raw,
  item.deadline.windows,
  item.items.map(cells),
];
const plan = ({ sections, period, approval, signature }: Reading) => ({
  period,
  approval,
  signature,
  sections: sections.map(({ number, title, items }) => [number, title, items.map(cells)]),
});

test.each(documents)(
  '%s goes to Word and is read again as the same plan',
  async (file, language, rows) => {
    const [reading, paper] = await paperOf(file, language);
    const again = readPlan(await readSource(await writeWord(paper), 'plan.docx'));
    expect(plan(again)).toEqual(plan(reading));
    const numbered = (items: ReadItem[]): number =>
      items.reduce((sum, item) => sum + (item.number === null ? 0 : 1) + numbered(item.items), 0);
    const count = again.sections.reduce((sum, { items }) => sum + numbered(items), 0);
    expect(count).toBeGreaterThanOrEqual(rows);
  },
);

test.each(documents)('%s goes to PDF with every word of its items', async (file, language) => {
  const [reading, paper] = await paperOf(file, language);
  const document = await getDocumentProxy(new Uint8Array(await writePdf(paper)));
  const { text } = await extractText(document, { mergePages: true });
  const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
  const printed = letters(text);
  const missing = (items: ReadItem[]): string[] =>
    items.flatMap((item) => [
      ...item.text.split(/\s+/).filter((word) => !printed.includes(letters(word))),
      ...missing(item.items),
    ]);
  expect(reading.sections.flatMap(({ items }) => missing(items))).toEqual([]);
});
