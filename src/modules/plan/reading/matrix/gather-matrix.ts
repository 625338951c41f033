import { splitBullets, withoutMark } from '../items/bullets.ts';
import { type Draft, type DraftSection, newDraft } from '../items/draft.ts';
import { bracketTail } from '../lists/bracket-tail.ts';
import { type CellLine, cellText, type GridCell } from '../rows/grid.ts';
import { emptyDeadline } from '../rows/role-row.ts';
import { deadlineOfHeading } from '../text/heading.ts';
import type { Matrix } from './find-matrix.ts';

/** A section for each row; the month is the section's or the column's, the kind of work is the other. */
export function gatherMatrix(matrix: Matrix): DraftSection[] {
  const [header, ...body] = matrix.rows;
  const titles = header!.cells.map(cellText);
  return body.map((row) => {
    const title = cellText(row.cells[0]);
    const items = row.cells.slice(1).flatMap((cell, index) =>
      draftsOf(cell, row.line).map((draft) => {
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

/** A cell may hold several works: bullets, or lines that each end with a person in brackets. */
function draftsOf(cell: GridCell, line: number): Draft[] {
  if (cell.lines.length === 0) return [];
  const lines = cell.lines.flatMap(partPeople);
  const { head, bullets } = splitBullets(lines);
  if (head === '' && bullets.length > 0)
    return bullets.map((bullet) => draftOf(bullet.text, bullet.number, line));
  const apart = lines.every((text) => bracketTail(text.text) !== null);
  return apart
    ? lines.map((text) => draftOf(withoutMark(text.text), null, line))
    : [wholeDraft(lines, line)];
}

/** «Журнали (Лис Б.Б.); плани (Чайка М.І.)»: two works with their people. */
function partPeople(line: CellLine): CellLine[] {
  const parts = line.text.split(/(?<=\))[;,.]?\s+(?=\S)/);
  const apart = parts.length > 1 && parts.every((text) => bracketTail(text) !== null);
  return apart ? parts.map((text) => ({ text, marker: null })) : [line];
}

function wholeDraft(lines: readonly CellLine[], line: number): Draft {
  const last = lines.at(-1)!;
  const tail = lines.length > 1 ? bracketTail(last.text) : null;
  if (!tail)
    return lines.length === 1
      ? draftOf(lines[0]!.text, null, line)
      : newDraft(line, null, [...lines]);
  const text =
    tail.text === '' ? lines.slice(0, -1) : [...lines.slice(0, -1), { ...last, text: tail.text }];
  return withTail(newDraft(line, null, text), tail.deadline, tail.responsible);
}

function draftOf(text: string, number: string | null, line: number): Draft {
  const tail = bracketTail(text);
  if (!tail) return newDraft(line, number, [{ text, marker: null }]);
  return withTail(
    newDraft(line, number, [{ text: tail.text, marker: null }]),
    tail.deadline,
    tail.responsible,
  );
}

function withTail(draft: Draft, deadline: string, responsible: string): Draft {
  const lines = (text: string) => (text === '' ? [] : [{ text, marker: null }]);
  return {
    ...draft,
    responsible: lines(responsible),
    deadline: { ...emptyDeadline(), lines: lines(deadline) },
  };
}
