import type { Clash, ClashRule, PlannedEvent } from './types.ts';

/**
 * Every two events that share something and clash by it.
 *
 * @param shared - what an event has that another may have too: a key to compare and a name to tell
 * @param clash - whether two that share it get in each other's way
 */
export function clashingPairs(
  rule: ClashRule,
  events: readonly PlannedEvent[],
  shared: (event: PlannedEvent) => readonly { key: string; name: string }[],
  clash: (a: PlannedEvent, b: PlannedEvent) => boolean,
): Clash[] {
  const groups = new Map<string, { name: string; events: PlannedEvent[] }>();
  for (const event of events)
    for (const { key, name } of shared(event)) {
      const group = groups.get(key) ?? { name, events: [] };
      group.events.push(event);
      groups.set(key, group);
    }
  return [...groups.values()].flatMap(({ name, events: all }) => {
    const inOrder = all.toSorted((a, b) => when(a).localeCompare(when(b)));
    return inOrder.flatMap((a, index) =>
      inOrder
        .slice(index + 1)
        .filter((b) => a.id !== b.id && clash(a, b))
        .map((b) => ({ rule, eventIds: [a.id, b.id], on: b.startsOn, about: name })),
    );
  });
}

const when = ({ startsOn, startsTime, id }: PlannedEvent) =>
  `${startsOn} ${startsTime ?? ''} ${id}`;
