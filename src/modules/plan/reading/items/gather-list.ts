import { type LabelledField, labelOf } from '../lists/labels.ts';
import { hasValues, type MergedField } from '../rows/role-row.ts';
import { appendLines } from './append.ts';
import { isBullet, withoutMark } from './bullets.ts';
import { type Draft, newDraft, textOfLines } from './draft.ts';
import type { DraftTree } from './draft-tree.ts';
import { fieldOwner, Levels, Sublist } from './sublist.ts';

/** How the document writes a list paragraph: its number, what closes it («1.» and «1)» count apart), its depth. */
export interface ListPlace {
  number?: string | null;
  sign?: string | undefined;
  level?: number | null;
}

/** Puts the paragraphs of a list, in order, into the tree, and the values that follow them. */
export class ListGathering {
  private readonly tree: DraftTree;
  /** The value that came last, as long as no other item has come since. */
  private field: { owner: Draft; field: MergedField; item: Draft | null } | null = null;
  private readonly sublist = new Sublist();
  private readonly levels = new Levels();
  /** How many chapters there were at the last paragraph: a heading ends its lists. */
  private section = 0;

  constructor(tree: DraftTree) {
    this.tree = tree;
  }

  /** Whether the last item of a list is still without values. */
  get takesValues(): boolean {
    return this.tree.last !== null && this.tree.last.number !== null && !hasValues(this.tree.last);
  }

  /** A paragraph of a list, or of a cell whose lines came apart. */
  addParagraph(text: string, line: number, place: ListPlace = {}): void {
    const { number = null, sign = '.', level = null } = place;
    const draft = newDraft(line, number, [{ text, marker: null }]);
    if (this.section !== this.tree.sections.length) this.levels.close();
    const parent =
      this.levels.above(level) ??
      (number === null ? null : this.sublist.parentOf(number, sign, this.tree.last));
    if (parent) this.tree.addUnder(parent, draft);
    else if (number === null && isBullet(text)) this.tree.addChild(draft);
    else this.tree.addItem(draft);
    this.levels.open(level, draft);
    this.section = this.tree.sections.length;
  }

  /** Whether a plain paragraph goes on with the last item: small letters, or an unfinished line above. */
  continuesList(text: string): boolean {
    if (!this.tree.last) return false;
    if (/^\p{Ll}/u.test(text) || withoutMark(textOfLines(this.tree.last.text)) === '') return true;
    return this.tree.last.number !== null && !/[.;:!?]\s*$/.test(textOfLines(this.tree.last.text));
  }

  /** More text for the last item, from a paragraph of its own. */
  appendText(text: string, line: number): boolean {
    if (!this.tree.last) return false;
    appendLines(this.tree.last.text, [{ text, marker: null }]);
    this.tree.last.joined.push(line);
    return true;
  }

  /** A value of the last item that a list writes in a bracket or on a labelled line; false without item. */
  addField(field: LabelledField, text: string, line: number, onOwnLine = false): boolean {
    const owner = this.tree.last && fieldOwner(this.tree.last, this.tree.parent, onOwnLine);
    if (!owner) return false;
    this.field = null;
    if (line !== owner.line) owner.joined.push(line);
    if (field === 'note') {
      owner.extra.push([labelOf(text), text]);
      return true;
    }
    const value = { text, marker: null };
    if (field === 'deadline')
      owner.deadline = { ...owner.deadline, lines: [...owner.deadline.lines, value] };
    else owner[field].push(value);
    this.field = { owner, field, item: this.tree.last };
    return true;
  }

  /** A labelled value that goes on in the next paragraph: after a comma, or in small letters. */
  continuesField(text: string, line: number): boolean {
    if (!this.field || this.field.item !== this.tree.last) return false;
    const { owner, field } = this.field;
    const lines = field === 'deadline' ? owner.deadline.lines : owner[field];
    if (!/,$/.test(lines.at(-1)!.text) && !/^\p{Ll}/u.test(text)) return false;
    appendLines(lines, [{ text, marker: null }]);
    owner.joined.push(line);
    return true;
  }
}
