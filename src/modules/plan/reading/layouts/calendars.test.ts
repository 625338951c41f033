import { expect, it } from 'vitest';
import type { Reading } from '../types.ts';
import { outline, paragraph, read, table, word } from './outline.ts';

function windows(reading: Reading): unknown[] {
  return reading.sections.flatMap((section) => section.items.map((item) => item.deadline.windows));
}

it('reads a month as a calendar: the day stands in the cell of its works', () => {
  const reading = read(
    word(
      paragraph('План роботи центру на березень 2026 року', { bold: true }),
      table([
        ['Понеділок', 'Вівторок', 'Середа', 'Четвер', 'П’ятниця'],
        ['2', '3\nНарада керівників, 10.00 (Гук І.І.)', '4', '5 Семінар хіміків', '6'],
        ['9', '10', '11\nКонсультація\nЗасідання журі (методисти)', '12', '13'],
        ['16\nПодання звітів', '', '', '', ''],
      ]),
    ),
  );
  expect(outline(reading)).toEqual([
    '- Нарада керівників, 10.00 | Гук І.І. |  | 3',
    '- Семінар хіміків |  |  | 5',
    '- Консультація |  |  | 11',
    '- Засідання журі | методисти',
    '- Подання звітів |  |  | 16',
  ]);
  expect(windows(reading)).toEqual([
    [['2026-03-03', '2026-03-03']],
    [['2026-03-05', '2026-03-05']],
    [['2026-03-11', '2026-03-11']],
    [['2026-03-11', '2026-03-11']],
    [['2026-03-16', '2026-03-16']],
  ]);
});

it('reads calendars of several months whose days stand in rows of their own', () => {
  const week = ['Пн', 'Вт', 'Ср', 'Чт', 'Пт'];
  const reading = read(
    word(
      paragraph('План школы на 2025/2026 учебный год', { bold: true }),
      paragraph('Сентябрь', { bold: true }),
      table([week, ['1', '2', '3', '4', '5'], ['Линейка', '', '', 'Педсовет', '']]),
      paragraph('Октябрь', { bold: true }),
      table([week, ['6', '7', '8', '9', '10'], ['', 'Конкурс чтецов', '', '', '']]),
    ),
  );
  expect(outline(reading)).toEqual([
    '§ Сентябрь',
    '- Линейка |  |  | 1',
    '- Педсовет |  |  | 4',
    '§ Октябрь',
    '- Конкурс чтецов |  |  | 7',
  ]);
  expect(windows(reading).map(String)).toEqual([
    '2025-09-01,2025-09-01',
    '2025-09-04,2025-09-04',
    '2025-10-07,2025-10-07',
  ]);
});

it('takes a table of weekdays without numbers for what is done every week', () => {
  const reading = read(
    word(
      paragraph('Циклограма заступника директора на квітень 2026 року', { bold: true }),
      table([
        ['Тиждень', 'Понеділок', 'Середа', 'П’ятниця'],
        ['І тиждень', 'Нарада', 'Перевірка журналів', ''],
        ['ІІ тиждень', '', '', 'Зустріч з батьками'],
      ]),
    ),
  );
  expect(outline(reading)).toEqual([
    '§ І тиждень',
    '- Нарада',
    '- Перевірка журналів',
    '§ ІІ тиждень',
    '- Зустріч з батьками',
  ]);
  expect(windows(reading).map(String)).toEqual([
    '2026-04-06,2026-04-06',
    '2026-04-01,2026-04-01',
    '2026-04-10,2026-04-10',
  ]);
});
