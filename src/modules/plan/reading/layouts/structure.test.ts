import { expect, it } from 'vitest';
import { outline, paragraph, read, table, word } from './outline.ts';

const title = paragraph('План роботи центру на 2026 рік');
const header = ['№', 'Зміст роботи', 'Відповідальні', 'Форма', 'Термін'];

it('takes automatic numbers and list marks that Word keeps apart from the text', () => {
  const reading = read(
    word(
      title,
      table([
        header,
        [{ lines: [''], markers: ['1.1.'] }, 'Провести огляд', 'Лис Б.Б.', '', 'січень'],
        [
          { lines: [''], markers: ['1.2.'] },
          { lines: ['Підготувати:', 'огляд', 'збірку'], markers: [null, '-', '-'] },
          'Лис Б.Б.',
          '',
          'лютий',
        ],
      ]),
    ),
  );
  expect(outline(reading)).toEqual([
    '1.1 Провести огляд | Лис Б.Б. |  | січень',
    '1.2 Підготувати: | Лис Б.Б. |  | лютий',
    '  - огляд',
    '  - збірку',
  ]);
});

it('shares lines of a cell among bullets only when they can’t be meant otherwise', () => {
  const reading = read(
    word(
      title,
      table([
        header,
        [
          '1',
          'Підготувати:\n- огляд;\n- збірку;\n- звіт',
          'Лис Б.Б.\nЧайка М.І.\nЛис Б.Б.',
          'довідка\nзбірка\nзвіт',
          'січень\nлютий\nберезень',
        ],
        ['2', 'Провести:\n- нараду;\n- семінар', 'Лис Б.Б.\nЧайка М.І.', 'протокол', 'травень'],
        ['3', 'Скласти:\n- план;\n- кошторис;\n- звіт', 'Лис Б.Б.', '', 'січень\nлютий'],
      ]),
    ),
  );
  expect(outline(reading)).toEqual([
    '1 Підготувати:',
    '  - огляд; | Лис Б.Б. | довідка | січень',
    '  - збірку; | Чайка М.І. | збірка | лютий',
    '  - звіт | Лис Б.Б. | звіт | березень',
    '2 Провести: | Лис Б.Б., Чайка М.І. | протокол | травень',
    '  - нараду;',
    '  - семінар',
    '3 Скласти: | Лис Б.Б. |  | січень / лютий',
    '  - план;',
    '  - кошторис;',
    '  - звіт',
  ]);
  const codes = reading.sections[0]!.items.map((item) => item.doubts.map((doubt) => doubt.code));
  expect(codes).toEqual([[], ['unaligned-people'], ['unaligned-deadlines']]);
});

it('keeps bullets in rows of their own, sub-heads over them, rows moved left and cells cut in two', () => {
  const reading = read(`План роботи центру на 2026 рік
№ з/п\tЗміст роботи\tВідповідальний\tФорма\tТермін
2.1\tНаради для керівників:\t\t\t
\tочно:\t\t\t
\t- про безпеку;\tЛис Б.Б.\t\tсічень
- про харчування;\tЧайка М.І.\t\tлютий

Обмін досвідом між школами;\tЧайка М.І.\t\tберезень
2.2\tСпівпраця з:\t\t\t
\t- музеєм;\tметодисти згідно з розподілом\tугода\tпостійно
\t- театром;\tобов’язків\t\t
2.3\tДопомогти школам у створенні вебсторінок та\tЛис Б.Б.\tпоради,\tтравень
\tелектронних бібліотек\t\tзразки\t`);
  expect(outline(reading)).toEqual([
    '2.1 Наради для керівників:',
    '  - очно:',
    '    - про безпеку; | Лис Б.Б. |  | січень',
    '    - про харчування; | Чайка М.І. |  | лютий',
    '    - Обмін досвідом між школами; | Чайка М.І. |  | березень',
    '2.2 Співпраця з:',
    '  - музеєм; | методисти згідно з розподілом обов’язків | угода | постійно',
    '  - театром;',
    '2.3 Допомогти школам у створенні вебсторінок та електронних бібліотек | Лис Б.Б. | поради, зразки | травень',
  ]);
});

it('takes leaked markup for none of the words, and rules for no row', () => {
  const reading = read(`**План роботи центру на 2026 рік**
№\tЗміст роботи\tТермін
<p>1.1</p>\t<p>Оновити <i>herbarium</i>:</p> <ul style="x"> - листя; - квіти </ul>\tтравень
---\t-----\t---
<p>1.2</p>\tЗвіт\tчервень`);
  expect(reading.title).toBe('План роботи центру на 2026 рік');
  expect(outline(reading)).toEqual([
    '1.1 Оновити herbarium: |  |  | травень',
    '  - листя;',
    '  - квіти',
    '1.2 Звіт |  |  | червень',
  ]);
});

