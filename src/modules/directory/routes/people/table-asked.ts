import { staffDimensions } from '../../people/staff-dimensions.ts';
import { filtersAsked } from './asked.ts';

/** What a staff table is asked for out of an address. */
export function tableAsked(params: URLSearchParams) {
  const { state: _, ...filters } = filtersAsked(params);
  const by = staffDimensions.find((one) => one === params.get('by')) ?? ('organisation' as const);
  return { ...filters, by };
}
