import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conservation } from './conservation.ts';
import { paragraph, table, word } from './layouts/outline.ts';
import { readPlan } from './read-plan.ts';
import type { Block, SourceDocument } from './source/types.ts';

const word1 = fc.constantFrom(
  'огляд',
  'школа',
  'семінар',
  'Звіт',
  'ліцей',
  'НМТ',
  'STEM',
  'про',
  'та',
  'база',
  '2026',
  'Лис',
  'план',
);
const phrase = fc.array(word1, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const people = fc
  .array(fc.constantFrom('Лис Б.Б.', 'Чайка М.І', 'О.П. Гайова', 'методисти', 'директор'), {
    maxLength: 3,
  })
  .map((list) => list.join(' '));
const deadline = fc.constantFrom(
  '',
  'січень',
  'упродовж року',
  'до 12.03',
  'за графіком',
  'лютий\nберезень',
  '31 червня',
);
const bullets = fc
  .array(phrase, { maxLength: 4 })
  .map((list) => list.map((text) => `- ${text}`).join('; '));
const text = fc
  .tuple(phrase, fc.constantFrom('', ':', ';', '.'), bullets)
  .map(([head, end, list]) => `${head}${end} ${list}`.trim());
const number = fc.constantFrom('', '1', '1.1', '1.2.', '2.22.4', 'ІІ', '-', '1)', 'а');
const row = fc
  .tuple(number, text, people, fc.constantFrom('', 'довідка', 'план роботи графік'), deadline)
  .map((cells) => [...cells]);
const odd = fc.oneof(
  phrase.map((only) => [only, '', '', '', '']),
  phrase.map((only) => ['', only, '', '', '']),
  fc.tuple(text, people, deadline).map((cells) => [...cells]),
  fc.constant(['1', '2', '3', '4', '5']),
  fc.constant(['№', 'Зміст роботи', 'Відповідальний', 'Форма', 'Термін']),
);
const rows = fc.array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: odd }), {
  minLength: 1,
  maxLength: 12,
});
const headers = fc.constantFrom(
  ['№', 'Зміст роботи', 'Відповідальний', 'Форма', 'Термін'],
  ['№', 'Зміст роботи', 'Термін', 'Відповідальний', 'Примітка'],
  ['Розділ', 'Зміст', 'Термін', 'Відповідальний', 'Форма'],
  ['№', 'Захід', 'I кв', 'II кв', 'Відповідальний'],
  ['№', 'Захід', 'Виконавці', 'Плановий початок', 'Планове закінчення'],
  null,
);
const lines = fc.array(
  fc.oneof(
    phrase,
    fc.constantFrom(
      'І. РОБОТА',
      'ВСТУП',
      'ЗМІСТ',
      'ЗАТВЕРДЖУЮ',
      'Вересень',
      'План роботи на 2026 рік',
      '- пункт',
      '1. Пункт (січень, Лис Б.Б.)',
    ),
  ),
  { maxLength: 6 },
);

const document: fc.Arbitrary<SourceDocument> = fc
  .tuple(lines, headers, rows, lines, rows, lines)
  .map(([before, header, first, between, second, after]) => {
    const paragraphs = (list: string[]): Block[] => list.map((line) => paragraph(line));
    return word(
      ...paragraphs(before),
      table(header ? [header, ...first] : first),
      ...paragraphs(between),
      table(second),
      ...paragraphs(after),
    );
  });

describe('every word of the source stands in exactly one place', { timeout: 60_000 }, () => {
  it('whatever the rows, headers and paragraphs', () => {
    fc.assert(
      fc.property(document, (source) => {
        expect(conservation(source, readPlan(source))).toEqual({ lost: [], invented: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('also in texts of any characters', () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 6 }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        cells,
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 4 }),
        (grid, paragraphs) => {
          const source = word(...paragraphs.map((line) => paragraph(line)), table(grid));
          expect(conservation(source, readPlan(source))).toEqual({ lost: [], invented: [] });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('and a lost or invented word is told', () => {
    const source = word(
      table([
        ['№', 'Зміст роботи', 'Термін'],
        ['1', 'Огляд', 'травень'],
      ]),
    );
    const reading = readPlan(source);
    const item = reading.sections[0]!.items[0]!;
    const changed = {
      ...reading,
      sections: [{ ...reading.sections[0]!, items: [{ ...item, text: 'Інше' }] }],
    };
    expect(conservation(source, changed)).toEqual({ lost: ['Огляд'], invented: ['Інше'] });
  });
});
