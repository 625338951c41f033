import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { channels, forms } from '../../consultations/schema.ts';

/** The filters of an address; what can't be read counts as not set. */
export function filtersAsked(params: URLSearchParams) {
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  return {
    from: dayAsked(params, 'from'),
    to: dayAsked(params, 'to'),
    methodistId: uuid('methodist'),
    organisationId: uuid('organisation'),
    topicId: uuid('topic'),
    channel: z.enum(channels).safeParse(params.get('channel')).data,
    form: z.enum(forms).safeParse(params.get('form')).data,
    planItemId: uuid('item'),
  };
}

export function consultationsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['when', 'methodist', 'organisation', 'topic', 'minutes'],
    { key: 'when', direction: 'desc' },
  );
  return {
    ...filtersAsked(params),
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
  };
}
