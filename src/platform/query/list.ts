import { z } from 'zod';

/**
 * The input that every list takes: page, size, sort, search; a list adds its own filters.
 *
 * @param sorts - columns by which it can be sorted. «-due» turns it round.
 * @param initial - the order when none is asked for; the first column unless told.
 */
export function listInput<const S extends readonly [string, ...string[]]>(
  sorts: S,
  initial: NoInfer<S[number] | `-${S[number]}`> = sorts[0],
) {
  type Sort = S[number] | `-${S[number]}`;
  const known = new Set<string>(sorts.flatMap((sort) => [sort, `-${sort}`]));
  return z.object({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
    sort: z
      .string()
      .refine((sort) => known.has(sort), { params: { code: 'unknown-sort' } })
      .transform((sort) => sort as Sort)
      .prefault(initial),
    q: z.string().trim().max(200).optional(),
  });
}

/** Several values of one filter: «a,b» or repeated in an address, a list in JSON. */
export const several = <T extends z.ZodType>(of: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(of).max(200).optional(),
  );

/** One page of a list, with the number of all rows that the filters leave. */
export interface Page<R> {
  rows: R[];
  total: number;
  page: number;
  size: number;
}

export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
  });
}

type Column<S> = S extends `-${infer C}` ? C : S;

/** «-due» → the column and the direction. */
export function sortOf<S extends string>(sort: S): { by: Column<S>; direction: 'asc' | 'desc' } {
  const turned = sort.startsWith('-');
  return {
    by: (turned ? sort.slice(1) : sort) as Column<S>,
    direction: turned ? 'desc' : 'asc',
  };
}
