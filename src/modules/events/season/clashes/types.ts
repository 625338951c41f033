import type { DayOff } from '#packs/days-off.ts';

export const clashRules = [
  'host-busy',
  'person-busy',
  'same-audience',
  'room-twice',
  'day-off',
  'crowded',
] as const;
export type ClashRule = (typeof clashRules)[number];

/** What of an event can clash with others. */
export interface PlannedEvent {
  id: string;
  title: string;
  kind: string;
  /** The set that it is a part of. */
  parentId: string | null;
  sectionId: string | null;
  audience: string;
  host: { id: string; name: string } | null;
  place: string;
  room: string;
  /** Who answers, helps or speaks. */
  people: readonly { id: string; name: string }[];
  startsOn: string;
  endsOn: string;
  startsTime: string | null;
  endsTime: string | null;
  exact: boolean;
}

/** Two things that can't be, or should not be, at once. */
export interface Clash {
  rule: ClashRule;
  /** Those that clash, the earlier first; of a crowded month all of them. */
  eventIds: string[];
  /** The day, or `YYYY-MM` of a crowded month. */
  on: string;
  /** Who or what: an institution's, a person's, a room's, an audience's, a day's name; a kind's key. */
  about: string;
  /** Of a crowded month: whether it is a kind or an audience that comes too often. */
  of?: 'kind' | 'audience';
}

/** How many events of one kind, or for one audience, a month can bear. */
export interface CrowdLimits {
  kind: number;
  audience: number;
}

export interface ClashSettings {
  limits: CrowdLimits;
  daysOff: ReadonlyMap<string, DayOff>;
}
