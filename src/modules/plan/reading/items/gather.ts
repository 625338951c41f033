import { type LabelledField, labelOf } from '../lists/labels.ts';
import { beginsResponsible, readResponsible } from '../people/read-responsible.ts';
import type { CellLine } from '../rows/grid.ts';
import { hasValues, type MergedField, type RoleRow } from '../rows/role-row.ts';
import {
  deadlineInHeading,
  deadlineOfHeading,
  isCapitals,
  numberedHeading,
} from '../text/heading.ts';
import type { SourceText } from '../types.ts';
import { appendCells, appendLines } from './append.ts';
import { countsFromOne, isBullet, joinText, withoutMark } from './bullets.ts';
import { type Draft, type DraftSection, newDraft, textOfLines } from './draft.ts';
import { isAbove, leadingNumber, sameParent } from './numbering.ts';
import { fieldOwner, Levels, Sublist } from './sublist.ts';

/** Where the items' numbers stand: in a column, typed before the text, or nowhere. */
export type Numbering = 'column' | 'typed' | 'none';

/** How the document writes a list paragraph: its number, what closes it («1.» and «1)» count apart), its depth. */
export interface ListPlace {
  number?: string | null;
  sign?: string | undefined;
  level?: number | null;
}

/** Gathers rows and list paragraphs, in order, into sections and drafts of items. */
export class Gathering {
  readonly sections: DraftSection[] = [];
  readonly remainder: SourceText[] = [];
  private numbered: Draft[] = [];
  private group: Draft | null = null;
  private last: Draft | null = null;
  private field: { owner: Draft; field: MergedField } | null = null;
  private readonly sublist = new Sublist();
  private readonly levels = new Levels();
  private readonly numbering: () => Numbering;

  constructor(numbering: () => Numbering) {
    this.numbering = numbering;
  }

  /** Number of the item that the last row belongs to. */
  get lastNumber(): string | null {
    return this.numbered.at(-1)?.number ?? null;
  }

  get isNumbered(): boolean {
    return this.numbering() !== 'none';
  }

  get hasItem(): boolean {
    return this.last !== null;
  }

  /** Whether the last item of a list is still without values. */
  get takesValues(): boolean {
    return this.last !== null && this.last.number !== null && !hasValues(this.last);
  }

  startSection(text: string, line: number, number: string | null = null): void {
    if (number === null && this.finishesHeading(text)) return;
    const heading =
      number === null && deadlineOfHeading(text) === null ? numberedHeading(text) : null;
    const leading = number === null && !heading ? leadingNumber(text) : null;
    const title = heading?.title ?? leading?.rest ?? text;
    this.sections.push({
      label: heading?.label ?? null,
      number: number ?? heading?.number ?? leading?.number ?? null,
      title,
      line,
      deadline: deadlineInHeading(title),
      items: [],
    });
    this.numbered = [];
    this.group = null;
    this.last = null;
    this.field = null;
    this.levels.close();
  }

  /** «РОЗДІЛ І» and its title on two lines, or a title in capitals that runs over the line. */
  private finishesHeading(text: string): boolean {
    const section = this.sections.at(-1);
    if (!section || section.items.length > 0 || numberedHeading(text) || leadingNumber(text))
      return false;
    const capitals = isCapitals(section.title) && isCapitals(text) && section.number !== null;
    return (section.title === '' || capitals) && this.continueSection(text);
  }

  /** A heading that goes on in the next paragraph. */
  continueSection(text: string): boolean {
    const section = this.sections.at(-1);
    if (!section || section.items.length > 0) return false;
    section.title = joinText(section.title, text);
    section.deadline = deadlineInHeading(section.title);
    return true;
  }

  addRow(row: RoleRow): void {
    if (row.section !== '' && !row.sectionContinues) this.startSection(row.section, row.line);
    if (row.ignored !== '') this.remainder.push({ text: row.ignored, line: row.line });
    const text =
      row.oddNumber === '' ? row.text : [{ text: row.oddNumber, marker: null }, ...row.text];
    if (row.number !== null) this.addItem(this.draftOf(row, row.number, text));
    else if (text.length === 0) this.addValues(row);
    else if (this.continuesText(row, text)) this.continueLast(row, text);
    else this.addUnnumbered(row, text);
  }

  /** A paragraph of a list, or of a cell whose lines came apart. */
  addParagraph(text: string, line: number, place: ListPlace = {}): void {
    const { number = null, sign = '.', level = null } = place;
    const draft = newDraft(line, number, [{ text, marker: null }]);
    const parent =
      this.levels.above(level) ??
      (number === null ? null : this.sublist.parentOf(number, sign, this.last));
    if (parent) this.addUnder(parent, draft);
    else if (number === null && isBullet(text)) this.addChild(draft);
    else this.addItem(draft);
    this.levels.open(level, draft);
  }

  /** A work whose place in the table is known already. */
  addDraft(draft: Draft): void {
    this.addItem(draft);
  }

  /** Whether a plain paragraph goes on with the last item: small letters, or an unfinished line above. */
  continuesList(text: string): boolean {
    if (!this.last) return false;
    if (/^\p{Ll}/u.test(text) || withoutMark(textOfLines(this.last.text)) === '') return true;
    return this.last.number !== null && !/[.;:!?]\s*$/.test(textOfLines(this.last.text));
  }

  /** More text for the last item, from a paragraph of its own. */
  appendText(text: string, line: number): boolean {
    if (!this.last) return false;
    appendLines(this.last.text, [{ text, marker: null }]);
    this.last.joined.push(line);
    return true;
  }

