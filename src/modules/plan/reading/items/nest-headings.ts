import { isPartOfMonth } from '../text/heading.ts';
import { loneMonth } from '../text/months.ts';

interface Heading {
  deadline: string | null;
  items: readonly unknown[];
}

/**
 * Headings under headings: «ВЕРЕСЕНЬ» over «1-й тиждень», or over «Контроль за документацією». A week
 * takes its month. A heading without a deadline takes it too where the plan has months (or other
 * deadlines) that only stand over other headings, each time; one such month could be an empty one.
 */
export function nestHeadings<S extends Heading>(sections: readonly S[]): S[] {
  const outer = sections.filter(
    (section) => section.deadline !== null && !isPartOfMonth(section.deadline),
  );
  const onlyOver = outer.length > 1 && outer.every((section) => section.items.length === 0);
  let above: string | null = null;
  return sections.map((section) => {
    if (section.deadline === null)
      return onlyOver && above !== null ? { ...section, deadline: above } : section;
    if (!isPartOfMonth(section.deadline)) {
      above = section.deadline;
      return section;
    }
    const month = above !== null && loneMonth(above) !== null ? above : null;
    return month === null ? section : { ...section, deadline: `${section.deadline} ${month}` };
  });
}
