import { listNumber } from '../list-number.ts';
import type { ListLevel, WordList } from './word-numbering.ts';

/** Counts a document's automatic lists as Word does and gives the markers that it prints. */
export class ListCounters {
  private readonly lists: Map<string, WordList>;
  /** Numbers reached, by definition and level. */
  private readonly reached = new Map<string, (number | undefined)[]>();
  /** Starts already given out: «list level». */
  private readonly started = new Set<string>();

  constructor(lists: Map<string, WordList>) {
    this.lists = lists;
  }

  /** The level of a list that belongs to a paragraph style, where the style doesn't say it. */
  levelOfStyle(listId: string, style: string | undefined): number {
    const levels = this.lists.get(listId)?.levels ?? [];
    const found = levels.findIndex(
      (level) => style !== undefined && level?.paragraphStyle === style,
    );
    return Math.max(found, 0);
  }

  /**
   * Takes the next number of a list for the next paragraph of the document.
   * @returns the marker as printed («1.2.», «•»), '' when the level prints none; `null` when the
   *   document doesn't define the list
   */
  next(listId: string, level: number): string | null {
    const list = this.lists.get(listId);
    const definition = list?.levels[level];
    if (!list || !definition) return null;
    if (definition.style === 'bullet') return definition.text;
    const numbers = this.advance(listId, list, level, definition);
    if (definition.style === 'none' && !definition.text.includes('%')) return definition.text;
    return definition.text.replace(/%([1-9])/g, (_, digit: string) =>
      this.print(list, numbers, Number(digit) - 1, definition.isLegal),
    );
  }

  private advance(listId: string, list: WordList, level: number, definition: ListLevel) {
    const numbers = this.reached.get(list.definition) ?? [];
    this.reached.set(list.definition, numbers);
    const override = list.startOverrides.get(level);
    const key = `${listId} ${level}`;
    if (override !== undefined && !this.started.has(key)) {
      numbers[level] = override;
    } else {
      const reached = numbers[level];
      numbers[level] = reached === undefined ? definition.start : reached + 1;
    }
    this.started.add(key);
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const after = list.levels[deeper]?.restartAfter ?? deeper;
      if (after !== 0 && level < after) numbers[deeper] = undefined;
    }
    return numbers;
  }

  private print(list: WordList, numbers: (number | undefined)[], level: number, isLegal: boolean) {
    const definition = list.levels[level];
    if (!definition || definition.style === 'bullet' || definition.style === 'none') return '';
    // A level that was skipped counts as begun: its first sub-item is 1.1 in Word, not 0.1.
    numbers[level] ??= list.startOverrides.get(level) ?? definition.start;
    return listNumber(numbers[level], isLegal ? 'decimal' : definition.style);
  }
}
