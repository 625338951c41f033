import { readListQuery } from '#ui/table/list-query.ts';
import { schoolYearOf } from '../../sections/school-year.ts';

const lacks = ['head', 'curator', 'members'] as const;

/**
 * The filters of the list of sections out of an address; what can't be read counts as not set.
 *
 * @param today decides the school year when the address has none; «all» means every year
 */
export function sectionsAsked(params: URLSearchParams, today: string) {
  const { search, order, page, size } = readListQuery(
    params,
    ['name', 'kind', 'since', 'members', 'direction'],
    { key: 'name', direction: 'asc' },
  );
  const given = params.get('year');
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : schoolYearOf(today);
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    year: given === 'all' ? undefined : year,
    kind: params.get('kind') ? [params.get('kind') ?? ''] : undefined,
    directionId: uuidOf(params.get('direction')),
    without: lacks.find((one) => one === params.get('without')),
  };
}

/** An id out of an address; anything else counts as not set. */
export function uuidOf(given: string | null): string | undefined {
  return given !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given)
    ? given
    : undefined;
}
