import { findPeople } from '../people/person-name.ts';
import type { CellLine } from '../rows/grid.ts';
import type { ColumnMapping } from '../types.ts';
import { looksLikeDeadline, looksLikeResponsible } from './by-content.ts';
import { headerKey } from './by-header.ts';
import { headerPatterns } from './headers.data.ts';

/** Whether one column holds both: «Термін виконання, відповідальний». */
export function isJointColumn(column: ColumnMapping, columns: readonly ColumnMapping[]): boolean {
  if (column.role !== 'deadline' || columns.some((other) => other.role === 'responsible'))
    return false;
  const key = headerKey(column.header);
  return headerPatterns.some(([role, pattern]) => role === 'responsible' && pattern.test(key));
}

/** Parts the lines of such a column: who on one side, when on the other. */
export function partJointLines(lines: readonly CellLine[]): {
  deadline: CellLine[];
  responsible: CellLine[];
} {
  const pieces = lines.flatMap((line) =>
    line.text
      .split(/[,;]\s+|(?<=\d|\p{Ll}{3})\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu}\.)/u)
      .map((text) => ({ text, marker: null })),
  );
  const dated = pieces.some(({ text }) => looksLikeDeadline(text) && findPeople(text).length === 0);
  const isWho = ({ text }: CellLine) =>
    findPeople(text).length > 0 ||
    (!looksLikeDeadline(text) && (dated || looksLikeResponsible(text)));
  return { deadline: pieces.filter((piece) => !isWho(piece)), responsible: pieces.filter(isWho) };
}
