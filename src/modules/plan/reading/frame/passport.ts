import { joinText } from '../items/bullets.ts';
import { cellText, type GridRow } from '../rows/grid.ts';
import { wordKey } from '../text/alphabet.ts';
import type { PassportRow } from '../types.ts';

const label =
  /^(?:назва|найменування|повна назва|наименование|полное наименование|мета|цел[ьи]|завдання|задачи|термін|строк|срок|очікуван|ожидаем|підстав|основани|розробник|разработчик|автор|виконавц|исполнител|замовник|заказчик|координатор|учасник|участник|джерел|источник|обсяг|объем|етапи|этапы|контроль|система контрол|цільова|целев|показники|напрям|направлен|керівник|руководител|партнер|бюджет|фінансування|финансирование|нормативн|актуальність|актуальность|принцип|проблема|география|механизм)/;

/** Whether rows are a programme's passport: two columns, the first of them labels. */
export function isPassport(rows: readonly GridRow[]): boolean {
  const labels = rows.filter(
    (row) => row.cells.length >= 2 && label.test(wordKey(cellText(row.cells[0]))),
  );
  return (
    rows.every((row) => filled(row) <= 2) &&
    labels.length >= 2 &&
    labels.length >= rows.length * 0.35
  );
}

/** Label and text of each row; a row without label continues the one above, also over a page break. */
export function readPassport(
  rows: readonly GridRow[],
  before: readonly PassportRow[] = [],
): PassportRow[] {
  const passport = before.map((row) => ({ ...row }));
  for (const row of rows) {
    const texts = row.cells.map(cellText);
    const [first = '', ...rest] = texts;
    const text = rest.filter(Boolean).join(' ');
    const last = passport.at(-1);
    if (last && (first === '' || text === ''))
      last.text = joinText(last.text, first === '' ? text : first);
    else passport.push({ label: first, text });
  }
  return passport;
}

function filled(row: GridRow): number {
  return row.cells.filter((cell) => cellText(cell) !== '').length;
}
