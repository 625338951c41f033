import { readListQuery } from '#ui/table/list-query.ts';

/** Parameters of the list's address, for the button that clears them. */
export const speakerParams = ['materials', 'when'] as const;

/** The filters of the list of speakers out of an address. */
export function speakersAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['when', 'person', 'organisation'], {
    key: 'when',
    direction: 'asc',
  });
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    missing: params.get('materials') === 'missing' || undefined,
    past: params.get('when') === 'past',
  };
}
