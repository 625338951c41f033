import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { uuidOf } from './sections-asked.ts';

const one = (given: string | null) => (given ? [given.slice(0, 60)] : undefined);

/** The filters of the coverage out of an address; what can't be read counts as not set. */
export function coverageAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(
    params,
    ['name', 'kind', 'locality', 'people', 'organisation', 'post'],
    { key: 'name', direction: 'asc' },
  );
  const by = (keys: readonly string[]) =>
    `${sort.direction === 'desc' ? '-' : ''}${keys.includes(sort.key) ? sort.key : 'name'}`;
  const common = {
    on: dayAsked(params, 'on'),
    kind: one(params.get('kind')),
    q: search || undefined,
    page,
    size: size as number,
  };
  return {
    view: params.get('view') === 'people' ? ('people' as const) : ('institutions' as const),
    figures: { on: common.on, kind: common.kind },
    institutions: {
      ...common,
      sort: by(['name', 'kind', 'locality', 'people']) as 'name',
      organisationKind: one(params.get('organisationKind')),
    },
    people: {
      ...common,
      sort: by(['name', 'organisation', 'post']) as 'name',
      postKind: one(params.get('postKind')),
      subject: params.get('subject')?.slice(0, 200) || undefined,
      organisationId: uuidOf(params.get('organisation')),
    },
    sort,
  };
}
