import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '#modules/plan/reading/read-plan.ts';
import { readSource } from '#modules/plan/reading/source/read-source.ts';
import type { ReadItem } from '#modules/plan/reading/types.ts';
import { paperStyle } from '#packs/ua-vet/paper.ts';
import { writeWord } from '#platform/documents/word/write-word.ts';
import type { PlanChapter, PlanItem, PlanPaper } from './plan-document.ts';
import { planPaper } from './plan-paper.ts';
import { samplePlan } from './testing/plan-sample.ts';

const words = [
  'провести',
  'семінар',
  'для',
  'наставників',
  '«Майстерня»',
  'оновити',
  'банк',
  'методичних',
  'матеріалів',
  '(електронних)',
  'області',
  'та',
  'м. Лугів',
  'ПТУ № 4',
  'освіти,',
  'до',
  '2031',
  'р.',
];
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 14 })
  .map((list) => `Робота ${list.join(' ')}`);
const responsible = fc.constantFrom(
  '',
  'Лозовик Т.П.',
  'Лозовик Т.П., Яремко О.В.',
  'методисти за напрямами',
  'Дубрава Н.С. методисти',
);
const form = fc.constantFrom('', 'довідка', 'консультації, матеріали', 'наказ');
const deadline = fc.constantFrom(
  '',
  'щоквартально',
  'до 15 березня',
  'за окремим графіком',
  'травень',
);

const bulletOver = (inner: fc.Arbitrary<PlanItem[]>) =>
  fc
    .record({ text: phrase, responsible, form, deadline, items: inner })
    .map((cells): PlanItem => ({ number: null, ...cells }));
const none = fc.constant<PlanItem[]>([]);
const third = fc.array(bulletOver(none), { maxLength: 2 });
const second = fc.array(bulletOver(third), { maxLength: 2 });
const bullet = bulletOver(fc.oneof({ weight: 3, arbitrary: none }, second));
const item = fc.record({ text: phrase, responsible, form, deadline }).chain((cells) =>
  fc.record({
    cells: fc.constant(cells),
    bullets: fc.array(bullet, { maxLength: 4 }),
    below: fc.array(fc.record({ text: phrase, responsible, form, deadline }), { maxLength: 2 }),
  }),
);

/** Plans with items, numbered items below them and bullets with or without cells of their own. */
const plans = fc
  .array(fc.array(item, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((chapters): PlanPaper => {
    const sample = samplePlan(1);
    return {
      ...sample,
      chapters: chapters.map(
        (items, c): PlanChapter => ({
          number: ['I', 'II', 'III', 'IV'][c] ?? null,
          title: `РОЗДІЛ ПРО СПРАВИ НОМЕР ${c + 1}`,
          items: items.map(({ cells, bullets, below }, i) => ({
            number: `${c + 1}.${i + 1}`,
            ...cells,
            items: [
              ...bullets,
              ...below.map((each, n) => ({
                number: `${c + 1}.${i + 1}.${n + 1}`,
                ...each,
                items: [],
              })),
            ],
          })),
        }),
      ),
    };
  });

type Row = [
  number: string | null,
  text: string,
  responsible: string,
  form: string,
  deadline: string,
  Row[],
];

const written = (item: PlanItem): Row => [
  item.number,
  item.text,
  item.responsible,
  item.form,
  item.deadline,
  item.items.map(written),
];
const read = (item: ReadItem): Row => [
  item.number,
  item.text,
  item.responsible.raw,
  item.form.raw,
  item.deadline.raw,
  item.items.map(read),
];

async function readAgain(plan: PlanPaper) {
  const docx = await writeWord(planPaper(plan, paperStyle));
  return readPlan(await readSource(docx, 'plan.docx'));
}

test('a plan that was written to Word and read again is the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const reading = await readAgain(plan);
      expect(reading.sections.map(({ number, title }) => [number, title])).toEqual(
        plan.chapters.map(({ number, title }) => [number, title]),
      );
      expect(reading.sections.map(({ items }) => items.map(read))).toEqual(
        plan.chapters.map(({ items }) => items.map(written)),
      );
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('so are its title, period, approval, introduction and signature', async () => {
  const plan = samplePlan(30);
  const reading = await readAgain(plan);
  expect(reading.title).toBe(plan.title.replaceAll('\n', ' '));
  expect(reading.period).toEqual(['2031-01-01', '2031-12-31']);
  expect(reading.approval).toMatchObject({
    stamp: plan.approval?.stamp,
    post: plan.approval?.post,
    by: plan.approval?.by,
    date: null,
  });
  expect(reading.introduction).toEqual([
    'ВСТУП',
    ...plan.introduction,
    `Методична проблема: ${plan.problem}`,
  ]);
  expect(reading.signature).toEqual(plan.signature);
  expect(reading.contents.map(({ title }) => title)).toEqual([
    'ВСТУП',
    ...plan.chapters.map(({ title }) => title),
  ]);
});

test('the annex of amendments is not read as items', async () => {
  const plan = samplePlan(10);
  const amendments = [
    {
      number: '1.2',
      field: 'термін',
      was: 'травень',
      is: 'червень',
      reason: 'лист № 4',
      decided: '12.03.2031',
    },
  ];
  const reading = await readAgain({ ...plan, amendments });
  expect(reading.sections.map(({ items }) => items.map(read))).toEqual(
    plan.chapters.map(({ items }) => items.map(written)),
  );
});
