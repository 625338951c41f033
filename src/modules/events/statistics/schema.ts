import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { several } from '#platform/query/list.ts';
import { day } from '../planning/schema.ts';

/** By what events are counted, each event in one group: the groups' sums are the whole. */
export const eventDimensions = ['kind', 'month', 'section', 'host', 'format', 'direction'] as const;
/** By what participants are counted, each visit in one group. */
export const visitDimensions = ['organisation', 'category'] as const;
export const dimensions = [...eventDimensions, ...visitDimensions] as const;
export type Dimension = (typeof dimensions)[number];

/** An id, or those that name none. */
const idOrNone = z.union([z.uuid(), z.literal('none')]).optional();

/** What figures and the lists behind them are narrowed by; both days belong to the period, which is open without them. */
export const figureFilters = z.object({
  from: day.optional(),
  to: day.optional(),
  kind: several(z.string().max(60)),
  sectionId: idOrNone,
  /** The institution that held it. */
  hostId: idOrNone,
  /** The event's own direction, else its section's. */
  directionId: idOrNone,
  format: z.enum([...eventFormats, 'none']).optional(),
  audience: z.string().trim().max(500).optional(),
  /** Of those who came: where they work, and their category on the day (a key of the pack). */
  organisationId: idOrNone,
  category: z.string().max(60).optional(),
  personId: z.uuid().optional(),
});
export type FigureFilters = z.output<typeof figureFilters>;

/**
 * What is counted. `events`: a set (a conference with its parts) is one. `hours`: of the events, as whoever is there the
 * whole time gets them. `visits`: somebody at an event, once. `people`: different people, so the groups' sum may be
 * more than the whole. `personHours`: hours of those who came, as their certificates say them.
 */
export const figures = z.object({
  events: z.number().int(),
  hours: z.number(),
  visits: z.number().int(),
  people: z.number().int(),
  personHours: z.number(),
});
export type EventFigures = z.output<typeof figures>;

export const figureLine = figures.extend({
  /** Id or key of the group, `YYYY-MM` of a month; null for those that name none. */
  key: z.string().nullable(),
  /** As the register calls it; '' for keys of the pack, months and formats. */
  name: z.string(),
});
export type FigureLine = z.output<typeof figureLine>;
