import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { SignatureBlock } from '../paper/paper.ts';
import { type PaperStyle, textWidth } from '../paper/style.ts';
import { twips, wordStyleIds } from './word-styles.ts';
import { wordLines } from './word-text.ts';

const postShare = 0.55;

/** The signature: an unruled row, so that the name stands level with the post's last line. */
export function wordSignature(block: SignatureBlock, style: PaperStyle): Table {
  const total = twips(textWidth(style));
  const widths = [Math.round(total * postShare), total - Math.round(total * postShare)];
  const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (text: string, at: 0 | 1) =>
    new TableCell({
      children: wordLines(text, {
        style: wordStyleIds.plain,
        alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
      }),
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
    });
  return new Table({
    rows: [new TableRow({ children: [cell(block.post, 0), cell(block.name, 1)], cantSplit: true })],
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: twips(10), bottom: 0 },
    borders: {
      top: noLine,
      bottom: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: noLine,
      insideVertical: noLine,
    },
  });
}
