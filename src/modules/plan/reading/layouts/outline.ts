import { conservation } from '../conservation.ts';
import { eachUnder } from '../headings/above-items.ts';
import { readUnder } from '../headings/words-under.ts';
import { type ReadPlanOptions, readPlan } from '../read-plan.ts';
import { readPastedText } from '../source/read-source.ts';
import type { Block, SourceDocument, TableCell } from '../source/types.ts';
import type { ReadItem, Reading } from '../types.ts';

/** A cell for a fixture: a text with line breaks, or with what Word knows of it. */
export type Cell = string | (Partial<TableCell> & { text?: string });

export function table(rows: readonly (readonly Cell[])[], line = 1): Block {
  const toCell = (cell: Cell): TableCell => {
    const { text = '', ...known } = typeof cell === 'string' ? { text: cell } : cell;
    return { lines: text.split('\n'), span: 1, ...known };
  };
  return {
    kind: 'table',
    line,
    rows: rows.map((cells, index) => ({ cells: cells.map(toCell), line: line + index })),
  };
}

export function paragraph(
  text: string,
  known: Partial<Extract<Block, { kind: 'paragraph' }>> = {},
): Block {
  return { kind: 'paragraph', text, line: 1, ...known };
}

export function word(...blocks: Block[]): SourceDocument {
  return { format: 'docx', blocks };
}

/** Reads a fixture; a text is read as pasted from Word. Fails when a word is lost or invented, or a cell read again in its place has other dates. */
export function read(source: SourceDocument | string, options: ReadPlanOptions = {}): Reading {
  const document = typeof source === 'string' ? readPastedText(source) : source;
  const reading = readPlan(document, options);
  const { lost, invented } = conservation(document, reading);
  if (lost.length + invented.length > 0)
    throw new Error(`lost: ${lost.join(' ')}; invented: ${invented.join(' ')}`);
  eachUnder(reading.sections, ({ text, deadline }, above) => {
    const again = readUnder(deadline.raw, above, { ...options, period: reading.period }, deadline);
    if (JSON.stringify(again.windows) !== JSON.stringify(deadline.windows))
      throw new Error(`«${text}» read again: ${again.windows.join(' ')}`);
  });
  return reading;
}

/**
 * A reading as short lines: «§ number title», then «number text | people+roles | forms | deadline»,
 * bullets indented. Trailing empty fields are left out.
 */
export function outline(reading: Reading): string[] {
  return reading.sections.flatMap((section) => [
    ...(section.title === ''
      ? []
      : [['§', section.number, section.title].filter(Boolean).join(' ')]),
    ...section.items.flatMap((item) => lines(item, '')),
  ]);
}

function lines(item: ReadItem, indent: string): string[] {
  const who = [...item.responsible.people, ...item.responsible.roles].join(', ');
  const extra = Object.values(item.extra ?? {}).join(', ');
  const fields = [
    `${item.number ?? '-'} ${item.text}`,
    who,
    item.form.values.join(', '),
    item.deadline.raw.replace(/\n/g, ' / '),
    extra,
  ];
  const line = fields.join(' | ').replace(/( \| )+$/, '');
  return [indent + line, ...item.items.flatMap((child) => lines(child, `${indent}  `))];
}
