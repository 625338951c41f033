import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import type { OrganisationsAsked } from '../../organisations/list-organisations.ts';

const sorts = ['name', 'kind', 'locality', 'parent', 'learners', 'opened'] as const;

/** The filters of the list of institutions, as their address names them. */
export const organisationFilters = [
  'day',
  'state',
  'kind',
  'ownership',
  'under',
  'remote',
  'feature',
  'profession',
  'language',
] as const;

/** The list's filters out of an address; what can't be read counts as not set. */
export function organisationsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, sorts, {
    key: 'name',
    direction: 'asc',
  });
  const text = (name: (typeof organisationFilters)[number]) =>
    params.get(name)?.trim().slice(0, 100) || undefined;
  const one = <T>(schema: z.ZodType<T>, name: (typeof organisationFilters)[number]) =>
    schema.safeParse(params.get(name)).data;
  const asked = {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    day: dayAsked(params, 'day'),
    state: one(z.enum(['open', 'closed', 'all']), 'state'),
    kind: text('kind'),
    ownership: text('ownership'),
    under: one(z.uuid(), 'under'),
    remote: one(z.enum(['yes', 'no']), 'remote'),
    feature: text('feature'),
    profession: one(z.uuid(), 'profession'),
    language: text('language'),
  } satisfies OrganisationsAsked;
  return asked;
}
