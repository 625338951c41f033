import { splitBullets, withoutMark } from '../items/bullets.ts';
import { type Draft, newDraft } from '../items/draft.ts';
import { bracketTail } from '../lists/bracket-tail.ts';
import type { CellLine } from '../rows/grid.ts';
import { emptyDeadline } from '../rows/role-row.ts';

/** A cell may hold several works: bullets, lines that each begin anew, or that each end with a person in brackets. */
export function worksOf(cellLines: readonly CellLine[], line: number): Draft[] {
  if (cellLines.length === 0) return [];
  const lines = cellLines.flatMap(partPeople);
  const { head, bullets } = splitBullets(lines);
  if (head === '' && bullets.length > 0)
    return bullets.map((bullet) => draftOf(bullet.text, bullet.number, line));
  const apart = lines.every((text) => bracketTail(text.text) !== null) || lines.every(beginsAnew);
  return apart
    ? lines.map((text) => draftOf(withoutMark(text.text), null, line))
    : [wholeDraft(lines, line)];
}

/** A capital, a quote or the hour. */
function beginsAnew({ text }: CellLine): boolean {
  return /^(?:\d{1,2}[.:]\d\d\s|[«"“]?\p{Lu})/u.test(text);
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
