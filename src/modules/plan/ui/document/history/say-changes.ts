import { type PlanState, planStates } from '../../../schema.ts';

/** «x → y» for the values that are texts or figures; the rest is in the full log. */
export function sayChanges(
  before: unknown,
  after: unknown,
  sayState: (state: PlanState) => string,
): string {
  const [from, to] = [plainValues(before), plainValues(after)];
  for (const values of [from, to]) {
    const state = planStates.find((known) => known === values.state);
    if (state) values.state = sayState(state);
  }
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => from[name] !== to[name])
    .map((name) => [from[name], to[name]].filter(Boolean).join(' → '))
    .filter(Boolean)
    .join('; ')
    .slice(0, 300);
}

function plainValues(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([name, given]) =>
      (typeof given === 'string' && !given.startsWith('{')) || typeof given === 'number'
        ? [[name, String(given)]]
        : [],
    ),
  );
}
