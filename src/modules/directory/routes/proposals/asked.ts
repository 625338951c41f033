import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { proposalStates, proposalSubjects } from '../../proposals/schema.ts';

/** The filters of proposals out of an address; what can't be read counts as not set. */
function proposalsAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(
    params,
    ['created', 'name', 'organisation', 'subject'],
    { key: 'created', direction: 'desc' },
  );
  const state = proposalStates.find((one) => one === params.get('state'));
  const subject = proposalSubjects.find((one) => one === params.get('subject'));
  const organisation = z.uuid().safeParse(params.get('organisation')).data;
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      state: state && [state],
      subject: subject && [subject],
      organisation: organisation && [organisation],
    },
  };
}

/** The same for whoever has proposed: one has one's own card, wherever one works. */
export function ownAsked(params: URLSearchParams) {
  const { sort, input } = proposalsAsked(params);
  const { organisation: _, ...asked } = input;
  return { sort, input: asked };
}

/** The same for those who confirm: what waits, unless another state or all is asked for. */
export function waitingAsked(params: URLSearchParams) {
  const asked = proposalsAsked(params);
  const all = params.get('state') === 'all';
  return {
    ...asked,
    input: { ...asked.input, state: all ? undefined : (asked.input.state ?? ['waiting' as const]) },
  };
}
