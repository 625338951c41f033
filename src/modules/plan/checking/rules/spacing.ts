import { cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** What is set right, in order. Spaces around a dash between words are right and stay. */
const corrections: [pattern: RegExp, to: string][] = [
  [/[ \u00a0]{2,}/g, ' '],
  [/ +([,;:!?])/g, '$1'],
  [/ +\.(?=\s|$)/g, '.'],
  [/(?<=[^\s.])\.\.(?=[^.]|$)/g, '.'],
  [/,,+/g, ','],
  [/;;+/g, ';'],
  [/(?<=\p{L}{4})\.;/gu, ';'],
  [/\.:(?=\S)/g, ': '],
  [/:-+(?=\p{L})/gu, ': '],
  [/(?<!mailto|https?|tel)([,;:])(?=\p{L}{2})/gu, '$1 '],
  // «викладач(ка)» is one word; «груп(учнів)» are two.
  [/(?<=[»\p{N}])\((?=\p{L})|(?<=\p{Ll})\((?=\p{L}{5})/gu, ' ('],
  [/(?<=[»\p{Ll}])\)(?=\()/gu, ') '],
  [/(?<=\p{L})«/gu, ' «'],
  [/(?<=»)(?=[\p{L}\p{N}])/gu, ' '],
  [/(?<=«) +| +(?=»)/g, ''],
  [/№(?=\d)/g, '№ '],
  [/(?<=\() +| +(?=\)$)/g, ''],
  [/(?<=\d{4})(?=\p{Ll}{3})/gu, ' '],
  [/(?<=\p{Ll}{2})(?=\d{4}(?!\d))/gu, ' '],
];
/** A hyphen torn off its word: «навчально- методичний», «STEM - лабораторій». */
const tornHyphen: [pattern: RegExp, to: string][] = [
  // «навчально- та виховно-» keeps its hyphen apart.
  [/(?<=\p{L})- +(?!(?:і|й|та|або|и|или)\s)(?=\p{Ll})/gu, '-'],
  [/(?<=\p{L}) -(?=\p{Ll})/gu, '-'],
  [/(?<=(?<!\p{L})[A-Z]{2,6}) - (?=\p{Script=Cyrillic})/gu, '-'],
];

/** Spaces doubled, lost or before a comma, doubled dots, torn hyphens. */
export const spacing: Rule = {
  name: 'spacing',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const cell of cellsOf(plan)) {
      const { field, text } = cell;
      if (field === 'responsible' && !/\s[,;]|,,/.test(text)) continue;
      let repaired = text;
      const touched: string[] = [];
      for (const [pattern, to] of [...corrections, ...tornHyphen]) {
        const match = repaired.match(pattern);
        if (!match) continue;
        const at = repaired.search(pattern);
        touched.push(repaired.slice(Math.max(0, at - 8), at + 10).trim());
        repaired = repaired.replace(pattern, to);
      }
      if (touched.length === 0 || repaired === text) continue;
      findings.push({
        sentence: 'spacing',
        severity: 'notice',
        items: [cell.path],
        params: { near: touched.map((t) => `«${t}»`).join(', ') },
        repair: repairCell(cell, repaired),
      });
    }
    return findings;
  },
};