  /** A value of the last item that a list writes in a bracket or on a labelled line; false without item. */
  addField(field: LabelledField, text: string, line: number, onOwnLine = false): boolean {
    const owner = this.last && fieldOwner(this.last, this.numbered.at(-1), onOwnLine);
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
    this.field = { owner, field };
    return true;
  }

  /** A labelled value that goes on in the next paragraph: after a comma, or in small letters. */
  continuesField(text: string, line: number): boolean {
    if (!this.field) return false;
    const { owner, field } = this.field;
    const lines = field === 'deadline' ? owner.deadline.lines : owner[field];
    if (!/,$/.test(lines.at(-1)!.text) && !/^\p{Ll}/u.test(text)) return false;
    appendLines(lines, [{ text, marker: null }]);
    owner.joined.push(line);
    return true;
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
    const above = this.last;
    if (!above) return {};
    const owners = row.merged.map((field) => [field, above.shared[field] ?? above] as const);
    return Object.fromEntries(owners);
  }

  private addItem(draft: Draft): void {
    while (this.numbered.length > 0 && !isAbove(this.numbered.at(-1)!.number!, draft.number ?? ''))
      this.numbered.pop();
    (this.numbered.at(-1)?.children ?? this.section(draft.line).items).push(draft);
    if (draft.number !== null) this.numbered.push(draft);
    this.group = null;
    this.last = draft;
    this.field = null;
  }

  private addUnder(parent: Draft, draft: Draft): void {
    parent.children.push(draft);
    this.last = draft;
    this.field = null;
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
        this.addItem(this.draftOf(row, number, [{ text: text[0]!.text, marker: null }]));
        return;
      }
      if (leading) {
        const rest = text.map((line, index) => (index === 0 ? cutLeading(line) : line));
        this.addItem(this.draftOf(row, leading.number, rest));
        return;
      }
      if (this.numbering() === 'none') {
        if (isBullet(own) && this.last) this.addChild(this.draftOf(row, null, text));
        else this.addItem(this.draftOf(row, null, text));
        return;
      }
    }
    if (leading && isDeeper(leading.number, this.lastNumber)) {
      const rest = text.map((line, index) => (index === 0 ? cutLeading(line) : line));
      this.addItem(this.draftOf(row, leading.number, rest));
      return;
    }
    if (this.isBesideLast(row, own)) {
      this.addItem(this.draftOf(row, null, text));
      return;
    }
    const draft = this.draftOf(row, null, text);
    this.takeTail(draft);
    if (!hasValues(draft) && /:$/.test(own) && this.numbered.length > 0) {
      this.numbered.at(-1)!.children.push(draft);
      this.group = draft;
      this.last = draft;
    } else this.addChild(draft);
  }

  /** A second work under one merged number, with values of its own as the first has. */
  private isBesideLast(row: RoleRow, text: string): boolean {
    if (!row.numberContinues || !this.last || isBullet(text) || !hasValues(row)) return false;
    return hasValues(this.last) && row.sectionContinues && !/:$/.test(textOfLines(this.last.text));
  }

  /** Under the open group or item; without one, straight under the section. */
  private addChild(draft: Draft): void {
    const home =
      this.group ??
      this.numbered.at(-1) ??
      this.section(draft.line)
        .items.filter((item) => !isBulletDraft(item))
        .at(-1);
    (home?.children ?? this.section(draft.line).items).push(draft);
    this.last = draft;
    this.field = null;
  }

  /** A row without number and text: more values for the row above. */
  private addValues(row: RoleRow): void {
    if (!hasValues(row)) return;
    if (!this.last) {
      this.addItem(this.draftOf(row, null, []));
      return;
    }
    this.last.valueRows += 1;
    appendCells(this.last, row);
  }

  private continueLast(row: RoleRow, text: CellLine[]): void {
    appendLines(this.last!.text, text);
    appendCells(this.last!, row);
  }

  /** A row cut by a page break: its text goes on in small letters after an unfinished line. */
  private continuesText(row: RoleRow, text: CellLine[]): boolean {
    if (!this.last || text[0]?.marker) return false;
    const before = textOfLines(this.last.text);
    const own = textOfLines(text);
    if (isBullet(own) || before === '' || leadingNumber(own) !== null) return false;
    const unfinished = !/[.;:!?]$/.test(before);
    const empty = !hasValues(row);
    if (this.numbering() === 'none' && !empty) return /\p{L}-$/u.test(before);
    if (/^[\p{Ll})»,]/u.test(own)) return unfinished;
    if (
      unfinished &&
      row.responsible.length > 0 &&
      /,$/.test(this.last.responsible.at(-1)?.text ?? '')
    )
      return true;
    return (
      unfinished &&
      empty &&
      this.last.children.length === 0 &&
      this.last.number !== null &&
      !/:$/.test(own)
    );
  }

  /** A responsible cell that only finishes the words of the cell above goes back to it. */
  private takeTail(draft: Draft): void {
    const first = draft.responsible[0];
    if (!first || !/^\p{Ll}/u.test(first.text) || beginsResponsible(first.text)) return;
    const siblings = [this.numbered.at(-1), ...(this.numbered.at(-1)?.children ?? [])];
    const owner = siblings.filter((item) => item && item.responsible.length > 0).at(-1);
    if (!owner || readResponsible(owner.responsible.at(-1)!.text).people.length > 0) return;
    appendLines(owner.responsible, [draft.responsible.shift()!]);
    owner.joined.push(draft.line);
  }

  private section(line: number): DraftSection {
    const current = this.sections.at(-1);
    if (current) return current;
    const first: DraftSection = {
      label: null,
      number: null,
      title: '',
      line,
      deadline: null,
      items: [],
    };
    this.sections.push(first);
    return first;
  }
}

function isBulletDraft(draft: Draft): boolean {
  return draft.number === null && isBullet(textOfLines(draft.text));
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
