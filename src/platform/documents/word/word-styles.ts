import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { PaperLanguage, TextStyle } from '../paper/paper.ts';
import { type PaperStyle, textWidth } from '../paper/style.ts';

/** Word counts lengths in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Ids of the Word styles that stand for the named styles of a paper. */
export const wordStyleIds = {
  body: 'PaperBody',
  plain: 'PaperPlain',
  listItem: 'PaperListItem',
  title: 'Title',
  subtitle: 'PaperSubtitle',
  stamp: 'PaperStamp',
  centre: 'PaperCentre',
  note: 'PaperNote',
  cell: 'PaperCell',
} as const satisfies Record<TextStyle | 'cell', string>;

const localeOf = { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<
  PaperLanguage,
  string
>;

/** The styles of a Word document: named, so that a person changes the look in one place. */
export function wordStyles(style: PaperStyle, language: PaperLanguage): IStylesOptions {
  const halfPoints = (points: number) => Math.round(points * 2);
  const line = Math.round(240 * style.lineSpacing);
  // Said outright: LibreOffice takes a line without its rule for an exact height.
  const lineRule = LineRuleType.AUTO;
  const { text, table, title, note } = style.size;
  const heading = (above: number): IBaseParagraphStyleOptions => ({
    next: wordStyleIds.body,
    quickFormat: true,
    run: { bold: true, size: halfPoints(text), color: '000000' },
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: above, after: 120, line, lineRule },
    },
  });
  const named = (
    id: keyof typeof wordStyleIds,
    name: string,
    rest: IBaseParagraphStyleOptions,
  ) => ({ id: wordStyleIds[id], name, basedOn: 'Normal', quickFormat: true, ...rest });
  return {
    default: {
      document: {
        run: {
          font: style.typeface.word,
          size: halfPoints(text),
          language: { value: localeOf[language] },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      title: {
        run: { bold: true, size: halfPoints(title), color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 } },
      },
      heading1: heading(240),
      heading2: heading(200),
      heading3: heading(160),
    },
    paragraphStyles: [
      named('body', 'Paper body', {
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(style.firstLineIndent) },
          spacing: { line, lineRule, after: 60 },
        },
      }),
      named('plain', 'Paper plain', { paragraph: { spacing: { line, lineRule, after: 60 } } }),
      named('listItem', 'Paper list item', {
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: {
            left: twips(style.firstLineIndent) + twips(hangOf(text)),
            hanging: twips(hangOf(text)),
          },
          spacing: { line, lineRule, after: 40 },
        },
      }),
      named('subtitle', 'Paper subtitle', {
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line, lineRule, after: 60 } },
      }),
      named('stamp', 'Paper approval', {
        paragraph: { indent: { left: twips(textWidth(style) * 0.55) }, spacing: { after: 40 } },
      }),
      named('centre', 'Paper centre', {
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line, lineRule, after: 60 } },
      }),
      named('note', 'Paper note', {
        run: { size: halfPoints(note), color: '404040' },
        paragraph: { spacing: { after: 60 } },
      }),
      named('cell', 'Paper cell', { run: { size: halfPoints(table) } }),
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { indent: { left: twips(6) }, spacing: { after: 60 } },
      },
    ],
  };
}

/** Width of the marker «- » in type of this size, mm: the lines after it stand under the text. */
function hangOf(points: number): number {
  return (points * 0.62 * 25.4) / 72;
}
