import {
  deadlineInHeading,
  deadlineOfHeading,
  isCapitals,
  numberedHeading,
} from '../text/heading.ts';
import type { SourceText } from '../types.ts';
import { isBullet, joinText } from './bullets.ts';
import { type Draft, type DraftSection, textOfLines } from './draft.ts';
import { isAbove, leadingNumber } from './numbering.ts';

/** Chapters and items as they come: it knows which are still open, and puts each where it belongs. */
export class DraftTree {
  readonly sections: DraftSection[] = [];
  /** What belongs to no item. */
  readonly remainder: SourceText[] = [];
  /** The item that came last, at any depth; null after a heading. */
  last: Draft | null = null;
  private numbered: Draft[] = [];
  private group: Draft | null = null;

  /** The numbered item that is open, the deepest one. */
  get parent(): Draft | undefined {
    return this.numbered.at(-1);
  }

  /** Number of the item that the last row belongs to. */
  get lastNumber(): string | null {
    return this.parent?.number ?? null;
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

  /** Under the numbered item above it, else straight under the section. */
  addItem(draft: Draft): void {
    while (this.numbered.length > 0 && !isAbove(this.numbered.at(-1)!.number!, draft.number ?? ''))
      this.numbered.pop();
    (this.parent?.children ?? this.section(draft.line).items).push(draft);
    if (draft.number !== null) this.numbered.push(draft);
    this.group = null;
    this.last = draft;
  }

  addUnder(parent: Draft, draft: Draft): void {
    parent.children.push(draft);
    this.last = draft;
  }

  /** Under the open group or item; without one, straight under the section. */
  addChild(draft: Draft): void {
    const home =
      this.group ??
      this.parent ??
      this.section(draft.line)
        .items.filter((item) => !isBulletDraft(item))
        .at(-1);
    (home?.children ?? this.section(draft.line).items).push(draft);
    this.last = draft;
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

  /** «Провести:» without a number under a numbered item: what follows stands under it. */
  openGroup(draft: Draft): void {
    this.parent?.children.push(draft);
    this.group = draft;
    this.last = draft;
  }
}

function isBulletDraft(draft: Draft): boolean {
  return draft.number === null && isBullet(textOfLines(draft.text));
}
