import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { paperStyle } from '#packs/ua-vet/paper.ts';
import { writeExcel } from '#platform/documents/excel/write-excel.ts';
import { writePdf } from '#platform/documents/pdf/write-pdf.ts';
import { writeWord } from '#platform/documents/word/write-word.ts';
import { annexPaper } from './annex-paper.ts';
import { type PersonalPlan, personalPaper } from './personal-paper.ts';
import { planSheet } from './plan-sheet.ts';
import { samplePlan } from './testing/plan-sample.ts';

const personal: PersonalPlan = {
  language: 'uk',
  centre: 'Центр',
  person: 'Яремко Олена Вікторівна',
  post: 'методистка',
  period: ['2031-01-01', '2031-03-31'],
  periodName: null,
  rows: [
    {
      number: '2.1',
      text: 'Друге',
      form: 'довідка',
      deadline: 'березень',
      window: ['2031-03-01', '2031-03-31'],
    },
    { number: '3.4', text: 'Без дати', form: '', deadline: 'за окремим графіком', window: null },
    {
      number: '1.2',
      text: 'Перше',
      form: '',
      deadline: '10 січня',
      window: ['2031-01-10', '2031-01-10'],
    },
  ],
  signature: { post: 'Методистка', name: 'Олена ЯРЕМКО' },
};

test('a person’s plan goes month by month, what has no date at the end', async () => {
  const paper = personalPaper(personal, paperStyle);
  const table = paper.blocks.find((block) => block.kind === 'table');
  expect(
    table?.rows.map(({ cells }) =>
      cells
        .map(({ text }) => text)
        .slice(0, 3)
        .join('|'),
    ),
  ).toEqual([
    'Січень 2031',
    '1|1.2|Перше',
    'Березень 2031',
    '2|2.1|Друге',
    'Без визначеної дати',
    '3|3.4|Без дати',
  ]);
  expect(table?.rows[1]?.cells[5]?.text).toBe('10.01.2031');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeWord(paper)) });
  expect(value).toContain('01.03.2031–\n\n31.03.2031');
  expect((await writePdf(paper)).length).toBeGreaterThan(1000);
});

test('the annex says what was, what is and why', async () => {
  const paper = annexPaper(
    {
      language: 'uk',
      centre: 'Центр',
      plan: 'плану роботи на 2031 рік',
      approval: { stamp: null, post: 'Директорка', by: 'Марта ВЕРБИЦЬКА', dateText: null },
      amendments: [
        {
          number: '1.2',
          field: 'термін',
          was: 'травень',
          is: 'червень',
          reason: 'лист № 4',
          decided: '12.03.2031',
        },
      ],
      signature: { post: 'Методистка', name: 'Олена ЯРЕМКО' },
    },
    paperStyle,
  );
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeWord(paper)) });
  expect(value.split(/\n+/).filter(Boolean)).toEqual([
    'ЗАТВЕРДЖУЮ',
    'Директорка',
    'Марта ВЕРБИЦЬКА',
    '«____» ______________ 20____ р.',
    'ЗМІНИ',
    'до плану роботи на 2031 рік',
    'Пункт',
    'Що змінено',
    'Було',
    'Стало',
    'Підстава',
    'Коли і ким',
    '1.2',
    'термін',
    'травень',
    'червень',
    'лист № 4',
    '12.03.2031',
    'Методистка',
    'Олена ЯРЕМКО',
  ]);
});

test('the plan’s list for Excel has a row for every item and bullet, with first and last dates', async () => {
  const plan = samplePlan(30);
  const first = plan.chapters[0]?.items[0];
  if (first)
    first.windows = [
      ['2031-01-01', '2031-03-31'],
      ['2031-10-01', '2031-12-31'],
    ];
  const rows = await readSheet(Buffer.from(await writeExcel(planSheet(plan))));
  const every = plan.chapters.flatMap(({ items }) =>
    items.flatMap((item) => [item, ...item.items]),
  );
  expect(rows).toHaveLength(every.length + 1);
  expect(rows[1]?.slice(-3)).toEqual([
    new Date('2031-01-01T00:00:00Z'),
    new Date('2031-12-31T00:00:00Z'),
    2,
  ]);
  const paths = rows.slice(1).map(([path]) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain('1/1.5/#1');
});
