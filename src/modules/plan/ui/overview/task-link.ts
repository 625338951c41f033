import type { OpenPlan } from '../../queries/present-plans.ts';

/** Makes the address of the list of tasks under some filters. */
export type TaskLink = (filters: Record<string, string>) => string;

/**
 * Addresses of the list of tasks behind a figure. Of one plan they name it; of several they hold the days from
 * their first to their last, so that plans of other years stay out.
 */
export function taskLinkOf(plans: readonly OpenPlan[]): TaskLink {
  const [only] = plans;
  const common: Record<string, string> =
    plans.length === 1 && only
      ? { plan: only.id }
      : {
          from: plans.map(({ startsOn }) => startsOn).sort()[0] ?? '',
          until:
            plans
              .map(({ endsOn }) => endsOn)
              .sort()
              .at(-1) ?? '',
        };
  return (filters) => `/tasks?${new URLSearchParams({ ...common, ...filters })}`;
}
