import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { figureYear, schoolYearWith } from '../../statistics/years.ts';

/** Parameters that narrow figures, for the button that clears them. */
export const figureParams = [
  'period',
  'from',
  'to',
  'kind',
  'section',
  'host',
  'direction',
  'format',
  'audience',
  'organisation',
  'category',
  'person',
] as const;

/** What figures are asked for out of an address: this school year unless told; what can't be read counts as not set. */
export function figuresAsked(params: URLSearchParams, today: string) {
  const text = (name: string, most: number) => params.get(name)?.slice(0, most) || undefined;
  const id = (name: string) =>
    z.union([z.uuid(), z.literal('none')]).safeParse(params.get(name)).data;
  const span = spanAsked(params, today);
  const kind = text('kind', 60);
  return {
    ...span,
    kind: kind ? [kind] : undefined,
    sectionId: id('section'),
    hostId: id('host'),
    directionId: id('direction'),
    format: z.enum([...eventFormats, 'none']).safeParse(params.get('format')).data,
    audience: text('audience', 500),
    organisationId: id('organisation'),
    category: text('category', 60),
    personId: z.uuid().safeParse(params.get('person')).data,
  };
}

/** The period: a year by its key, and own days that stand before it. */
export function spanAsked(params: URLSearchParams, today: string): { from: string; to: string } {
  const year =
    figureYear(params.get('period') ?? '') ?? figureYear(`school-${schoolYearWith(today)}`);
  const from = dayAsked(params, 'from') ?? year?.from ?? today;
  const to = dayAsked(params, 'to') ?? year?.to ?? today;
  return from <= to ? { from, to } : { from: to, to: from };
}
