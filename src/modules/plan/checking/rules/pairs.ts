import { cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

interface Unpaired {
  open: number[];
  close: number[];
}

function unpaired(text: string, opening: string, closing: string): Unpaired {
  const open: number[] = [];
  const close: number[] = [];
  Array.from(text).forEach((c, i) => {
    if (c === opening) open.push(i);
    else if (c === closing && open.pop() === undefined) close.push(i);
  });
  return { open, close };
}

/**
 * `«` without `»`. A quotation that ends where the cell ends is closed by one click; a closing mark
 * too many at the very end is taken away only when the cell has no other quotation.
 */
export const unpairedQuotes: Rule = {
  name: 'unpaired-quotes',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const cell of cellsOf(plan)) {
      const { text } = cell;
      const { open, close } = unpaired(text, '«', '»');
      const straight = (text.match(/"/g)?.length ?? 0) % 2 === 1;
      if (open.length + close.length === 0 && !straight) continue;
      const tail = /[\s.;,]*$/.exec(text)![0];
      const body = text.slice(0, text.length - tail.length);
      let repaired: string | null = null;
      if (open.length === 1 && close.length === 0 && open[0] === 0) repaired = `${body}»${tail}`;
      if (close.length === 1 && open.length === 0 && body.endsWith('»') && !text.includes('«')) {
        repaired = body.slice(0, -1) + tail;
      }
      findings.push({
        sentence: open.length > 0 || straight ? 'unpaired-quotes' : 'unpaired-quotes.closing',
        severity: 'warning',
        items: [cell.path],
        params: { near: around(text, open[0] ?? close[0] ?? text.indexOf('"')) },
        ...(repaired === null ? {} : { repair: repairCell(cell, repaired) }),
      });
    }
    return findings;
  },
};

/** `(` without `)`; «1)» as a list marker is not one. */
export const unpairedBrackets: Rule = {
  name: 'unpaired-brackets',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const cell of cellsOf(plan)) {
      const { text } = cell;
      const counted = text.replace(/(^|[\s;:])(?:\d{1,2}|\p{Ll})\)/gu, (m) => ' '.repeat(m.length));
      const { open, close } = unpaired(counted, '(', ')');
      if (open.length + close.length === 0) continue;
      findings.push({
        sentence: 'unpaired-brackets',
        severity: 'warning',
        items: [cell.path],
        params: { near: around(text, open[0] ?? close[0]!) },
      });
    }
    return findings;
  },
};

/** A few words about a place in the text. */
function around(text: string, at: number): string {
  const chars = Array.from(text);
  const from = Math.max(0, at - 18);
  const to = Math.min(chars.length, at + 18);
  return `${from > 0 ? '…' : ''}${chars.slice(from, to).join('').trim()}${to < chars.length ? '…' : ''}`;
}
