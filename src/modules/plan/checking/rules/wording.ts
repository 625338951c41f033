import { cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { planLanguage } from '../text/plan-language.ts';
import { russianWording, ukrainianWording } from './wording-patterns.ts';

/** Wordings and spellings that a proof-reader corrects (see `wording-patterns.ts`). */
export const wording: Rule = {
  name: 'wording',
  find(plan) {
    const patterns = planLanguage(plan) === 'ru' ? russianWording : ukrainianWording;
    const whole = plan.entries.map((e) => e.item.text).join('\n');
    const findings: RuleFinding[] = [];
    for (const cell of cellsOf(plan)) {
      const { field, text } = cell;
      if (field === 'responsible') continue;
      for (const { pattern, to, safe, unless } of patterns) {
        if (unless && !unless.test(whole)) continue;
        const match = text.match(pattern);
        if (!match) continue;
        const repaired = likeBefore(text, text.replace(pattern, to));
        const [from, instead] = differingWords(text, repaired);
        findings.push({
          sentence: 'wording',
          severity: 'notice',
          items: [cell.path],
          params: { from, to: instead },
          ...(safe ? { repair: repairCell(cell, repaired) } : {}),
        });
      }
    }
    return findings;
  },
};

/** The words where two texts part, with a word of company on each side. */
function differingWords(before: string, after: string): [string, string] {
  const a = before.split(/\s+/);
  const b = after.split(/\s+/);
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const from = Math.max(0, start - 1);
  const cut = (words: string[]) =>
    words.slice(from, Math.max(start + 1, words.length - end + 1)).join(' ');
  return [cut(a), cut(b)];
}

/** A replacement at the beginning of a cell keeps its capital letter. */
function likeBefore(before: string, after: string): string {
  const capital = /^\p{Lu}/u.test(before);
  return capital ? after[0]!.toUpperCase() + after.slice(1) : after;
}
