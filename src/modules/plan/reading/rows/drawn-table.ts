import { joinText } from '../items/bullets.ts';
import type { Block, ParagraphBlock, TableBlock } from '../source/types.ts';

const border = /^[\s─-╿+|:=–—-]{3,}$/;
const bar = /[│┃║|]/;

/**
 * Tables drawn with characters, as legal databases print them and chats write them: lines of text
 * between bars. Rules part the rows; without rules between rows each line is one.
 */
export function withDrawnTables(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = drawnRun(blocks, at);
    const table = run.length > 1 ? toTable(run) : null;
    if (table) result.push(table);
    else result.push(blocks[at]!);
    at += table ? run.length : 1;
  }
  return result;
}

function drawnRun(blocks: readonly Block[], from: number): ParagraphBlock[] {
  const run: ParagraphBlock[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph' || !(isBorder(block.text) || isBarred(block.text))) break;
    run.push(block);
  }
  return run;
}

function isBorder(text: string): boolean {
  return border.test(text) && /[─-╿|+]/.test(text);
}

function isBarred(text: string): boolean {
  const trimmed = text.trim();
  return bar.test(trimmed[0] ?? '') && trimmed.split(bar).length > 2 && !isBorder(text);
}

function toTable(run: readonly ParagraphBlock[]): TableBlock | null {
  const borders = run.filter((line) => isBorder(line.text)).length;
  const lines = run.length - borders;
  if (lines < 2) return null;
  const ruled = borders > 2;
  const groups: ParagraphBlock[][] = [];
  let open = false;
  for (const line of run) {
    if (isBorder(line.text)) open = false;
    else if (open && ruled) groups.at(-1)!.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  const rows = groups.map((group) => ({
    line: group[0]!.line,
    cells: cellsOf(group).map((text) => ({ lines: [text], span: 1 })),
  }));
  return { kind: 'table', line: run[0]!.line, rows };
}

/** The cells of one row: what stands between the same bars on each of its lines. */
function cellsOf(group: readonly ParagraphBlock[]): string[] {
  const parts = group.map((line) =>
    line.text
      .trim()
      .replace(/^[│┃║|]|[│┃║|]$/g, '')
      .split(bar)
      .map((text) => text.trim()),
  );
  const width = Math.max(...parts.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    parts
      .map((cells) => cells[column] ?? '')
      .filter(Boolean)
      .reduce(joinText, ''),
  );
}
