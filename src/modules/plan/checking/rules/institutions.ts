import { type Entry, repairOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import {
  type InstitutionMention,
  institutionMentions,
  isInstitutionStem,
  nameStem,
} from '../text/institution-names.ts';
import { distance, isSmallWord, plain, stemOf, wordsOf } from '../text/words.ts';

interface Called extends InstitutionMention {
  entry: Entry;
}

const place = (stems: string[]): string => stems[0]!;

/**
 * One institution under two names: the same first word, and the rest differs by one word left out,
 * replaced or misspelt. Known aliases are no defect.
 */
export const institutionName: Rule = {
  name: 'institution-name',
  find(plan) {
    const rightly = new Set(
      (plan.options.institutions ?? []).flatMap((i) => [i.name, ...i.aliases]).map(nameKey),
    );
    const all = plan.entries.flatMap((entry) =>
      institutionMentions(entry.item.text).map((m): Called => ({ ...m, entry })),
    );
    const names = Array.from(Map.groupBy(all, (m) => m.stems.join(' ')).values());
    const findings: RuleFinding[] = [];
    names.forEach((one, i) => {
      for (const other of names.slice(i + 1)) {
        if (!variantsOfOneName(one[0]!, other[0]!)) continue;
        const [rare, usual] = one.length < other.length ? [one, other] : [other, one];
        if (rare.concat(usual).every((m) => rightly.has(nameKey(m.written)))) continue;
        findings.push({
          sentence: 'institution-name',
          severity: 'warning',
          items: Array.from(new Set([...rare, ...usual].map((m) => m.entry.path))).slice(0, 6),
          params: {
            rare: rare[0]!.written,
            usual: usual[0]!.written,
            rareItems: paths(rare),
            usualItems: paths(usual),
          },
        });
      }
    });
    return findings;
  },
};

/** One name after two legal forms: «ДВНЗ «…»» and «ДЗВО «…»». */
export const institutionForm: Rule = {
  name: 'institution-form',
  find(plan) {
    const all = plan.entries.flatMap((entry) =>
      institutionMentions(entry.item.text)
        .filter((m) => m.form !== null)
        .map((m): Called => ({ ...m, entry })),
    );
    return Array.from(Map.groupBy(all, (m) => m.stems.join(' ')).values()).flatMap(
      (mentions): RuleFinding[] => {
        const forms = Array.from(Map.groupBy(mentions, (m) => m.form!));
        if (forms.length < 2) return [];
        return [
          {
            sentence: 'institution-form',
            severity: 'warning',
            items: Array.from(new Set(mentions.map((m) => m.entry.path))),
            params: {
              name: mentions[0]!.written,
              forms: forms.map(([form, met]) => `${form} (${paths(met)})`).join(', '),
            },
          },
        ];
      },
    );
  },
};

const paths = (mentions: Called[]): string =>
  Array.from(new Set(mentions.map((m) => m.entry.path)))
    .slice(0, 3)
    .join(', ');

const nameKey = (name: string): string =>
  wordsOf(plain(name))
    .map((w) => nameStem(w.text))
    .join(' ');

function variantsOfOneName(a: Called, b: Called): boolean {
  const left = a.stems.filter((s) => !isSmallWord(s));
  const right = b.stems.filter((s) => !isSmallWord(s));
  if (left.length < 3 || right.length < 3) return false;
  if (distance(place(left), place(right), 1) > 1) return false;
  const nounA = left.find(isInstitutionStem);
  const nounB = right.find(isInstitutionStem);
  if (!nounA || !nounB || distance(nounA, nounB, 1) > 1) return false;
  const onlyLeft = left.filter((s) => !right.includes(s));
  const onlyRight = right.filter((s) => !left.includes(s));
  // A word that tells two institutions of one town apart stands before the noun («медичний»,
  // «будівельний»): replaced, it is another institution; left out, the same one under two names.
  const shared = left.length - onlyLeft.length;
  if (shared < 2) return false;
  if (onlyLeft.length + onlyRight.length === 1) {
    const [longer, extra] = onlyLeft.length === 1 ? [a, onlyLeft[0]] : [b, onlyRight[0]];
    // Where an unquoted name ends isn't known: its last word may be the sentence going on.
    return longer.quoted || longer.stems.at(-1) !== extra;
  }
  if (onlyLeft.length !== 1 || onlyRight.length !== 1) return false;
  if (distance(onlyLeft[0]!, onlyRight[0]!, 1) <= 1) return true;
  const afterNoun =
    left.indexOf(onlyLeft[0]!) > left.indexOf(nounA) &&
    right.indexOf(onlyRight[0]!) > right.indexOf(nounB);
  return afterNoun && shared >= 4;
}

const joined =
  /(?<noun>(?:Департамент|Міністерств|Управлінн|Відділ|Комітет|Інститут|Академі)\p{L}*)\s+(?<first>\p{Ll}+)\s+(?<and>і|та|й)\s+(?<second>\p{Ll}+)/gu;

/** «Департамент освіти та науки» in one item, «Департамент освіти і науки» in the others. */
export const institutionConjunction: Rule = {
  name: 'institution-conjunction',
  find(plan) {
    const all = plan.entries.flatMap((entry) =>
      Array.from(entry.item.text.matchAll(joined), (m) => {
        const { noun, first, and, second } = m.groups as Record<string, string>;
        const key = [noun, first, second].map((w) => stemOf(w!)).join(' ');
        return { entry, written: m[0], and: and!, key };
      }),
    );
    return Array.from(Map.groupBy(all, (m) => m.key).values()).flatMap((mentions) => {
      const byWord = Array.from(Map.groupBy(mentions, (m) => m.and).values());
      byWord.sort((a, b) => b.length - a.length);
      const [usual, ...others] = byWord;
      return others.flat().map(
        ({ entry, written, and }): RuleFinding => ({
          sentence: 'institution-conjunction',
          severity: 'notice',
          items: [entry.path],
          params: { name: written, usual: usual![0]!.written },
          repair: repairOf(
            entry,
            'text',
            entry.item.text.replace(written, written.replace(` ${and} `, ` ${usual![0]!.and} `)),
          ),
        }),
      );
    });
  },
};
