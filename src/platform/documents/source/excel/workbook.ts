import { mainPart, relationshipsOf } from '../package/relationships.ts';
import { child, children, descend, textOf, type XmlElement } from '../package/xml-element.ts';
import { readPieces } from '../package/xml-pieces.ts';
import type { ZipArchive } from '../package/zip-archive.ts';
import { builtInFormat, parseFormat, type ValueFormat } from './number-format.ts';

export interface CellStyle {
  format: ValueFormat;
  bold: boolean;
  align: 'left' | 'center' | 'right' | 'justify' | undefined;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  /** Visible sheets in the order of their tabs. */
  sheets: { name: string; part: string }[];
  styles: CellStyle[];
  strings: string[];
  from1904: boolean;
}

export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const main = await mainPart(zip);
  const related = await relationshipsOf(zip, main);
  const partOf = (type: string) => {
    const found = related.find((relationship) => relationship.type === type);
    return found && zip.names.includes(found.part) ? found.part : null;
  };
  const sheets: Workbook['sheets'] = [];
  let from1904 = false;
  await readPieces(zip.read(main), {
    pieces: new Set(['x:sheet', 'x:workbookPr']),
    onPiece({ name, attributes }) {
      if (name === 'x:workbookPr') {
        from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
        return;
      }
      const sheet = related.find(
        ({ id, type }) => type === 'worksheet' && id === attributes['r:id'],
      );
      const isVisible = (attributes.state ?? 'visible') === 'visible';
      if (sheet && isVisible) sheets.push({ name: attributes.name ?? '', part: sheet.part });
    },
  });
  const styles = partOf('styles');
  const strings = partOf('sharedStrings');
  return {
    sheets,
    from1904,
    styles: styles ? await readStyles(zip.read(styles)) : [],
    strings: strings ? await readStrings(zip.read(strings)) : [],
  };
}

async function readStrings(part: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  await readPieces(part, {
    pieces: new Set(['x:si']),
    onPiece: (piece) => strings.push(richText(piece)),
  });
  return strings;
}

/** The text of a string in runs, without the phonetic hints that may stand beside them. */
export function richText(owner: XmlElement): string {
  const text = children(owner)
    .map((part) => {
      if (part.name === 'x:t') return textOf(part);
      return part.name === 'x:r' ? children(part, 'x:t').map(textOf).join('') : '';
    })
    .join('');
  // Characters that XML can't hold are written as codes.
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n');
}

async function readStyles(part: AsyncIterable<Uint8Array>): Promise<CellStyle[]> {
  const formats = new Map<number, ValueFormat>();
  const bold: boolean[] = [];
  const styles: CellStyle[] = [];
  await readPieces(part, {
    pieces: new Set(['x:numFmt', 'x:fonts', 'x:cellXfs']),
    onPiece(piece) {
      if (piece.name === 'x:numFmt') {
        formats.set(
          Number(piece.attributes.numFmtId),
          parseFormat(piece.attributes.formatCode ?? ''),
        );
      } else if (piece.name === 'x:fonts') {
        for (const font of children(piece, 'x:font')) bold.push(isBoldFont(font));
      } else {
        for (const style of children(piece, 'x:xf')) styles.push(toStyle(style, formats, bold));
      }
    },
  });
  return styles;
}

function isBoldFont(font: XmlElement): boolean {
  const mark = child(font, 'x:b');
  return mark !== undefined && !['0', 'false'].includes(mark.attributes.val ?? '1');
}

function toStyle(style: XmlElement, formats: Map<number, ValueFormat>, bold: boolean[]): CellStyle {
  const id = Number(style.attributes.numFmtId ?? 0);
  const horizontal = descend(style, 'x:alignment')?.attributes.horizontal;
  const align = (['left', 'center', 'right', 'justify'] as const).find(
    (name) => name === horizontal,
  );
  return {
    format: formats.get(id) ?? builtInFormat(id),
    bold: bold[Number(style.attributes.fontId ?? 0)] ?? false,
    align: horizontal === 'centerContinuous' ? 'center' : align,
  };
}
