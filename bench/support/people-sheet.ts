import { writeExcel } from '#platform/documents/excel/write-excel.ts';

const headers = [
  ...['Ключ', 'ПІБ', 'Заклад освіти', 'Посада', 'Ставка', 'Предмети', 'Категорія'],
  ...['Дата народження', 'Телефон', 'E-mail', 'Працює з'],
];
const stems =
  'Ковал Бондар Мельник Кравц Ткач Гончар Шевц Кушнір Лимар Стельмах Юрк Явор Щерб Хом Гор'.split(
    ' ',
  );
const endings = 'енко ук чук ський ишин ець ак ич ів овий яр ина івський анюк ченко'.split(' ');
const given =
  'Олена Наталія Ірина Тетяна Світлана Людмила Галина Ганна Юлія Марія Оксана Надія'.split(' ');
const fathers =
  'Іванівна Петрівна Миколаївна Андріївна Юріївна Богданівна Степанівна Романівна'.split(' ');
const categories = ['вища', 'перша', 'друга', 'спеціаліст'];
const two = (number: number) => String(number).padStart(2, '0');
const pick = (of: readonly string[], number: number) => of[Math.floor(number) % of.length] ?? '';

/** Invented teachers, each with a key, a post, a category, a telephone and an address. @param prefix - of the keys */
export function peopleSheet(
  count: number,
  prefix: string,
  institutions: readonly string[],
): string[][] {
  return [
    headers,
    ...Array.from({ length: count }, (_, n) => [
      `${prefix}${n}`,
      `${pick(stems, n)}${pick(endings, n / 15)} ${pick(given, n / 225)} ${pick(fathers, n / 2700)}`,
      pick(institutions, n),
      n % 3 ? 'викладач' : 'майстер виробничого навчання',
      ...['1', 'математика, фізика', pick(categories, n)],
      `${two(1 + (n % 28))}.${two(1 + (n % 12))}.${1960 + (n % 40)}`,
      `+380 67 ${1_000_000 + n}`,
      `${prefix}${n}@example.org`,
      '01.09.2015',
    ]),
  ];
}

/** The rows as a file that people would bring. */
export async function sheetFile(rows: string[][], format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'csv')
    return new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n'));
  const [head = [], ...below] = rows;
  const columns = head.map((header) => ({ header, width: 18 }));
  return writeExcel({ sheets: [{ name: 'Люди', columns, rows: below }] });
}
