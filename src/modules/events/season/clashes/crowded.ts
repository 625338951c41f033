import { plain } from './together.ts';
import type { Clash, CrowdLimits, PlannedEvent } from './types.ts';

/** More of a kind, or for one audience, in a month than people can bear. Parts of a set count as the set. */
export function crowded(events: readonly PlannedEvent[], limits: CrowdLimits): Clash[] {
  const whole = events.filter(({ parentId }) => parentId === null);
  return [
    ...over(whole, 'kind', limits.kind, ({ kind }) => ({ key: kind, name: kind })),
    ...over(whole, 'audience', limits.audience, ({ audience }) => ({
      key: plain(audience),
      name: audience,
    })),
  ];
}

function over(
  events: readonly PlannedEvent[],
  of: 'kind' | 'audience',
  limit: number,
  by: (event: PlannedEvent) => { key: string; name: string },
): Clash[] {
  const months = Map.groupBy(
    events.filter((event) => by(event).key !== ''),
    (event) => `${event.startsOn.slice(0, 7)} ${by(event).key}`,
  );
  return [...months.values()].flatMap((inMonth): Clash[] => {
    const [first] = inMonth;
    if (!first || inMonth.length <= limit) return [];
    return [
      {
        rule: 'crowded',
        eventIds: inMonth.map(({ id }) => id),
        on: first.startsOn.slice(0, 7),
        about: by(first).name,
        of,
      },
    ];
  });
}