it('reads two approval stamps, chapters of two levels, changed columns and a signature in a table', () => {
  const reading = read(
    word(
      table([
        [
          'ПОГОДЖЕНО\nГолова ради\n_____ Олена ТРАВА\n«__» ____ 2025 р.',
          'ЗАТВЕРДЖУЮ\nДиректор ліцею\n_____ Ірина ЛУГОВА\n«05» вересня 2025 р.',
        ],
      ]),
      paragraph('РІЧНИЙ ПЛАН'),
      paragraph('роботи Озерського ліцею'),
      paragraph('на 2025/2026 навчальний рік'),
      paragraph('Розділ 1. Організація навчання', { heading: 1 }),
      paragraph('1.1. Підготовка до року', { heading: 2 }),
      table([
        ['№', 'Захід', 'Термін', 'Відповідальний'],
        ['1', 'Огляд будівлі', 'серпень', 'завгосп'],
      ]),
      paragraph('Розділ 2. Виховання', { heading: 1 }),
      table([
        ['№', 'Захід', 'Відповідальний', 'Термін'],
        ['1', 'Свято', 'Лис Б.Б.', 'травень'],
      ]),
      table([['Директор', '', 'Ірина ЛУГОВА']]),
    ),
  );
  expect(reading.approval).toEqual({
    stamp: 'ЗАТВЕРДЖУЮ',
    post: 'Директор ліцею',
    by: 'Ірина ЛУГОВА',
    date: '2025-09-05',
    dateText: '«05» вересня 2025 р.',
  });
  expect(reading.title).toBe('РІЧНИЙ ПЛАН роботи Озерського ліцею на 2025/2026 навчальний рік');
  expect(reading.signature).toEqual({ post: 'Директор', name: 'Ірина ЛУГОВА' });
  expect(outline(reading)).toEqual([
    '§ 1 Організація навчання',
    '§ 1.1 Підготовка до року',
    '1 Огляд будівлі | завгосп |  | серпень',
    '§ 2 Виховання',
    '1 Свято | Лис Б.Б. |  | травень',
  ]);
});

it('reads headings on two lines and numbers typed in the text', () => {
  const reading = read(`План роботи на 2026 рік
І. ОРГАНІЗАЦІЙНА РОБОТА ТА КООРДИНАЦІЯ
ДІЯЛЬНОСТІ КОЛЕКТИВУ
Зміст роботи\tТермін\tВідповідальний
1.1. Скласти графік\tсічень\tЛис Б.Б.
1.1.1. Узгодити графік\tлютий\tЛис Б.Б.
РОЗДІЛ ІІ\t\t
РОБОТА З КАДРАМИ\t\t
2.1. Нарада\tберезень\tдиректор`);
  expect(outline(reading)).toEqual([
    '§ І ОРГАНІЗАЦІЙНА РОБОТА ТА КООРДИНАЦІЯ ДІЯЛЬНОСТІ КОЛЕКТИВУ',
    '1.1 Скласти графік | Лис Б.Б. |  | січень',
    '  1.1.1 Узгодити графік | Лис Б.Б. |  | лютий',
    '§ ІІ РОБОТА З КАДРАМИ',
    '2.1 Нарада | директор |  | березень',
  ]);
});

it('tells columns without a header by what they hold, and obeys the person’s mapping', () => {
  const rows = table([
    ['1', 'Провести нараду з питань безпеки', 'січень', 'Лис Б.Б.'],
    ['2', 'Скласти звіт про роботу гуртків', 'лютий', 'методисти'],
    ['3', 'Оновити сторінку на сайті центру', 'щомісяця', 'Чайка М.І.'],
  ]);
  const reading = read(word(title, rows));
  expect(reading.columns.map((column) => [column.role, column.by])).toEqual([
    ['number', 'content'],
    ['text', 'content'],
    ['deadline', 'content'],
    ['responsible', 'content'],
  ]);
  expect(outline(reading)[1]).toBe('2 Скласти звіт про роботу гуртків | методисти |  | лютий');
  const corrected = reading.columns.map((column) =>
    column.role === 'responsible'
      ? { ...column, role: 'form' as const, by: 'person' as const }
      : column,
  );
  expect(outline(read(word(title, rows), { columns: corrected }))[1]).toBe(
    '2 Скласти звіт про роботу гуртків |  | методисти | лютий',
  );
});

