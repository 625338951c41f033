import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Block, PaperRow } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { upperFirst } from '#platform/i18n/first-letter.ts';

/** What people wrote, a paragraph a line. */
export const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ kind: 'text', style: 'body', text: line.trim() }));

/** What a paper ends with: the signature stands on a page with the last words, never alone. */
export function signed(
  blocks: readonly Block[],
  { post, name }: { post: string; name: string },
): Block[] {
  const keeping = (block: Block): Block =>
    block.kind === 'text' || block.kind === 'table' ? { ...block, keepWithNext: true } : block;
  return [
    ...blocks.slice(0, -2),
    ...blocks.slice(-2).map(keeping),
    { kind: 'text', style: 'plain', text: '', keepWithNext: true },
    { kind: 'signature', post: upperFirst(post), name },
  ];
}

/**
 * A table of short values under a bold head; nothing without rows. Figures stand in the middle.
 *
 * @param sums - the last row, of the whole, in bold
 */
export function plainTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  style: PaperStyle,
  sums?: readonly string[],
): Block[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[], bold = false): PaperRow => ({
    cells: cells.map((text) => ({
      text,
      ...(bold && { bold }),
      ...(/^[\d.,\s–-]*$/.test(text) && { align: 'center' as const }),
    })),
  });
  const table = fitColumns(
    {
      kind: 'table',
      size: 11,
      columns: heads.map(() => ({ width: 1 })),
      header: [{ cells: heads.map((text) => ({ text, bold: true, align: 'center' as const })) }],
      rows: [...rows.map((cells) => row(cells)), ...(sums ? [row(sums, true)] : [])],
    },
    style,
  );
  return [table, { kind: 'text', style: 'note', text: '' }];
}
