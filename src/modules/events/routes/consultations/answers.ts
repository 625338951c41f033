import { read } from '#platform/pages/door.ts';
import { findAnswers } from '../../consultations/requests/find-answers.ts';
import type { Route } from './+types/answers';

/** Answers given before to something like what is being typed. */
export async function loader(args: Route.LoaderArgs) {
  const q = new URL(args.request.url).searchParams.get('q')?.slice(0, 10_000);
  return { answers: q ? await read(args, findAnswers, { q }) : [] };
}
