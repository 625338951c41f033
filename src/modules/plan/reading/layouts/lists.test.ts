import { expect, it } from 'vitest';
import { outline, read } from './outline.ts';

it('reads a list with the deadline and the person in brackets (layout 3)', () => {
  const reading = read(`План роботи музею на 2026 рік
І. Фондова робота
1.Скласти опис колекції.
( вересень , Ряба К.О. )
2.Оновити картки ( жовтень , Ряба К.О. )
ІІ. Масова робота
1. Провести екскурсії для шкіл (упродовж року, працівники музею)`);
  expect(outline(reading)).toEqual([
    '§ І Фондова робота',
    '1 Скласти опис колекції. | Ряба К.О. |  | вересень',
    '2 Оновити картки | Ряба К.О. |  | жовтень',
    '§ ІІ Масова робота',
    '1 Провести екскурсії для шкіл | працівники музею |  | упродовж року',
  ]);
});

it('takes the month from the heading of a list (layout 14)', () => {
  const reading = read(`План роботи методичної комісії на 2026/2027 навчальний рік
Вересень
1. Затвердити план комісії.
2. Оглянути кабінети.
Січень
1. Підсумки семестру.`);
  expect(outline(reading)).toEqual([
    '§ Вересень',
    '1 Затвердити план комісії.',
    '2 Оглянути кабінети.',
    '§ Січень',
    '1 Підсумки семестру.',
  ]);
  expect(reading.sections[0]!.items[1]!.deadline.windows).toEqual([['2026-09-01', '2026-09-30']]);
  expect(reading.sections[1]!.items[0]!.deadline.windows).toEqual([['2027-01-01', '2027-01-31']]);
});

it('takes the frequency from the heading of a list (layout 15)', () => {
  const reading = read(`Циклограма роботи керівника на 2026 рік
Щоденно:
- переглянути пошту;
- відповісти на звернення.
Щомісяця:
- звіт для директора;
Щорічно:
- план на рік.`);
  expect(outline(reading)).toEqual([
    '§ Щоденно:',
    '- переглянути пошту;',
    '- відповісти на звернення.',
    '§ Щомісяця:',
    '- звіт для директора;',
    '§ Щорічно:',
    '- план на рік.',
  ]);
  expect(reading.sections.map((section) => section.items[0]!.deadline.frequency)).toEqual([
    'daily',
    'monthly',
    'yearly',
  ]);
});

it('reads labelled lines under an item', () => {
  const reading = read(`План роботи ради на 2026 рік
1. Організаційні питання
1.1. Обрати голову ради
Термін: лютий
Відповідальні: директор, Сова Е.Е.
1.2. Затвердити склад комісій`);
  expect(outline(reading)).toEqual([
    '1 Організаційні питання',
    '  1.1 Обрати голову ради | Сова Е.Е., директор |  | Термін: лютий',
    '  1.2 Затвердити склад комісій',
  ]);
});
