import type { Actor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import type { AggregatePart } from './schema.ts';

/** What a module counts in one centre on a day: key → how many. Nothing but numbers leaves it. */
export type CountFigures = (
  kernel: Kernel,
  centre: Actor,
  on: string,
) => Promise<Readonly<Record<string, number>>>;

const sources = new Map<AggregatePart, { keys: readonly string[]; count: CountFigures }>();

/** Registers figures of another module. Called once, while the program loads. @param keys in the order of the columns */
export function figuresFrom(
  part: AggregatePart,
  keys: readonly string[],
  count: CountFigures,
): void {
  sources.set(part, { keys, count });
}

export const figureSources = () => [...sources].map(([part, source]) => ({ part, ...source }));
