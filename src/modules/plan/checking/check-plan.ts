import type { Reading } from '../reading/types.ts';
import { checkedLength, viewPlan } from './plan-view.ts';
import { rules } from './registry.ts';
import type { Rule, RuleFinding } from './rule.ts';
import type { CheckOptions, Finding, Mute, Severity } from './types.ts';
import { say } from './words/sentences.ts';

const order: Severity[] = ['error', 'warning', 'notice'];

/**
 * Runs every rule that isn't switched off over a plan, read from a file or built from the database.
 *
 * @returns findings, errors first, then in the order of the rules and of the plan
 */
export async function checkPlan(plan: Reading, options: CheckOptions): Promise<Finding[]> {
  const { language, off = [], muted = [], ...known } = options;
  const view = viewPlan(plan, known);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (off.includes(rule.name)) continue;
    for (const found of await rule.find(view)) {
      const items = audible(rule, found, muted);
      if (items === null) continue;
      const params = found.params ?? {};
      findings.push({
        rule: rule.name,
        severity: found.severity,
        items,
        message: say(language, found.sentence, params),
        params,
        // The rest of an over-long cell isn't known here: a repair would lose it.
        ...(found.repair && found.repair.from.length < checkedLength
          ? { repair: found.repair }
          : {}),
      });
    }
  }
  return withoutEchoes(findings).sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}

/** The items that the finding still speaks of after muting; `null` when it is silent. */
function audible(rule: Rule, found: RuleFinding, muted: readonly Mute[]): string[] | null {
  const silent = (item: string) => muted.some((m) => m.rule === rule.name && m.item === item);
  if (!found.independent) return found.items.some(silent) ? null : found.items;
  const left = found.items.filter((item) => !silent(item));
  return left.length === 0 ? null : left;
}

/** Two rules that would set right the same letters in the same way say one thing: the first stays. */
function withoutEchoes(findings: Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ repair }) => {
    if (!repair) return true;
    const key = JSON.stringify([repair.item, repair.field, repair.to]);
    const first = !said.has(key);
    said.add(key);
    return first;
  });
}
