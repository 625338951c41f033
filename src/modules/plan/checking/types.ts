/** One thing worth a methodist's look, as `kabinet plan check --json` prints it. */
export interface Finding {
  /** Stable name, listed in docs/checking-rules.md. */
  rule: string;
  severity: Severity;
  /**
   * Where: items by number, or by a path such as «2.22.8/3» for the third bullet of 2.22.8;
   * chapters by their number («IV»), paragraphs before the table as «intro/2», rows of
   * the passport as «passport/2». A number met for
   * the second time gets «~2». Empty for what belongs to the whole plan (the approval block).
   */
  items: string[];
  /** The sentence in the reader's language. */
  message: string;
  /** What fills the sentence, so that it can be said in another language. */
  params: Record<string, string | number>;
  /** A repair that one click can do, where it is safe. */
  repair?: Repair;
}

export type Severity = 'error' | 'warning' | 'notice';

export interface Repair {
  /** Path of the item, as in `items`. */
  item: string;
  field: 'number' | 'text' | 'responsible' | 'form' | 'deadline';
  from: string;
  to: string;
}

export const checkLanguages = ['uk', 'ru', 'en'] as const;
/** The language of the sentences, not of the plan. */
export type CheckLanguage = (typeof checkLanguages)[number];

export interface CheckOptions {
  language: CheckLanguage;
  /** Names of rules that are not run. */
  off?: readonly string[];
  /** A rule muted for an item (the reason is kept by the program). */
  muted?: readonly Mute[];
  /** People of the centre, «Прізвище І.Б.»; when given, others are reported as unknown. */
  people?: readonly string[];
  /** Official names of institutions with the other names they are rightly known by. */
  institutions?: readonly InstitutionNames[];
  /** Abbreviations that need no explanation here. */
  abbreviations?: readonly string[];
}

export interface Mute {
  rule: string;
  /** Path of the item, as in `Finding.items`. */
  item: string;
}

export interface InstitutionNames {
  name: string;
  aliases: readonly string[];
}
