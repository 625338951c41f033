import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { rasterise } from '../chart/rasterise.ts';
import type { Block, Paper, PictureBlock, TextBlock } from '../paper/paper.ts';
import { cleanText } from '../paper/text.ts';
import { wordSignature } from './word-signature.ts';
import { twips, wordStyleIds, wordStyles } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { wordLines, wordParagraph } from './word-text.ts';

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
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const { style } = paper;
  const children: FileChild[] = [];
  for (const block of paper.blocks) children.push(...(await toWord(block, paper)));
  const document = new Document({
    title: cleanText(paper.title),
    creator: cleanText(paper.author ?? ''),
    styles: wordStyles(style, paper.language),
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    // Word would ask to update the contents on opening; with the pages worked out it needn't.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [{ ...page(paper), children }],
  });
  return Packer.toBuffer(document);
}

function page({ style }: Paper): Omit<ISectionOptions, 'children'> {
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

async function toWord(block: Block, paper: Paper): Promise<FileChild[]> {
  switch (block.kind) {
    case 'text':
      return [toText(block)];
    case 'heading':
      return wordLines(block.text, { heading: headings[block.level] });
    case 'contents':
      return [
        wordParagraph(block.title, { style: wordStyleIds.subtitle, keepNext: true }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'table':
      // Word joins two tables that touch, so a table is followed by a paragraph of no height.
      return [wordTable(block, paper.style), gap(block.keepWithNext)];
    case 'picture':
      return toPicture(block);
    case 'signature':
      return [wordSignature(block, paper.style), gap()];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function gap(keepNext?: boolean): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    ...(keepNext ? { keepNext } : {}),
  });
}

function toText(block: TextBlock): Paragraph {
  return wordParagraph(block.text, {
    style: wordStyleIds[block.style],
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
