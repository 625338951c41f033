import { addDays } from '#platform/datetime/iso-date.ts';
import type { SeasonEvent } from './read-season.ts';
import { daysOfMonth, type SeasonSpan } from './span.ts';

/** Where events without a month (without a day, within one month) stand: before the others. */
export const open = 'open';

/** Columns of the table: `open`, then the months of the season, or the days of one month. */
export function columnsOf({ months }: SeasonSpan, month: string | null): string[] {
  if (!month) return [open, ...months];
  const [first, last] = daysOfMonth(month);
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return [open, ...days];
}

/** The column in which an event stands; null for one of another month. */
export function columnOf(
  { startsOn, endsOn, exact }: Pick<SeasonEvent, 'startsOn' | 'endsOn' | 'exact'>,
  month: string | null,
): string | null {
  const inOneMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  if (!month) return exact || inOneMonth ? startsOn.slice(0, 7) : open;
  if (exact) return startsOn.startsWith(month) ? startsOn : null;
  return inOneMonth && startsOn.startsWith(month) ? open : null;
}

/** A row of the table: a section's events, or those of a kind. */
export interface TableRow {
  key: string;
  sectionId: string | null;
  kind: string | null;
  /** A section's name; null for a kind, whose words are the pack's. */
  name: string | null;
  may: boolean;
  events: SeasonEvent[];
}

/** The rows: sections first, also those that have nothing yet, then kinds of what stands in no section. */
export function rowsOf(
  events: readonly SeasonEvent[],
  sections: readonly { id: string; name: string; may: boolean; terms: readonly { id: string }[] }[],
  by: 'section' | 'kind',
  mayEverywhere: boolean,
): TableRow[] {
  const listed = new Set(sections.flatMap(({ terms }) => terms.map(({ id }) => id)));
  const ofKind = ({ sectionId }: SeasonEvent) =>
    by === 'kind' || sectionId === null || !listed.has(sectionId);
  const kinds = Map.groupBy(events.filter(ofKind), ({ kind }) => kind);
  return [
    ...(by === 'kind' ? [] : sections).map(({ id, name, may, terms }) => ({
      key: id,
      sectionId: id,
      kind: null,
      name,
      may,
      events: events.filter((event) => terms.some((term) => term.id === event.sectionId)),
    })),
    ...[...kinds].map(([kind, these]) => ({
      key: kind,
      sectionId: null,
      kind,
      name: null,
      may: mayEverywhere,
      events: these,
    })),
  ];
}
