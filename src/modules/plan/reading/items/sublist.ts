import { hasValues } from '../rows/role-row.ts';
import { type Draft, textOfLines } from './draft.ts';

/** A list inside an item of a list: «3. Провести навчання:» and «1) кухарів; 2) зварників». */
export class Sublist {
  /** The item that the list stands under. */
  private parent: Draft | null = null;
  private sign = '';
  private next = 0;

  /**
   * The item that a numbered paragraph stands under; null when it is an item beside the others.
   * @param sign what closes its number
   * @param last the item above
   */
  parentOf(number: string, sign: string, last: Draft | null): Draft | null {
    const opens =
      number === '1' &&
      last?.number != null &&
      /:$/.test(textOfLines(last.text)) &&
      !hasValues(last);
    if (opens) {
      this.parent = last;
      this.sign = sign;
      this.next = 2;
      return last;
    }
    if (
      this.parent &&
      number === String(this.next) &&
      sign === this.sign &&
      !this.isNextItem(number)
    ) {
      this.next += 1;
      return this.parent;
    }
    this.parent = null;
    return null;
  }

  /** The number that the parent's own list would have next, closed with the same sign: can't be told. */
  private isNextItem(number: string): boolean {
    return Number(number) === Number(this.parent?.number) + 1 && this.sign === '.';
  }
}

/** Lists inside lists, as the document says their depth: under which item a paragraph stands. */
export class Levels {
  private stack: { level: number; draft: Draft }[] = [];

  /** The item above that stands less deep; null at the top and outside of lists. */
  above(level: number | null): Draft | null {
    if (level === null || level === 0) return null;
    return this.stack.findLast((outer) => outer.level < level)?.draft ?? null;
  }

  open(level: number | null, draft: Draft): void {
    this.stack = this.stack.filter((outer) => level !== null && outer.level < level);
    if (level !== null) this.stack.push({ level, draft });
  }

  close(): void {
    this.stack = [];
  }
}

/**
 * Whom a labelled value belongs to: the last item, unless it stands on a line of its own below a list
 * inside an item («…:») whose parts have no values; then the item.
 */
export function fieldOwner(last: Draft, parent: Draft | undefined, onOwnLine: boolean): Draft {
  if (!parent?.children.includes(last) || !onOwnLine) return last;
  const isList = /:$/.test(textOfLines(parent.text)) && parent.children.length > 1;
  return isList && !parent.children.some(hasValues) ? parent : last;
}