it('reads a column for each month, crossed or dated, and kinds of work crossed with months', () => {
  const gantt = read(
    word(
      title,
      table([
        ['№', 'Захід', 'січ', 'лют', 'бер', 'Відповідальний'],
        ['1', 'Моніторинг', '+', '', '+', 'Лис Б.Б.'],
        ['2', 'Нарада', '', '12.02', '', 'директор'],
      ]),
    ),
  );
  expect(gantt.sections[0]!.items.map((item) => item.deadline.windows)).toEqual([
    [
      ['2026-01-01', '2026-01-31'],
      ['2026-03-01', '2026-03-31'],
    ],
    [['2026-02-12', '2026-02-12']],
  ]);
  const crossed = read(
    word(
      title,
      table([
        ['Напрям', 'Січень', 'Лютий', 'Березень'],
        ['Робота з кадрами', 'Нарада (Лис Б.Б.)', '', 'Семінар'],
        ['Контроль', '', 'Огляд журналів', ''],
      ]),
    ),
  );
  expect(outline(crossed)).toEqual([
    '§ Робота з кадрами',
    '- Нарада | Лис Б.Б.',
    '- Семінар',
    '§ Контроль',
    '- Огляд журналів',
  ]);
  expect(crossed.sections[1]!.items[0]!.deadline.windows).toEqual([['2026-02-01', '2026-02-28']]);
});

it('asks for the period when the document doesn’t say it, and makes up no dates', () => {
  const reading = read('План роботи ради\n№\tЗміст роботи\tТермін\n1\tНарада\tтравень');
  expect(reading.period).toBeNull();
  expect(reading.doubts.map((doubt) => doubt.code)).toEqual(['unknown-period']);
  expect(reading.sections[0]!.items[0]!.deadline).toMatchObject({ kind: 'month', windows: [] });
  const told = read('План роботи ради\n№\tЗміст роботи\tТермін\n1\tНарада\tтравень', {
    period: ['2026-01-01', '2026-12-31'],
  });
  expect(told.sections[0]!.items[0]!.deadline.windows).toEqual([['2026-05-01', '2026-05-31']]);
});

it('reads tables drawn with characters: ruled rows with wrapped words, and bars alone', () => {
  const reading = read(`План мероприятий на 2026 год
┌───┬──────────────┬────────────┬─────────────┐
│ N │ Наименование │ Ответствен-│ Плановое    │
│п/п│ мероприятия  │ ный        │ окончание   │
├───┼──────────────┼────────────┼─────────────┤
│            1. Подготовка                     │
├───┼──────────────┼────────────┼─────────────┤
│ 1 │ Обновить     │ Сомов И.И. │ 20.02.2026  │
│   │ перечень школ│            │             │
├───┼──────────────┼────────────┼─────────────┤
│ 2 │ Собрать акты │ Язев С.С.  │ 15.03.2026  │
└───┴──────────────┴────────────┴─────────────┘`);
  expect(outline(reading)).toEqual([
    '§ 1 Подготовка',
    '1 Обновить перечень школ | Сомов И.И. |  | 20.02.2026',
    '2 Собрать акты | Язев С.С. |  | 15.03.2026',
  ]);
  const bars = read(`План роботи на 2026 рік
| № | Зміст роботи | Термін | Відповідальний |
|---|---|---|---|
| 1 | Огляд | січень | Лис Б.Б. |
| 2 | Звіт | лютий | методисти |`);
  expect(outline(bars)).toEqual([
    '1 Огляд | Лис Б.Б. |  | січень',
    '2 Звіт | методисти |  | лютий',
  ]);
});

it('reads a table drawn anew on the next page with other column borders', () => {
  const wide = (text: string, span: number) => ({ text, span });
  const reading = read(
    word(
      title,
      table([header, ['1', 'Огляд', 'Лис Б.Б.', 'довідка', 'січень']]),
      paragraph('ІІ. РОБОТА З КАДРАМИ'),
      table([
        ['2', wide('Семінар', 2), wide('методисти', 2), wide('програма', 2), 'лютий'],
        [wide('- для вчителів', 3), wide('Чайка М.І.', 2), wide('', 2), 'березень'],
      ]),
    ),
  );
  expect(outline(reading)).toEqual([
    '1 Огляд | Лис Б.Б. | довідка | січень',
    '§ ІІ РОБОТА З КАДРАМИ',
    '2 Семінар | методисти | програма | лютий',
    '  - для вчителів | Чайка М.І. |  | березень',
  ]);
});
