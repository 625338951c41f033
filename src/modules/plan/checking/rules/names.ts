import { type Entry, type PlanView, repairOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { properName, type WrittenName, writtenNames } from '../text/person-names.ts';
import { distance, plain } from '../text/words.ts';

interface Mention extends WrittenName {
  entry: Entry;
}

function mentions(plan: PlanView): Mention[] {
  return plan.entries.flatMap((entry) =>
    writtenNames(entry.item.responsible.raw).map((name) => ({ ...name, entry })),
  );
}

/** How often each «Прізвище І.Б.» is met; known people count as met often. */
function census(plan: PlanView, all: Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of all) {
    if (name.initials.length < 2) continue;
    counts.set(properName(name), (counts.get(properName(name)) ?? 0) + 1);
  }
  for (const known of plan.options.people ?? []) counts.set(known, (counts.get(known) ?? 0) + 1000);
  return counts;
}

function replaced(mention: Mention, to: string): RuleFinding['repair'] {
  const raw = mention.entry.item.responsible.raw;
  return repairOf(
    mention.entry,
    'responsible',
    raw.slice(0, mention.at) + to + raw.slice(mention.at + mention.written.length),
  );
}

const surnameOf = (name: string): string => name.split(' ')[0]!;

/** «Євгенко А.» where the plan elsewhere has «Євгенко А.Л.». */
export const nameInitial: Rule = {
  name: 'name-initial',
  find(plan) {
    const all = mentions(plan);
    const counts = census(plan, all);
    return all
      .filter((name) => name.initials.length === 1)
      .map((name) => {
        const full = Array.from(counts.keys()).filter((k) =>
          k.startsWith(`${name.surname} ${name.initials}.`),
        );
        return {
          sentence: full.length === 1 ? 'name-initial.known' : 'name-initial',
          severity: 'warning',
          items: [name.entry.path],
          params: { name: name.written, full: full.join(', ') },
          repair: full.length === 1 ? replaced(name, full[0]!) : undefined,
        };
      });
  },
};

/** Another person's initials: a surname met once with initials that its bearers don't have. */
export const nameOtherInitials: Rule = {
  name: 'name-other-initials',
  find(plan) {
    const all = mentions(plan);
    const counts = census(plan, all);
    return all.flatMap((name): RuleFinding[] => {
      const own = counts.get(properName(name)) ?? 0;
      if (name.initials.length < 2 || own > 2) return [];
      const others = Array.from(counts).filter(
        ([other, count]) =>
          surnameOf(other) === name.surname && other !== properName(name) && count >= 3 * own,
      );
      if (others.length === 0) return [];
      return [
        {
          sentence: 'name-other-initials',
          severity: 'warning',
          items: [name.entry.path],
          params: { name: properName(name), others: others.map(([o]) => o).join(', ') },
        },
      ];
    });
  },
};

/** Lost, doubled or wrong dots: «Баран Л.Й», «Малина Н.П..». */
export const namePunctuation: Rule = {
  name: 'name-punctuation',
  find(plan) {
    return mentions(plan).flatMap((name): RuleFinding[] => {
      const proper = properName(name);
      if (name.initials.length < 2 || name.written.replace(/\s+/g, ' ') === proper) return [];
      // «А. Л.» with a space and initials before the surname are another fashion, not a misprint.
      const tidy = name.written.replace(/\s+/g, '');
      if (tidy === proper.replace(' ', '') || /^\p{Lu}\./u.test(name.written)) return [];
      return [
        {
          sentence: 'name-punctuation',
          severity: 'notice',
          items: [name.entry.path],
          params: { name: name.written, proper },
          repair: replaced(name, proper),
        },
      ];
    });
  },
};

/** A surname one letter away from a frequent one with the same initials. */
export const nameMisspelt: Rule = {
  name: 'name-misspelt',
  find(plan) {
    const all = mentions(plan);
    const counts = census(plan, all);
    return all.flatMap((name): RuleFinding[] => {
      const own = counts.get(properName(name)) ?? 0;
      if (own > 2 || name.surname.length < 4) return [];
      const near = Array.from(counts).find(
        ([other, count]) =>
          surnameOf(other) !== name.surname &&
          count >= 3 * Math.max(own, 1) &&
          other.endsWith(` ${properName(name).split(' ')[1]}`) &&
          distance(plain(surnameOf(other)), plain(name.surname), 2) <=
            (name.surname.length > 7 ? 2 : 1),
      );
      if (!near) return [];
      return [
        {
          sentence: 'name-misspelt',
          severity: 'warning',
          items: [name.entry.path],
          params: { name: name.written, near: near[0] },
          repair: replaced(name, near[0]),
        },
      ];
    });
  },
};

/** A person whom the centre doesn't know; only where its people are given. */
export const nameUnknown: Rule = {
  name: 'name-unknown',
  find(plan) {
    const { people } = plan.options;
    if (!people || people.length === 0) return [];
    const known = new Set(people.map(plain));
    const knownSurnames = new Set(people.map((p) => plain(surnameOf(p))));
    const unknown = Map.groupBy(
      mentions(plan).filter(
        (name) =>
          !known.has(plain(properName(name))) &&
          !(name.initials.length < 2 && knownSurnames.has(plain(name.surname))),
      ),
      properName,
    );
    return Array.from(unknown, ([name, met]) => ({
      sentence: 'name-unknown',
      severity: 'warning',
      items: Array.from(new Set(met.map((m) => m.entry.path))),
      params: { name, count: met.length },
      independent: true,
    }));
  },
};

/** One person twice in a cell although the item's bullets don't explain it. */
export const nameTwice: Rule = {
  name: 'name-twice',
  find(plan) {
    return plan.entries.flatMap((entry): RuleFinding[] => {
      const names = writtenNames(entry.item.responsible.raw);
      const bullets = entry.children.length;
      // Names laid beside the lines of a cell repeat rightly: one for each bullet.
      if (names.length < 2 || (bullets > 0 && names.length >= bullets)) return [];
      const repeated = Array.from(Map.groupBy(names, properName).values()).find(
        (n) => n.length > 1,
      );
      if (!repeated) return [];
      return [
        {
          sentence: 'name-twice',
          severity: 'notice',
          items: [entry.path],
          params: { name: properName(repeated[0]!) },
        },
      ];
    });
  },
};
