import type { Kind } from './directory-pack.ts';

export interface PostKind extends Kind {
  /** Heads · their deputies · who leads methodical work and practice · who teaches · who helps them · the rest. */
  group: 'head' | 'deputy' | 'methodical' | 'teaching' | 'support' | 'other';
  /** First words by which a staff list names the post, beside `words`; in lower case, the nominative. */
  named?: readonly string[];
}

/** Years by which a person counts as beginning; each is in force from a day on, the last one still is. */
export interface BeginnerRule {
  since: string;
  /** Young teacher: teaches for less than so many years … */
  youngTeachingYears: number;
  /** … and is younger than that, where a rule says so. */
  youngAge: number | null;
  /** New in the post: has held it for less than so many years … */
  newcomerYears: number;
  /** … and it is one of these. */
  newcomerPosts: readonly string[];
  source?: string;
}

/** Law and custom about staff; a part of each pack. Lists of values go from the lowest to the highest. */
export interface PeoplePack {
  postKinds: readonly PostKind[];
  categories: readonly Kind[];
  titles: readonly Kind[];
  /** Tariff grades and the like. */
  ranks: readonly Kind[];
  degrees: readonly Kind[];
  educationLevels: readonly Kind[];
  /** Who gives an award. */
  awardLevels: readonly Kind[];
  beginnerRules: readonly BeginnerRule[];
  /** Where one column of the staff tables ends and the next begins: years of age, years of teaching. */
  ageBands: readonly number[];
  experienceBands: readonly number[];
}

/** The rule in force on a day; before the first one, the first. */
export function beginnerRuleOn(
  { beginnerRules }: Pick<PeoplePack, 'beginnerRules'>,
  day: string,
): BeginnerRule {
  const rule = beginnerRules.findLast(({ since }) => since <= day) ?? beginnerRules[0];
  if (!rule) throw new Error('the pack has no rule about beginners');
  return rule;
}
  /** Fewer people than that are not counted out to whoever looks over several centres: one could tell who they are. */
  leastShown: number;
