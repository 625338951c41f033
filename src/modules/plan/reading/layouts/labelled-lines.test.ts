import { expect, it } from 'vitest';
import { outline, paragraph, read, table, word } from './outline.ts';

it('reads labelled values on the line of the item, one after another', () => {
  const reading = read(`ЗАХОДИ
щодо підготовки закладів до зими
на 2026 рік
1. Перевірити стан систем опалення. Термін: до 01.09.2026. Відповідальний: Стельмах В.В.
2. Створити запас дров. Термін: липень-серпень. Відповідальні: керівники закладів.`);
  expect(reading.title).toBe('ЗАХОДИ щодо підготовки закладів до зими на 2026 рік');
  expect(outline(reading)).toEqual([
    '1 Перевірити стан систем опалення. | Стельмах В.В. |  | Термін: до 01.09.2026.',
    '2 Створити запас дров. | керівники закладів |  | Термін: липень-серпень.',
  ]);
});

it('reads labelled lines inside a cell of a table', () => {
  const reading = read(
    word(
      paragraph('План роботи ліцею на 2025/2026 навчальний рік'),
      table([
        ['№', 'Зміст роботи', 'Відмітка'],
        ['1', 'Скласти розклад.\nТермін: до 01.09\nВідповідальний: Бобер Т.Т.', ''],
        ['2', 'Провести інструктажі.\nТермін – вересень\nВідповідальні – класні керівники', ''],
      ]),
    ),
  );
  expect(outline(reading)).toEqual([
    '1 Скласти розклад. | Бобер Т.Т. |  | Термін: до 01.09',
    '2 Провести інструктажі. | класні керівники |  | Термін – вересень',
  ]);
  expect(reading.sections[0]!.items[1]!.deadline.kind).toBe('month');
});

it('gives labelled lines below a list inside an item to the item', () => {
  const reading = read(
    word(
      paragraph('ЗАХОДИ', { align: 'center', bold: true }),
      paragraph('щодо розвитку професійної освіти на 2026 рік', { align: 'center', bold: true }),
      paragraph('1. Провести огляд майстерень.'),
      paragraph('Відповідальні виконавці: НМЦ,', { align: 'right' }),
      paragraph('керівники закладів', { align: 'right' }),
      paragraph('Строк: до 1 березня 2026 року', { align: 'right' }),
      paragraph('2. Забезпечити навчання майстрів:'),
      paragraph('1) електрогазозварників;'),
      paragraph('2) штукатурів.'),
      paragraph('Відповідальні виконавці: НМЦ', { align: 'right' }),
      paragraph('Строк: протягом року', { align: 'right' }),
    ),
  );
  expect(outline(reading)).toEqual([
    '1 Провести огляд майстерень. | НМЦ, керівники закладів |  | Строк: до 1 березня 2026 року',
    '2 Забезпечити навчання майстрів: | НМЦ |  | Строк: протягом року',
    '  1 електрогазозварників;',
    '  2 штукатурів.',
  ]);
});

it('takes a doer beside a date in brackets for responsible', () => {
  const reading = read(`План роботи музею на 2026 рік
1. Провести облік (січень, хранитель фондів)
2. Провести екскурсії (за заявками, екскурсоводи)
3. Зібрати фотографії (колекція музею)`);
  expect(outline(reading)).toEqual([
    '1 Провести облік | хранитель фондів |  | січень',
    '2 Провести екскурсії | екскурсоводи |  | за заявками',
    '3 Зібрати фотографії (колекція музею)',
  ]);
});
