import type { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { peopleFilters, type peopleListInput, peopleSorts } from '../../people/list-input.ts';

type Asked = z.input<typeof peopleListInput>;

/** Names of the filters in an address, for the button that clears them. */
export const filterNames = [...Object.keys(peopleFilters.shape), 'mark', 'ages', 'years'];

/** The filters out of an address; what can't be read counts as not set. */
export function filtersAsked(params: URLSearchParams): z.input<typeof peopleFilters> {
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(peopleFilters.shape)) {
    const value = params.get(name);
    if (value && schema.safeParse(value).success) given[name] = value;
  }
  const [ageFrom, ageTo] = band(params.get('ages'));
  const [experienceFrom, experienceTo] = band(params.get('years'));
  const mark = params.get('mark');
  return {
    ...given,
    ...(mark === 'young' && { young: 'yes' }),
    ...(mark === 'newcomer' && { newcomer: 'yes' }),
    ...(ageFrom !== undefined && { ageFrom }),
    ...(ageTo !== undefined && { ageTo }),
    ...(experienceFrom !== undefined && { experienceFrom }),
    ...(experienceTo !== undefined && { experienceTo }),
  };
}

/** «30-39», «-29», «60-» → both ends, each of which may be open. */
function band(text: string | null): [number?, number?] {
  const [, from, to] = /^(\d{0,3})-(\d{0,3})$/.exec(text ?? '') ?? [];
  return [from ? Number(from) : undefined, to ? Number(to) : undefined];
}

/** The whole list out of an address. */
export function peopleAsked(params: URLSearchParams): Asked {
  const { search, order, page, size } = readListQuery(params, peopleSorts, {
    key: 'name',
    direction: 'asc',
  });
  return {
    ...filtersAsked(params),
    q: search || undefined,
    sort: order,
    page,
    size,
  };
}
