import type { Locale } from '#platform/i18n/locales.ts';
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

/** How long data of people is kept who have nothing to do with the centre any more. */
export interface RetentionTerm {
  key: string;
  words: Record<Locale, string>;
  /** From which event the years are counted: the end of the last post, or the day on which a card without posts was made. */
  from: 'last-post' | 'card-made';
  years: number;
  /** First and last day on which the term is in force. */
  since: string;
  until?: string;
  /** The act, or whose decision it is where the law leaves it to the one who keeps the data. */
  source: string;
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
  retentionTerms: readonly RetentionTerm[];
  /** Where one column of the staff tables ends and the next begins: years of age, years of teaching. */
  ageBands: readonly number[];
  experienceBands: readonly number[];
  /** Fewer people than that are not counted out to whoever looks over several centres: one could tell who they are. */
  leastShown: number;
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

/** The terms in force on a day. */
export function retentionTermsOn(
  { retentionTerms }: Pick<PeoplePack, 'retentionTerms'>,
  day: string,
): RetentionTerm[] {
  return retentionTerms.filter(({ since, until }) => since <= day && day <= (until ?? day));
}
