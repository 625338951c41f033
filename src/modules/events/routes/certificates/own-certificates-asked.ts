import { readListQuery } from '#ui/table/list-query.ts';
import { certificateSorts } from '../../certificates/list-certificates.ts';

/** The filters of the own list out of an address; what can't be read counts as not set. */
export function ownCertificatesAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(params, [...certificateSorts], {
    key: 'issued',
    direction: 'desc',
  });
  const year = Number(params.get('year'));
  return {
    asked: {
      q: search || undefined,
      sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'issued',
      page,
      size: size as number,
      year: year >= 2000 && year <= 2200 ? year : undefined,
    },
    sort,
  };
}
