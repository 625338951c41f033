import { wordKey } from '../text/alphabet.ts';
import { formHeads, headsUnlessAfter, ties } from './forms.data.ts';

const heads = new Set(formHeads.map(wordKey));
const tied = new Set(ties);

/**
 * The forms of deliverable in a cell: parted by commas, semicolons and lines; without a separator,
 * where a new known noun begins («план роботи графік занять» → two).
 */
export function splitForms(text: string): string[] {
  return text
    .split('\n')
    .reduce(joinWrapped, [])
    .join('\n')
    .split(/[;\n]|,(?!\d)/)
    .flatMap(splitAtAnd)
    .flatMap(splitAtHeads)
    .map((form) => form.replace(/^[\s–—•·-]+|[\s.:]+$/g, ''))
    .filter((form) => /[\p{L}\p{N}]/u.test(form));
}

/** A line that only finishes the phrase above («методичний / посібник», «план / роботи») joins it. */
function joinWrapped(lines: string[], line: string): string[] {
  const above = lines.at(-1);
  if (above === undefined || /[,;:.]\s*$/.test(above)) return [...lines, line];
  const [before = '', first = ''] = [above.trim().split(' ').at(-1), line.trim().split(' ')[0]];
  const unfinished = isAdjective(before) || tied.has(wordKey(before)) || before.endsWith('-');
  const genitive =
    above.split(' ').some((word) => heads.has(wordKey(word))) &&
    /^\p{Ll}/u.test(first) &&
    !isHead(first, before) &&
    !isAdjective(first);
  return unfinished || genitive
    ? [...lines.slice(0, -1), `${above} ${line}`.replace(/- /, '-')]
    : [...lines, line];
}

/** «план та графік занять»: parted only when both sides begin with a known noun. */
function splitAtAnd(text: string): string[] {
  const [left, right, more] = text.trim().split(/\s+(?:та|і|й|и)\s+/);
  if (left === undefined || right === undefined || more !== undefined) return [text];
  return startsForm(left) && startsForm(right) && left.split(' ').length === 1
    ? [left, right]
    : [text];
}

function startsForm(text: string): boolean {
  return heads.has(wordKey(text.split(' ')[0] ?? ''));
}

function splitAtHeads(text: string): string[] {
  const parts: string[][] = [[]];
  let complete = false;
  for (const word of text.trim().split(/\s+/)) {
    const part = parts[parts.length - 1]!;
    const head = isHead(word, part.at(-1));
    if (complete && head && !tied.has(wordKey(part.at(-1) ?? ''))) {
      const adjectives: string[] = [];
      while (part.length > 1 && isAdjective(part.at(-1)!)) adjectives.unshift(part.pop()!);
      parts.push([...adjectives, word]);
    } else part.push(word);
    complete ||= head;
  }
  return parts.map((part) => part.join(' '));
}

function isHead(word: string, before: string | undefined): boolean {
  const key = wordKey(word);
  const unless = headsUnlessAfter[key];
  if (unless) return before !== undefined && !unless.test(wordKey(before));
  return heads.has(key);
}

/** Nominative adjectives: «методичний», «аналітична», «робочі», «методические». */
function isAdjective(word: string): boolean {
  return /(?:ий|ій|на|ні|чі|ові|ні|ый|ая|ые|ие|не|ное)$/u.test(word) && !heads.has(wordKey(word));
}
