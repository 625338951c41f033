import type { Chapter } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { romanNumeral } from '../text/alphabets.ts';
import { distance, plain, wordsOf } from '../text/words.ts';

/** The printed contents against the chapters: a chapter left out, too many, another heading. */
export const contentsMismatch: Rule = {
  name: 'contents-mismatch',
  find({ plan, chapters }) {
    const lines = plan.contents.filter((line) => line.number !== null);
    if (lines.length === 0) return [];
    const findings: RuleFinding[] = [];
    const byNumber = new Map<string, Chapter>();
    for (const c of chapters) if (c.section.number) byNumber.set(key(c.section.number), c);
    for (const line of lines) {
      const chapter = byNumber.get(key(line.number!));
      if (!chapter) {
        findings.push({
          sentence: 'contents-mismatch.noChapter',
          severity: 'warning',
          items: [],
          params: { number: line.number!, title: line.title },
        });
        continue;
      }
      const difference = differentWords(line.title, chapter.section.title);
      if (difference) {
        findings.push({
          sentence: 'contents-mismatch.title',
          severity: 'warning',
          items: [chapter.path],
          params: { number: line.number!, ...difference },
        });
      }
    }
    const listed = new Set(lines.map((line) => key(line.number!)));
    for (const chapter of chapters) {
      if (chapter.section.number && !listed.has(key(chapter.section.number))) {
        findings.push({
          sentence: 'contents-mismatch.notListed',
          severity: 'warning',
          items: [chapter.path],
          params: { number: chapter.section.number, title: chapter.section.title },
        });
      }
    }
    return findings;
  },
};

function key(number: string): string {
  const bare = number.replace(/[.\s]+$/, '');
  return romanNumeral(bare) ?? bare;
}

function differentWords(a: string, b: string): { contents: string; heading: string } | null {
  const [left, right] = [a, b].map((t) => wordsOf(plain(t)).map((w) => w.text)) as [
    string[],
    string[],
  ];
  if (left.join(' ') === right.join(' ')) return null;
  const onlyLeft = left.filter((w) => !right.includes(w));
  const onlyRight = right.filter((w) => !left.includes(w));
  if (onlyLeft.length === 0 && onlyRight.length === 0) return null;
  if (distance(onlyLeft.join(''), onlyRight.join(''), 0) === 0) return null;
  return { contents: onlyLeft.join(' ') || '—', heading: onlyRight.join(' ') || '—' };
}
