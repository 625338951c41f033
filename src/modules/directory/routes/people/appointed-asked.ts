import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { postGroups } from '../../people/post-groups.ts';

/** The filters of the newly appointed and of vacancies out of an address; what can't be read counts as not set. */
export function appointedAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['organisation', 'name', 'since'], {
    key: 'organisation',
    direction: 'asc',
  });
  const group = postGroups.find((one) => one === params.get('postGroup'));
  const organisation = z.uuid().safeParse(params.get('organisation')).data;
  const consultant = params.get('consultant');
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    on: dayAsked(params, 'on'),
    organisation: organisation && [organisation],
    postGroup: group && [group],
    years: z.coerce
      .number()
      .int()
      .min(1)
      .max(20)
      .safeParse(params.get('years') ?? 'x').data,
    consultant: consultant === 'yes' || consultant === 'no' ? (consultant as 'yes') : undefined,
  };
}
