import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { certificateSorts } from '../../certificates/list-certificates.ts';
import { certificateRoles } from '../../certificates/schema.ts';

/** The filters of the register out of an address; what can't be read counts as not set. */
export function certificatesAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, [...certificateSorts], {
    key: 'number',
    direction: 'desc',
  });
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  const year = Number(params.get('year'));
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    eventId: uuid('event'),
    organisationId: uuid('organisation'),
    personId: uuid('person'),
    role: certificateRoles.find((one) => one === params.get('role')),
    state: (['valid', 'revoked'] as const).find((one) => one === params.get('state')),
    year: year >= 2000 && year <= 2200 ? year : undefined,
  };
}
