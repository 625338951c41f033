import { ExternalHyperlink, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Rich, Span } from '../paper/paper.ts';
import { isSafeLink, linesOf } from '../paper/text.ts';

type RunLook = { bold?: boolean; size?: number };

/** One Word paragraph; a new line of the text is a line break inside it. */
export function wordParagraph(text: Rich, options: IParagraphOptions, look: RunLook = {}) {
  const children = linesOf(text).flatMap((line, i) => runsOf(line, look, i > 0));
  return new Paragraph({ ...options, children });
}

/** A Word paragraph for each line of the text: what a table's cell holds. */
export function wordLines(text: Rich, options: IParagraphOptions, look: RunLook = {}) {
  return linesOf(text).map(
    (line) => new Paragraph({ ...options, children: runsOf(line, look, false) }),
  );
}

function runsOf(line: Span[], look: RunLook, breakBefore: boolean) {
  return line.map((span, i) => {
    const run = new TextRun({
      text: span.text,
      ...look,
      ...(span.bold ? { bold: true } : {}),
      ...(span.italic ? { italics: true } : {}),
      ...(breakBefore && i === 0 ? { break: 1 } : {}),
      ...(isSafeLink(span.link) ? { style: 'Hyperlink' } : {}),
    });
    return isSafeLink(span.link)
      ? new ExternalHyperlink({ link: span.link, children: [run] })
      : run;
  });
}
