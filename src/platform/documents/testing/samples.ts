import type { Block, Paper } from '../paper/paper.ts';
import { sheet } from './sheet.ts';

/** What would be markup, code or a formula somewhere; on paper it is only text. */
export const hostile = [
  '#eval("1+1")',
  '#import "x.typ": *',
  '$ sum_(i=0)^n $',
  '\\u{41} \\',
  '*зірки* _риски_ `код`',
  '= Заголовок',
  '<мітка> @посилання',
  '// рядок /* блок */',
  '<w:p>&amp;</w:p>',
  '=cmd|"/C calc"!A0',
  '{{7*7}} %s %n',
];

/** A paper in Ukrainian with these blocks. */
export function paperOf(blocks: Block[]): Paper {
  return { title: 'Проба', language: 'uk', style: sheet, blocks };
}

/** The hostile texts in every place of a paper where a person's text can stand. */
export function hostilePaper(): Paper {
  const all = hostile.join('\n');
  const paper = paperOf([
    { kind: 'text', style: 'title', text: all },
    { kind: 'contents', title: hostile[0] ?? '' },
    ...hostile.map((text): Block => ({ kind: 'heading', level: 1, text: `Р ${text}` })),
    {
      kind: 'text',
      style: 'body',
      text: [
        { text: all, bold: true },
        { text: all, link: 'javascript:0' },
      ],
    },
    {
      kind: 'table',
      columns: [{ width: 1 }, { width: 2 }],
      header: [{ cells: [{ text: all }, { text: 'б' }] }],
      rows: hostile.map((text) => ({ cells: [{ text }, { text, heading: 2, bold: true }] })),
      keepWithNext: true,
    },
    { kind: 'signature', post: all, name: all },
  ]);
  return { ...paper, title: all, author: all };
}
