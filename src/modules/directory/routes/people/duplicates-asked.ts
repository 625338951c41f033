import { readListQuery } from '#ui/table/list-query.ts';
import { duplicateReasons } from '../../people/duplicates/reasons.ts';

/** The filters of likely duplicates out of an address. */
export function duplicatesAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(params, ['score'], {
    key: 'score',
    direction: 'desc',
  });
  const reason = duplicateReasons.find((one) => one === params.get('reason'));
  return {
    q: search || undefined,
    sort: sort.direction === 'asc' ? ('score' as const) : ('-score' as const),
    page,
    size: size as number,
    reason: reason && [reason],
  };
}
