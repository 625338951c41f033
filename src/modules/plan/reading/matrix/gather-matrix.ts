import type { DraftSection } from '../items/draft.ts';
import { cellText } from '../rows/grid.ts';
import { deadlineOfHeading } from '../text/heading.ts';
import { worksOf } from './cell-works.ts';
import type { Matrix } from './find-matrix.ts';

/** A section for each row; the month is the section's or the column's, the kind of work is the other. */
export function gatherMatrix(matrix: Matrix): DraftSection[] {
  const [header, ...body] = matrix.rows;
  const titles = header!.cells.map(cellText);
  return body.map((row) => {
    const title = cellText(row.cells[0]);
    const items = row.cells.slice(1).flatMap((cell, index) =>
      worksOf(cell.lines, row.line).map((draft) => {
        const across = titles[index + 1] ?? '';
        return matrix.months === 'rows'
          ? { ...draft, kind: across }
          : {
              ...draft,
              headingDeadline: deadlineOfHeading(across),
              ...(matrix.ofPeople && { who: title }),
            };
      }),
    );
    return {
      label: null,
      number: null,
      title,
      line: row.line,
      deadline: matrix.months === 'rows' ? deadlineOfHeading(title) : null,
      items,
    };
  });
}
