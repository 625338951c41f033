import { isBullet } from '../items/bullets.ts';
import type { DraftTree } from '../items/draft-tree.ts';
import type { ListGathering } from '../items/gather-list.ts';
import { leadingNumber } from '../items/numbering.ts';
import type { GridParagraph } from '../rows/grid.ts';
import { bracketTail } from './bracket-tail.ts';
import { datedLine } from './dated-line.ts';
import { partLabelled } from './labels.ts';
import { sentenceTail } from './sentence-tail.ts';

/** Puts a paragraph of a list without a table where it belongs. */
export function addListParagraph(
  paragraph: GridParagraph,
  tree: DraftTree,
  list: ListGathering,
): void {
  const { line } = paragraph;
  const { text, fields } = partLabelled(paragraph.text);
  if (text !== '' || paragraph.marker !== null) addText({ ...paragraph, text }, tree, list);
  for (const { field, text: value } of fields)
    if (!list.addField(field, value, line, text === '')) list.addParagraph(value, line);
}

function addText(paragraph: GridParagraph, tree: DraftTree, list: ListGathering): void {
  const { text, line, marker } = paragraph;
  const tail = bracketTail(text);
  if (tail?.text === '' && tree.last) {
    if (tail.deadline !== '') list.addField('deadline', tail.deadline, line);
    if (tail.responsible !== '') list.addField('responsible', tail.responsible, line);
    return;
  }
  const alone = /^(\d{1,2}(?:\.\d{1,2})*)[.)]$/.exec(text);
  if (alone) {
    list.addParagraph('', line, { number: alone[1]! });
    return;
  }
  const dated = marker === null ? datedLine(text) : null;
  const leading =
    marker && /\d/.test(marker)
      ? { number: marker.replace(/[.)\s]+$/, ''), rest: text, sign: marker.trim().at(-1)! }
      : dated
        ? null
        : leadingNumber(text);
  const bullet = isBullet(text) || (marker !== null && !/\d/.test(marker));
  if (!leading && !bullet && !dated) {
    if (list.continuesField(text, line)) return;
    if (list.continuesList(text) && list.appendText(text, line)) return;
    if (/^\p{Ll}/u.test(text) && tree.continueSection(text)) return;
  }
  const words = leading?.rest ?? dated?.text ?? text;
  const own = bracketTail(words) ?? sentenceTail(words);
  const written =
    bullet && !isBullet(words) ? `${marker} ${own?.text ?? words}` : (own?.text ?? words);
  list.addParagraph(written, line, {
    number: leading?.number ?? null,
    sign: leading?.sign,
    level: paragraph.level,
  });
  if (dated) list.addField('deadline', dated.deadline, line);
  if (own && own.deadline !== '') list.addField('deadline', own.deadline, line);
  if (own && own.responsible !== '') list.addField('responsible', own.responsible, line);
}
