import { type Entry, repairOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { distance, plain, stemOf, wordsOf } from '../text/words.ts';

interface Middle {
  word: string;
  entry: Entry;
}

/**
 * A word that exists but is not the one meant: «робочих начальних планів» once, where the same two
 * neighbours elsewhere hold «навчальних». No dictionary finds it; the plan's own phrases do.
 */
export const rarePhrase: Rule = {
  name: 'rare-phrase',
  find(plan) {
    const frequency = new Map<string, number>();
    const middles = new Map<string, Middle[]>();
    for (const entry of plan.entries) {
      const words = wordsOf(entry.item.text).map((w) => w.text);
      words.forEach((word, i) => {
        frequency.set(stemOf(word), (frequency.get(stemOf(word)) ?? 0) + 1);
        const [before, after] = [words[i - 1], words[i + 1]];
        if (!before || !after || word.length < 5) return;
        const key = `${stemOf(before)} ${stemOf(after)}`;
        middles.set(key, [...(middles.get(key) ?? []), { word, entry }]);
      });
    }
    const findings: RuleFinding[] = [];
    for (const group of middles.values()) {
      for (const { word, entry } of group) {
        if ((frequency.get(stemOf(word)) ?? 0) > 1) continue;
        const usual = group.find(
          (m) =>
            stemOf(m.word) !== stemOf(word) &&
            (frequency.get(stemOf(m.word)) ?? 0) >= 3 &&
            distance(plain(m.word), plain(word), 1) === 1,
        );
        if (!usual) continue;
        findings.push({
          sentence: 'rare-phrase',
          severity: 'warning',
          items: [entry.path],
          params: { word, usual: plain(usual.word) },
          repair: repairOf(
            entry,
            'text',
            entry.item.text.replace(word, sameCase(word, usual.word)),
          ),
        });
      }
    }
    return findings;
  },
};

function sameCase(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? word[0]!.toUpperCase() + word.slice(1) : plain(word);
}
