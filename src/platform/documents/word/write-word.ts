import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { type DrawnBlock, type DrawnPaper, drawCharts } from '../chart/draw-charts.ts';
import { rasterise } from '../chart/rasterise.ts';
import { hasLongWords } from '../paper/cell-metrics.ts';
import type { Paper, PictureBlock, TextBlock } from '../paper/paper.ts';
import { cleanText } from '../paper/text.ts';
import { headingPages } from '../pdf/write-pdf.ts';
import { contentsLevels, contentsPages } from './contents-pages.ts';
import { wordSignature } from './word-signature.ts';
import { twips, wordStyleIds, wordStyles } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { wordParagraph } from './word-text.ts';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
};

/**
 * Makes a paper into a Word document (.docx): named styles, real headings, a table of contents that
 * is right before anyone updates it, table headers repeated on each page.
 *
 * @returns the file's bytes
 */
export async function writeWord(undrawn: Paper): Promise<Uint8Array> {
  const paper = await drawCharts(undrawn);
  const { style } = paper;
  const children: FileChild[] = [];
  let onNewPage = false;
  for (const block of paper.blocks) {
    if (block.kind !== 'pageBreak') children.push(...(await toWord(block, paper, onNewPage)));
    onNewPage = block.kind === 'pageBreak';
  }
  const hasContents = paper.blocks.some((block) => block.kind === 'contents');
  const document = new Document({
    title: cleanText(paper.title),
    creator: cleanText(paper.author ?? ''),
    styles: wordStyles(style, paper.language),
    hyphenation: { autoHyphenation: hasLongWords(paper), consecutiveHyphenLimit: 2 },
    ...(hasContents
      ? { pageNumbers: contentsPages(await headingPages(paper, contentsLevels)) }
      : {}),
    sections: [{ ...page(paper), children }],
  });
  return Packer.toBuffer(document);
}

function page({ style }: DrawnPaper): Omit<ISectionOptions, 'children'> {
  const { sheet, margins, pageNumber } = style;
  const number = {
    children: [
      new Paragraph({
        style: wordStyleIds.centre,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  };
  const empty = { children: [new Paragraph({})] };
  const atTop = pageNumber.place === 'top';
  return {
    properties: {
      titlePage: !pageNumber.onFirst,
      page: {
        size: { width: twips(sheet.width), height: twips(sheet.height) },
        margin: {
          left: twips(margins.left),
          right: twips(margins.right),
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          header: twips(Math.max(10, margins.top / 2)),
          footer: twips(Math.max(8, margins.bottom / 2)),
        },
      },
    },
    ...(atTop
      ? { headers: { default: new Header(number), first: new Header(empty) } }
      : { footers: { default: new Footer(number), first: new Footer(empty) } }),
  };
}

/** @param pageBreakBefore the block begins a page */
async function toWord(
  block: Exclude<DrawnBlock, { kind: 'pageBreak' }>,
  paper: DrawnPaper,
  pageBreakBefore: boolean,
): Promise<FileChild[]> {
  switch (block.kind) {
    case 'text':
      return [toText(block, pageBreakBefore)];
    case 'heading':
      return [
        wordParagraph(block.text, {
          heading: headings[block.level],
          ...(pageBreakBefore ? { pageBreakBefore, spacing: { before: 0 } } : {}),
        }),
      ];
    case 'contents':
      return [
        wordParagraph(block.title, {
          style: wordStyleIds.subtitle,
          keepNext: true,
          pageBreakBefore,
        }),
        new TableOfContents(block.title, {
          hyperlink: true,
          headingStyleRange: `1-${contentsLevels}`,
        }),
      ];
    case 'table':
      // Word joins two tables that touch, so a table is followed by a paragraph of no height.
      return [
        ...(pageBreakBefore ? [gap({ pageBreakBefore })] : []),
        wordTable(block, paper.style),
        gap({ keepNext: block.keepWithNext === true }),
      ];
    case 'picture':
      return toPicture(block);
    case 'signature':
      return [wordSignature(block, paper.style), gap()];
  }
}

function gap(options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    ...options,
  });
}

function toText(block: TextBlock, pageBreakBefore: boolean): Paragraph {
  return wordParagraph(block.text, {
    style: wordStyleIds[block.style],
    pageBreakBefore,
    ...(block.above ? { spacing: { before: twips(block.above) } } : {}),
    ...(block.keepWithNext ? { keepNext: true } : {}),
  });
}

async function toPicture(block: PictureBlock): Promise<Paragraph[]> {
  const { png, height, width } = await rasterise(block.svg);
  const shownWidth = Math.round((block.width / 25.4) * 96);
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: shownWidth, height: Math.round((shownWidth * height) / width) },
    altText: { name: '', description: block.alt },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 60 },
      ...(block.caption ? { keepNext: true } : {}),
      children: [picture],
    }),
    ...(block.caption
      ? [
          wordParagraph(block.caption, {
            style: wordStyleIds.note,
            alignment: AlignmentType.CENTER,
          }),
        ]
      : []),
  ];
}
