import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { requestDimensions } from '../../consultations/requests/figures.ts';
import { requestKinds } from '../../consultations/requests/schema.ts';

/** What the figures of requests are asked for, out of an address. */
export const requestFiguresAskedOf = (params: URLSearchParams) => ({
  by: z.enum(requestDimensions).catch('methodist').parse(params.get('by')),
  kind: z.enum(requestKinds).safeParse(params.get('kind')).data,
  from: dayAsked(params, 'from'),
  to: dayAsked(params, 'to'),
});
