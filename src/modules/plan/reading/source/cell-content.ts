import type { TableCell } from './types.ts';

/** Collects the paragraphs of a cell as its lines. */
export class CellContent {
  private readonly lines: string[] = [];
  private readonly markers: (string | null)[] = [];
  private readonly levels: number[] = [];
  private bold = 0;
  private plain = 0;

  /**
   * @param text a paragraph; each line break in it begins a line
   * @param marker its automatic number, which stands before the first of its lines
   * @param level its depth in lists inside lists, from 0
   */
  add(text: string, marker: string | null | undefined, isBold: boolean, level = 0): void {
    for (const [index, line] of text.split('\n').entries()) {
      this.lines.push(line);
      this.markers.push(index === 0 ? marker || null : null);
      this.levels.push(level);
    }
    if (text.trim() === '') return;
    if (isBold) this.bold += 1;
    else this.plain += 1;
  }

  /** Adds the lines of a cell of a table that stands inside this one. */
  addNested(cell: TableCell): void {
    for (const [index, line] of cell.lines.entries()) {
      this.add(line, cell.markers?.[index], cell.bold ?? false, cell.levels?.[index]);
    }
  }

  /** The cell's content: at least one line, bold when all of its text is. */
  finish(): Omit<TableCell, 'span' | 'continues'> {
    return {
      lines: this.lines.length > 0 ? this.lines : [''],
      ...(this.markers.some((marker) => marker !== null) && { markers: this.markers }),
      ...(this.levels.some((level) => level > 0) && { levels: this.levels }),
      ...(this.bold > 0 && this.plain === 0 && { bold: true }),
    };
  }
}
