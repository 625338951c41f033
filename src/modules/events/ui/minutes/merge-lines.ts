/**
 * Joins two changes of one text: each may have changed other lines, and what both add in one place stands one after the
 * other, theirs first.
 *
 * @returns null where both changed the same lines otherwise
 */
export function mergeLines(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const lines = linesIn(base);
  const own = changeOf(lines, linesIn(mine));
  const other = changeOf(lines, linesIn(theirs));
  const [first, second] =
    other.from < own.from || (other.from === own.from && other.to <= own.to)
      ? [other, own]
      : [own, other];
  const apart = first.to < second.from || (first.to === second.from && !touch(first, second));
  if (!apart) return null;
  return [
    ...lines.slice(0, first.from),
    ...first.lines,
    ...lines.slice(first.to, second.from),
    ...second.lines,
    ...lines.slice(second.to),
  ].join('\n');
}

/** An empty text has no lines, so that two who begin to write in it both add. */
const linesIn = (text: string): string[] => (text === '' ? [] : text.split('\n'));

interface Change {
  /** The lines of the base that are replaced, `to` not among them. */
  from: number;
  to: number;
  lines: string[];
}

/** Two changes that meet are apart only where one of them adds and takes nothing away, or each has lines of its own. */
const touch = (first: Change, second: Change) =>
  first.from === second.from && first.to !== first.from && second.to !== second.from;

function changeOf(base: readonly string[], text: readonly string[]): Change {
  let from = 0;
  while (from < base.length && from < text.length && base[from] === text[from]) from += 1;
  let tail = 0;
  while (
    tail < base.length - from &&
    tail < text.length - from &&
    base[base.length - 1 - tail] === text[text.length - 1 - tail]
  )
    tail += 1;
  return { from, to: base.length - tail, lines: text.slice(from, text.length - tail) };
}
