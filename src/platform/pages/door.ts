import { data, redirect } from 'react-router';
import type { Actor } from '../access/actor.ts';
import { AppError, type ErrorDetails, hideBadIds } from '../errors.ts';
import type { Operation } from '../operation/define.ts';
import { type RunOptions, runOperation } from '../operation/run.ts';
import type { Query } from '../query/define.ts';
import { runQuery } from '../query/run.ts';
import { callerOf, type PageArgs } from './caller.ts';
import { sayTypedDays, withTypedDays } from './typed-days.ts';

/** What an action gives to its page: the outcome, or what to show beside the fields. */
export type Outcome<O> = { ok: true; value: O } | ({ ok: false; code: string } & ErrorDetails);

/**
 * The signed-in actor of a page.
 * @throws a redirect to the sign-in page that leads back afterwards.
 */
export function actorOf(args: PageArgs): Actor {
  const { actor } = callerOf(args);
  if (actor) return actor;
  const { pathname, search } = new URL(args.request.url);
  const back = pathname.replace(/\.data$/, '') + search;
  throw redirect(back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`);
}

/** Reads for a page. @throws a redirect to sign in, or an error page (403, 404, 422). */
export async function read<I, O>(
  args: PageArgs,
  query: Query<I, O>,
  input: NoInfer<I>,
): Promise<O> {
  try {
    // A preview of what a form holds; addresses are read by the pages themselves.
    const given = args.request.method === 'POST' ? withTypedDays(query.input, input) : input;
    return await runQuery(callerOf(args).kernel, actorOf(args), query, given);
  } catch (error) {
    throw errorPage(hideBadIds(error, (field) => field in (args.params ?? {})));
  }
}

/** Runs an operation for a page's form; days may stand as people type them. What the person can mend comes back; the rest is an error page. */
export async function act<I, O>(
  args: PageArgs,
  operation: Operation<I, O>,
  input: NoInfer<I>,
  options?: RunOptions,
): Promise<Outcome<O>> {
  const given = withTypedDays(operation.input, input);
  try {
    const { kernel } = callerOf(args);
    return {
      ok: true,
      value: await runOperation(kernel, actorOf(args), operation, given, options),
    };
  } catch (error) {
    const outcome = outcomeOf(error);
    return outcome.fields
      ? { ...outcome, fields: sayTypedDays(operation.input, given, outcome.fields) }
      : outcome;
  }
}

/** An expected failure as an outcome for the form. @throws whatever is not expected, as an error page. */
export function outcomeOf(error: unknown): { ok: false; code: string } & ErrorDetails {
  if (
    error instanceof AppError &&
    !['not-found', 'forbidden', 'unauthenticated'].includes(error.code)
  ) {
    return { ok: false, code: error.code, ...error.details };
  }
  throw errorPage(error);
}

/** An expected failure as the response that the page of an error shows; a defect as it is. */
export function errorPage(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  return data({ code: error.code, ...error.details }, { status: error.status });
}
