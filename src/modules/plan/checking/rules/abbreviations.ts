import type { PlanView } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { findExpansions, isAbbreviation, withoutOptionalPart } from '../text/abbreviations.ts';
import { institutionMentions } from '../text/institution-names.ts';
import { isSmallWord, plain, wordsOf } from '../text/words.ts';

/** «БПЛ, ПКС, БПЛ»: an abbreviation twice in a list of abbreviations. */
export const abbreviationTwice: Rule = {
  name: 'abbreviation-twice',
  find(plan) {
    return plan.entries.flatMap((entry): RuleFinding[] => {
      const members = entry.item.text
        .replace(/^[^:]*:/, '')
        .split(/[,;]/)
        .map((part) => part.replace(/[«»."]/g, ' ').trim())
        .map((part) =>
          wordsOf(part)
            .map((w) => w.text)
            .filter(isAbbreviation)
            .join(' '),
        )
        .filter((a) => a !== '');
      const twice = members.filter((a, i) => members.indexOf(a) !== i);
      if (members.length < 3 || twice.length === 0) return [];
      return [
        {
          sentence: 'abbreviation-twice',
          severity: 'warning',
          items: [entry.path],
          params: { abbreviation: Array.from(new Set(twice)).join(', ') },
        },
      ];
    });
  },
};

/** Institutions of the plan by the first letters of their names. */
function institutionsByInitials(plan: PlanView): Map<string, Map<string, string>> {
  const byInitials = new Map<string, Map<string, string>>();
  for (const { item } of plan.entries) {
    for (const mention of institutionMentions(item.text)) {
      const initials = wordsOf(mention.written)
        .filter((w) => !isSmallWord(w.text))
        .map((w) => w.text[0]!.toUpperCase())
        .join('');
      const names = byInitials.get(initials) ?? new Map<string, string>();
      names.set(mention.stems.join(' '), mention.written);
      byInitials.set(initials, names);
    }
  }
  return byInitials;
}

/** An abbreviation that fits two institutions of the plan. */
export const abbreviationCollision: Rule = {
  name: 'abbreviation-collision',
  find(plan) {
    const byInitials = institutionsByInitials(plan);
    const met = new Map<string, string[]>();
    for (const entry of plan.entries) {
      for (const { text } of wordsOf(entry.item.text)) {
        if (isAbbreviation(text) && text.length > 2 && (byInitials.get(text)?.size ?? 0) > 1) {
          met.set(text, [...(met.get(text) ?? []), entry.path]);
        }
      }
    }
    return Array.from(met).flatMap(([abbreviation, items]): RuleFinding[] => {
      const firstWords = Map.groupBy(byInitials.get(abbreviation)!.values(), (n) =>
        plain(n).slice(0, 4),
      );
      if (firstWords.size < 2) return [];
      return [
        {
          sentence: 'abbreviation-collision',
          severity: 'warning',
          items: Array.from(new Set(items)),
          params: {
            abbreviation,
            names: Array.from(firstWords.values(), (names) => `«${names[0]}»`).join(', '),
          },
        },
      ];
    });
  },
};

/** Abbreviations that the plan nowhere spells out: one finding for the plan. */
export const abbreviationUnexplained: Rule = {
  name: 'abbreviation-unexplained',
  find(plan) {
    const texts = [
      ...plan.plan.introduction,
      plan.plan.title,
      ...plan.chapters.map((c) => c.section.title),
      ...plan.entries.map((e) => e.item.text),
    ];
    const explained = findExpansions(texts, 1);
    const initials = institutionsByInitials(plan);
    const known = new Set(plan.options.abbreviations ?? []);
    const met = new Map<string, string>();
    for (const entry of plan.entries) {
      // A word in quotation marks is a name («АСЕТ»), with a bracket inside one word («ЗП(ПТ)О»).
      const text = withoutOptionalPart(entry.item.text).replace(/«\p{Lu}+»/gu, '');
      for (const { text: word } of wordsOf(text)) {
        const cyrillic = isAbbreviation(word) && /^\p{Script=Cyrillic}+$/u.test(word);
        if (!cyrillic || explained.has(word) || initials.has(word) || known.has(word)) continue;
        if (!met.has(word)) met.set(word, entry.path);
      }
    }
    if (met.size === 0) return [];
    return [
      {
        sentence: 'abbreviation-unexplained',
        severity: 'notice',
        items: Array.from(new Set(met.values())),
        params: { abbreviations: Array.from(met.keys()).join(', '), count: met.size },
        independent: true,
      },
    ];
  },
};
