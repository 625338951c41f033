import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { takings } from '../../statistics/coverage/parts.ts';
import { spanAsked } from './figures-asked.ts';

export const coverageViews = ['institutions', 'people', 'directions'] as const;
export type CoverageView = (typeof coverageViews)[number];

/** Parameters that narrow coverage, for the button that clears them. */
export const coverageParams = [
  'period',
  'from',
  'to',
  'section',
  'direction',
  'organisation',
  'category',
  'never',
];

const sorts = {
  institutions: ['name', 'locality', 'people', 'hosted', 'spoke', 'came', 'last'],
  people: ['name', 'organisation', 'post', 'spoke', 'came', 'last'],
  directions: ['position', 'name', 'sections', 'events', 'ahead'],
} as const;

/** Coverage out of an address: institutions that never hosted this school year, unless told. */
export function coverageAsked(params: URLSearchParams, today: string) {
  const view = coverageViews.find((one) => one === params.get('view')) ?? 'institutions';
  const { search, sort, order, page, size } = readListQuery<string>(params, sorts[view], {
    key: sorts[view][0],
    direction: 'asc',
  });
  const id = (name: string) => z.uuid().safeParse(params.get(name)).data;
  const never = params.get('never');
  const list = {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    ...spanAsked(params, today),
  };
  const of = { sectionId: id('section'), directionId: id('direction') };
  return {
    view,
    sort,
    institutions: { ...list, ...of, never: takings.find((one) => one === never) },
    people: {
      ...list,
      ...of,
      organisationId: id('organisation'),
      category: params.get('category')?.slice(0, 60) || undefined,
      never: (['speaks', 'comes'] as const).find((one) => one === never),
    },
    directions: {
      ...list,
      without: (['sections', 'events'] as const).find((one) => one === never),
    },
  };
}
