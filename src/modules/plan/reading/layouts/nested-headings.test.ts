import { expect, it } from 'vitest';
import { outline, paragraph, read, table, word } from './outline.ts';

it('takes the month for the weeks under it', () => {
  const reading = read(`План роботи кабінету коледжу
на 2025/2026 навчальний рік
ВЕРЕСЕНЬ
1-й тиждень:
- консультація для викладачів (Ярема К.К.)
- оновлення бази розробок (лаборант)
ЖОВТЕНЬ
3-й тиждень:
- школа молодого викладача (Гнатюк В.В.)`);
  expect(outline(reading)).toEqual([
    '§ ВЕРЕСЕНЬ',
    '§ 1-й тиждень:',
    '- консультація для викладачів | Ярема К.К.',
    '- оновлення бази розробок | лаборант',
    '§ ЖОВТЕНЬ',
    '§ 3-й тиждень:',
    '- школа молодого викладача | Гнатюк В.В.',
  ]);
  expect(reading.sections[1]!.items[0]!.deadline.windows).toEqual([['2025-09-01', '2025-09-07']]);
  expect(reading.sections[3]!.items[0]!.deadline.windows).toEqual([['2025-10-15', '2025-10-21']]);
});

const heading = (text: string) => [{ text, span: 4, bold: true }];
const control = (rows: Parameters<typeof table>[0]) =>
  read(
    word(
      paragraph('План внутришкольного контроля на 2025/2026 учебный год'),
      table([
        ['№', 'Вопросы контроля', 'Ответственный', 'Результаты, место рассмотрения'],
        ...rows,
      ]),
    ),
  ).sections;

it('takes the month for headings under it, when months stand only over headings', () => {
  const sections = control([
    heading('СЕНТЯБРЬ'),
    heading('1. Контроль за документацией'),
    ['1', 'Личные дела', 'Белкина С.С.', 'Справка'],
    heading('2. Контроль за всеобучем'),
    ['1', 'Посещаемость', 'социальный педагог', 'Совещание'],
    heading('ОКТЯБРЬ'),
    heading('1. Контроль за преподаванием'),
    ['1', 'Математика в 6 классах', 'Лосев К.К.', 'Приказ'],
  ]);
  const of = (month: string) => [[`2025-${month}-01`, `2025-${month}-${month === '09' ? 30 : 31}`]];
  expect(sections.map((section) => section.items[0]?.deadline.windows)).toEqual([
    undefined,
    of('09'),
    of('09'),
    undefined,
    of('10'),
  ]);
  expect(sections[1]!.items[0]!.form.values).toEqual(['Справка']);
});

it('makes up no date for a chapter after months that hold items', () => {
  const sections = control([
    heading('СЕНТЯБРЬ'),
    ['1', 'Личные дела', 'Белкина С.С.', 'Справка'],
    heading('ОКТЯБРЬ'),
    heading('РАБОТА С КАДРАМИ'),
    ['1', 'Собеседования', 'директор', 'Приказ'],
  ]);
  expect(sections.at(-1)!.items[0]!.deadline).toMatchObject({ kind: null, windows: [] });
});
