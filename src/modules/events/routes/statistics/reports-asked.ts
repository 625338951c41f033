import { readListQuery } from '#ui/table/list-query.ts';
import { reportFilters } from '../../statistics/report/list-reports.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import { schoolYearWith } from '../../statistics/years.ts';

const sorts = ['name', 'head', 'state', 'held', 'submitted'] as const;

/** The list of reports out of an address: of this school year unless told. */
export function reportsAsked(params: URLSearchParams, today: string) {
  const { search, order, page, size } = readListQuery(params, sorts, {
    key: 'name',
    direction: 'asc',
  });
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    year: schoolYear.safeParse(params.get('year') ?? '').data ?? schoolYearWith(today),
    state: reportFilters.find((state) => state === params.get('state')),
  };
}
