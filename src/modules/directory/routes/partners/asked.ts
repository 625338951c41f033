import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import type { AgreementsAsked } from '../../partners/list-agreements.ts';
import type { PartnersAsked } from '../../partners/list-partners.ts';
import { agreementStates } from '../../partners/schema.ts';

export const partnerFilters = ['kind', 'cooperation', 'person', 'agreement', 'state'] as const;
export const agreementFilters = ['state', 'person', 'endsWithin'] as const;

/** Days before an end within which a page says that it is near, and what its filter offers. */
export const nearDays = [45, 90, 180] as const;

/** The filters of the list of partners out of an address; what can't be read counts as not set. */
export function partnersAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['name', 'kind', 'person', 'agreed'],
    {
      key: 'name',
      direction: 'asc',
    },
  );
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    kind: params.get('kind')?.slice(0, 60) || undefined,
    cooperation: params.get('cooperation')?.slice(0, 200) || undefined,
    person: z.uuid().safeParse(params.get('person')).data,
    agreement: z.enum(['yes', 'no', 'ending']).safeParse(params.get('agreement')).data,
    state: z.enum(['current', 'ended', 'all']).safeParse(params.get('state')).data,
  } satisfies PartnersAsked;
}

/** The same for the list of agreements. */
export function agreementsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['until', 'number', 'partner', 'signed', 'person'],
    { key: 'until', direction: 'asc' },
  );
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: z.enum(agreementStates).safeParse(params.get('state')).data,
    person: z.uuid().safeParse(params.get('person')).data,
    endsWithin: z.coerce
      .number()
      .int()
      .min(1)
      .max(3650)
      .safeParse(params.get('endsWithin') || undefined).data,
  } satisfies AgreementsAsked;
}
