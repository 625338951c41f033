import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { partsOf, todayIn } from '#platform/datetime/iso-date.ts';

/** The day in the centre's zone on which the journeys run. */
export const today = todayIn('Europe/Kyiv');
const { year, month, day } = partsOf(today);

/** The plan's year, and its first and last day. */
export const planYear = year;
export const period = [`${year}-01-01`, `${year}-12-31`] as const;

/** An item that is due today; the journeys end it. */
export const dueToday = {
  number: '1.2',
  text: 'Огляд куточків з безпеки руху в майстернях',
  form: 'довідка',
  deadline: `до ${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}`,
};

/** Colleagues whom the plan names and the centre does not know yet. */
const others = ['Яровий С.М.', 'Осикова Т.І.', 'Кленовий Б.В.', 'Вербова Н.Г.'];

/** An item whose cells cannot be told apart: five names for four bullets. */
export const doubtful = { number: '2.3', text: 'Добірка вправ для гуртків' };

/** A day that no calendar has: it is asked for and never guessed. */
export const unreadable = {
  number: '3.4',
  text: 'Вечір пам’яті засновників',
  deadline: '31 червня',
};

type Row = [number: string, text: string, responsible: string, form: string, deadline: string];

/**
 * An invented plan of thirty items in five chapters, with no year in its title: the period has to be given by the
 * person who imports it.
 * @param person who owes most of it, as plans write names
 */
function planRows(person: string): (Row | [chapter: string])[] {
  const item = (number: string, text: string, form: string, deadline: string): Row => [
    number,
    text,
    person,
    form,
    deadline,
  ];
  return [
    ['I. РОБОТА З ПЕДАГОГАМИ'],
    item('1.1', 'Вступна бесіда з новими вихователями гуртожитків', 'список', 'вересень'),
    item(dueToday.number, dueToday.text, dueToday.form, dueToday.deadline),
    item('1.3', 'Коло читання для бібліотекарів', 'перелік книг', 'лютий'),
    item('1.4', 'Відвідування занять молодих майстрів', 'аркуші спостереження', 'щоквартально'),
    item('1.5', 'Години порад для класних керівників', 'консультації', 'постійно'),
    item('1.6', 'Тиждень відкритих майстерень', 'матеріали', 'за окремим графіком'),
    ['II. РОБОТА З МАТЕРІАЛАМИ'],
    item('2.1', 'Картотека саморобних посібників', 'картотека', 'березень'),
    item('2.2', 'Виставка макетів і моделей', 'каталог', 'квітень'),
    [
      doubtful.number,
      `${doubtful.text}:\n- столярних\n- швейних\n- кулінарних\n- слюсарних`,
      [person, ...others].join('\n'),
      'добірка',
      'травень',
    ],
    item('2.4', 'Оновлення полиці нових видань', 'перелік', 'щомісяця до 10 числа'),
    item('2.5', 'Словничок термінів кравця', 'словник', 'до 20.05'),
    item('2.6', 'Плакати до тижня математики', 'плакати', 'жовтень'),
    ['III. ЗАХОДИ ДЛЯ УЧНІВ'],
    item('3.1', 'Свято першого виробу', 'сценарій', 'вересень'),
    item('3.2', 'Змагання юних електриків', 'протокол', 'II квартал'),
    item('3.3', 'Мандрівка до музею ремесел', 'звіт', 'червень'),
    item(unreadable.number, unreadable.text, 'сценарій', unreadable.deadline),
    item('3.5', 'Ярмарок учнівських робіт', 'світлини', 'листопад-грудень'),
    item('3.6', 'Гра «Знавці свого фаху»', 'завдання гри', 'березень'),
    ['IV. СПІВПРАЦЯ'],
    item('4.1', 'Зустріч із майстернями міста', 'угода', 'січень'),
    item('4.2', 'Круглий стіл з роботодавцями', 'резолюція', 'друге півріччя'),
    item('4.3', 'Обмін досвідом із сусіднім кабінетом', 'інформація', 'раз у півріччя'),
    item('4.4', 'День батьків у майстерні', 'запрошення', 'до 15.04'),
    item('4.5', 'Листи подяки наставникам', 'листи', 'грудень'),
    item('4.6', 'Спільна виставка з палацом творчості', 'каталог', 'травень'),
    ['V. ПІДСУМКИ'],
    item('5.1', 'Анкета про задоволення роботою кабінету', 'анкета', 'листопад'),
    item('5.2', 'Збір відомостей про заклади', 'таблиця', 'щороку до 1 жовтня'),
    item('5.3', 'Нарада про підсумки півріччя', 'протокол', 'червень'),
    item('5.4', 'Підготовка плану на наступний рік', 'план', 'до 20.12'),
    item('5.5', 'Впорядкування архіву кабінету', 'опис справ', 'упродовж року'),
    item('5.6', 'Річна розповідь про роботу кабінету', 'звіт', 'грудень'),
  ];
}

export const planTitle = 'ПЛАН РОБОТИ методичного кабінету Заріччя';

const head: Row = ['№ з/п', 'Зміст роботи', 'Відповідальний', 'Форма', 'Термін виконання'];

/** The plan as a Word document with one table; chapters are rows over its whole width. */
export async function planDocx(person: string): Promise<Buffer> {
  const cell = (text: string, columnSpan = 1) =>
    new TableCell({
      columnSpan,
      children: text.split('\n').map((line) => new Paragraph(line)),
    });
  const rows = [head, ...planRows(person)].map(
    (row) =>
      new TableRow({
        children: row.length === 1 ? [cell(row[0], 5)] : row.map((text) => cell(text)),
      }),
  );
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: planTitle, bold: true })] }),
          new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The same as text with tabs, as Word gives a table to the clipboard. */
export function planText(person: string): string {
  const quoted = (cell: string) => (cell.includes('\n') ? `"${cell}"` : cell);
  const rows = [head, ...planRows(person)].map((row) => row.map(quoted).join('\t'));
  return `${planTitle}\n\n${rows.join('\n')}\n`;
}
