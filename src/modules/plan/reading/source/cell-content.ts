import type { TableCell } from './types.ts';

/** Collects the paragraphs of a cell as its lines. */
export class CellContent {
  private readonly lines: string[] = [];
  private readonly markers: (string | null)[] = [];
  private bold = 0;
  private plain = 0;

  /**
   * @param text a paragraph; each line break in it begins a line
   * @param marker its automatic number, which stands before the first of its lines
   */
  add(text: string, marker: string | null | undefined, isBold: boolean): void {
    for (const [index, line] of text.split('\n').entries()) {
      this.lines.push(line);
      this.markers.push(index === 0 ? marker || null : null);
    }
    if (text.trim() === '') return;
    if (isBold) this.bold += 1;
    else this.plain += 1;
  }

  /** Adds the lines of a cell of a table that stands inside this one. */
  addNested(cell: TableCell): void {
    for (const [index, line] of cell.lines.entries()) {
      this.add(line, cell.markers?.[index], cell.bold ?? false);
    }
  }

  /** The cell's content: at least one line, bold when all of its text is. */
  finish(): Omit<TableCell, 'span' | 'continues'> {
    return {
      lines: this.lines.length > 0 ? this.lines : [''],
      ...(this.markers.some((marker) => marker !== null) && { markers: this.markers }),
      ...(this.bold > 0 && this.plain === 0 && { bold: true }),
    };
  }
}
