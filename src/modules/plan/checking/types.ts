/** One thing worth a methodist's look, as `kabinet plan check --json` prints it. */
export interface Finding {
  /** Stable name, listed in docs/checking-rules.md. */
  rule: string;
  severity: Severity;
  /** Where: items by number, or by a path such as «2.22.8/3» for the third bullet of 2.22.8. */
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
