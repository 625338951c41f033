import { findPeople } from '../people/person-name.ts';
import { deadlineOfHeading } from '../text/heading.ts';
import type { Reading, SourceText } from '../types.ts';

/** Who signs below the table: a post and a name, on one line or on two. */
export function readSignature(lines: readonly SourceText[]): {
  signature: Reading['signature'];
  rest: SourceText[];
} {
  for (let at = 0; at < lines.length && at < 8; at += 1) {
    const bare = lines[at]!.text.replace(/_{2,}|\(?підпис\)?|\(?подпись\)?|\t/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const [person, more] = findPeople(bare);
    if (!person || more || bare.length > 120 || deadlineOfHeading(bare)) continue;
    const name = bare.slice(person.start, person.end);
    const beside = `${bare.slice(0, person.start)} ${bare.slice(person.end)}`.trim();
    const above =
      beside === '' && at > 0 && lines[at - 1]!.text.length < 120 ? lines[at - 1]!.text : null;
    if (beside === '' && above === null && at > 0) continue;
    const used = above === null ? [at] : [at - 1, at];
    return {
      signature: { post: above ?? beside, name },
      rest: lines.filter((_, index) => !used.includes(index)),
    };
  }
  return { signature: null, rest: [...lines] };
}
