import { readListQuery } from '#ui/table/list-query.ts';
import { type RowState, rowStates, sheetKinds } from '../../sheets/kinds.ts';

/** The filters of sheets that were brought in, out of an address; what can't be read counts as not set. */
export function sheetsAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(
    params,
    ['created', 'file', 'kind', 'state'],
    {
      key: 'created',
      direction: 'desc',
    },
  );
  const kind = sheetKinds.find((one) => one === params.get('kind'));
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      kind: kind && [kind],
    },
  };
}

/** The filters of a sheet's rows. */
export function rowsAsked(params: URLSearchParams, importId: string) {
  const { search, page } = readListQuery(params, ['number'], {
    key: 'number',
    direction: 'asc',
  });
  const state: RowState | undefined = rowStates.find((one) => one === params.get('state'));
  return { importId, q: search || undefined, page, size: 25, state: state && [state] };
}
