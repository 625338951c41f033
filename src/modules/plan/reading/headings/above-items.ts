import { nestHeadings } from '../items/nest-headings.ts';
import { deadlineInHeading, deadlineOfHeading } from '../text/heading.ts';
import type { Above } from './words-under.ts';

interface Node {
  text: string;
  items: readonly this[];
}

/** What stands above the items straight under each chapter of a document. */
export function aboveChapters(
  chapters: readonly { title: string; items: readonly unknown[] }[],
): Above[] {
  const headings = chapters.map(({ title, items }) => ({
    deadline: deadlineInHeading(title),
    items,
  }));
  return nestHeadings(headings).map(({ deadline }) => ({
    headingDeadline: deadline,
    nested: false,
  }));
}

/** What stands above the items under an item: a month that is its text, else what stands above itself. */
export function aboveBelow(text: string, above: Above): Above {
  const heading = deadlineOfHeading(text);
  return { headingDeadline: heading ?? above.headingDeadline, nested: heading === null };
}

/** Visits every item of a document with what stands above it. */
export function eachUnder<N extends Node>(
  chapters: readonly { title: string; items: readonly N[] }[],
  visit: (item: N, above: Above) => void,
): void {
  const walk = (items: readonly N[], above: Above) => {
    for (const item of items) {
      visit(item, above);
      if (item.items.length > 0) walk(item.items, aboveBelow(item.text, above));
    }
  };
  const above = aboveChapters(chapters);
  for (const [index, { items }] of chapters.entries()) walk(items, above[index]!);
}
