import { readListQuery } from '#ui/table/list-query.ts';
import { certificateSorts } from '../../certificates/list-certificates.ts';

/** The filters of the own list out of an address; what can't be read counts as not set. */
export function ownCertificatesAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(params, [...certificateSorts], {
    key: 'issued',
    direction: 'desc',
  });
  const year = Number(params.get('year'));
  return {
    asked: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      year: year >= 2000 && year <= 2200 ? year : undefined,
    },
    sort,
  };
}
