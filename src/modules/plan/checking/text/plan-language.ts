import type { PlanView } from '../plan-view.ts';

export type PlanLanguage = 'uk' | 'ru';

/** The language the plan is written in, by the letters that the other one doesn't have. */
export function planLanguage(plan: PlanView): PlanLanguage {
  const text = plan.entries.map((e) => e.item.text).join(' ');
  const ukrainian = text.match(/[іїєґ]/giu)?.length ?? 0;
  const russian = text.match(/[ыэъё]/giu)?.length ?? 0;
  return russian > ukrainian ? 'ru' : 'uk';
}
