import type { PlanView } from './plan-view.ts';
import type { Repair, Severity } from './types.ts';
import type { SentenceKey } from './words/sentences.ts';

/** What a rule says; the name of the rule and the sentence are added by `checkPlan`. */
export interface RuleFinding {
  sentence: SentenceKey;
  severity: Severity;
  items: string[];
  params?: Record<string, string | number>;
  repair?: Repair;
  /** The items are findings of their own said in one sentence: muting one leaves the others. */
  independent?: true;
}

/** One sort of defect. Pure: knows the plan and nothing else. */
export interface Rule {
  /** Stable, kebab-case; other programs and muted rules rely on it. */
  name: string;
  find(plan: PlanView): RuleFinding[] | Promise<RuleFinding[]>;
}
