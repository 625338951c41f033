import { beginsResponsible, readResponsible } from '../people/read-responsible.ts';
import type { CellLine } from '../rows/grid.ts';
import { hasValues, type RoleRow } from '../rows/role-row.ts';
import { appendCells, appendLines } from './append.ts';
import { countsFromOne, isBullet } from './bullets.ts';
import { type Draft, newDraft, textOfLines } from './draft.ts';
import type { DraftTree } from './draft-tree.ts';
import { isAbove, leadingNumber, sameParent } from './numbering.ts';

/** Where the items' numbers stand: in a column, typed before the text, or nowhere. */
export type Numbering = 'column' | 'typed' | 'none';

/** Puts the rows of a table, in order, into the tree: as items, parts of items, or more of the row above. */
export class RowGathering {
  private readonly tree: DraftTree;
  private readonly numbering: () => Numbering;

  constructor(tree: DraftTree, numbering: () => Numbering) {
    this.tree = tree;
    this.numbering = numbering;
  }

  get isNumbered(): boolean {
    return this.numbering() !== 'none';
  }

  addRow(row: RoleRow): void {
    if (row.section !== '' && !row.sectionContinues) this.tree.startSection(row.section, row.line);
    if (row.ignored !== '') this.tree.remainder.push({ text: row.ignored, line: row.line });
    const text =
      row.oddNumber === '' ? row.text : [{ text: row.oddNumber, marker: null }, ...row.text];
    if (row.number !== null) this.tree.addItem(this.draftOf(row, row.number, text));
    else if (text.length === 0) this.addValues(row);
    else if (this.continuesText(row, text)) this.continueLast(row, text);
    else this.addUnnumbered(row, text);
  }

  private draftOf(row: RoleRow, number: string | null, text: CellLine[]): Draft {
    return {
      ...newDraft(row.line, number, [...text]),
      responsible: [...row.responsible],
      form: [...row.form],
      deadline: { ...row.deadline, lines: [...row.deadline.lines] },
      extra: [...row.extra],
      shared: this.sharedWith(row),
    };
  }

  /** Where a cell is merged down over rows of several items, each has its value. */
  private sharedWith(row: RoleRow): Draft['shared'] {
    const above = this.tree.last;
    if (!above) return {};
    const owners = row.merged.map((field) => [field, above.shared[field] ?? above] as const);
    return Object.fromEntries(owners);
  }

  private addUnnumbered(row: RoleRow, text: CellLine[]): void {
    const own = textOfLines(text);
    const listed = countsFromOne(text) || (text[0]?.marker && /\d/.test(text[0].marker));
    const leading = listed ? null : leadingNumber(own);
    const marker =
      text.length === 1 && text[0]!.marker && /\d/.test(text[0]!.marker) ? text[0]!.marker : null;
    if (this.numbering() !== 'column' && !row.numberContinues) {
      if (marker) {
        const number = marker.replace(/[.)\s]+$/, '');
        this.tree.addItem(this.draftOf(row, number, [{ text: text[0]!.text, marker: null }]));
        return;
      }
      if (leading) {
        const rest = text.map((line, index) => (index === 0 ? cutLeading(line) : line));
        this.tree.addItem(this.draftOf(row, leading.number, rest));
        return;
      }
      if (this.numbering() === 'none') {
        if (isBullet(own) && this.tree.last) this.tree.addChild(this.draftOf(row, null, text));
        else this.tree.addItem(this.draftOf(row, null, text));
        return;
      }
    }
    if (leading && isDeeper(leading.number, this.tree.lastNumber)) {
      const rest = text.map((line, index) => (index === 0 ? cutLeading(line) : line));
      this.tree.addItem(this.draftOf(row, leading.number, rest));
      return;
    }
    if (this.isBesideLast(row, own)) {
      this.tree.addItem(this.draftOf(row, null, text));
      return;
    }
    const draft = this.draftOf(row, null, text);
    this.takeTail(draft);
    if (!hasValues(draft) && /:$/.test(own) && this.tree.parent) this.tree.openGroup(draft);
    else this.tree.addChild(draft);
  }

  /** A second work under one merged number, with values of its own as the first has. */
  private isBesideLast(row: RoleRow, text: string): boolean {
    if (!row.numberContinues || !this.tree.last || isBullet(text) || !hasValues(row)) return false;
    return (
      hasValues(this.tree.last) &&
      row.sectionContinues &&
      !/:$/.test(textOfLines(this.tree.last.text))
    );
  }

  /** A row without number and text: more values for the row above. */
  private addValues(row: RoleRow): void {
    if (!hasValues(row)) return;
    if (!this.tree.last) {
      this.tree.addItem(this.draftOf(row, null, []));
      return;
    }
    this.tree.last.valueRows += 1;
    appendCells(this.tree.last, row);
  }

  private continueLast(row: RoleRow, text: CellLine[]): void {
    appendLines(this.tree.last!.text, text);
    appendCells(this.tree.last!, row);
  }

  /** A row cut by a page break: its text goes on in small letters after an unfinished line. */
  private continuesText(row: RoleRow, text: CellLine[]): boolean {
    if (!this.tree.last || text[0]?.marker) return false;
    const before = textOfLines(this.tree.last.text);
    const own = textOfLines(text);
    if (isBullet(own) || before === '' || leadingNumber(own) !== null) return false;
    const unfinished = !/[.;:!?]$/.test(before);
    const empty = !hasValues(row);
    if (this.numbering() === 'none' && !empty) return /\p{L}-$/u.test(before);
    if (/^[\p{Ll})»,]/u.test(own)) return unfinished;
    if (
      unfinished &&
      row.responsible.length > 0 &&
      /,$/.test(this.tree.last.responsible.at(-1)?.text ?? '')
    )
      return true;
    return (
      unfinished &&
      empty &&
      this.tree.last.children.length === 0 &&
      this.tree.last.number !== null &&
      !/:$/.test(own)
    );
  }

  /** A responsible cell that only finishes the words of the cell above goes back to it. */
  private takeTail(draft: Draft): void {
    const first = draft.responsible[0];
    if (!first || !/^\p{Ll}/u.test(first.text) || beginsResponsible(first.text)) return;
    const siblings = [this.tree.parent, ...(this.tree.parent?.children ?? [])];
    const owner = siblings.filter((item) => item && item.responsible.length > 0).at(-1);
    if (!owner || readResponsible(owner.responsible.at(-1)!.text).people.length > 0) return;
    appendLines(owner.responsible, [draft.responsible.shift()!]);
    owner.joined.push(draft.line);
  }
}

function isDeeper(number: string, current: string | null): boolean {
  return (
    number.includes('.') &&
    current !== null &&
    (isAbove(current, number) || sameParent(current, number))
  );
}

function cutLeading(line: CellLine): CellLine {
  return { ...line, text: leadingNumber(line.text)?.rest ?? line.text };
}
