import { GivePage } from '../../ui/feedback/GivePage.tsx';
import type { Route } from './+types/give-by-letter';
import { actFeedback, loadFeedback } from './give-page.ts';

/** The same for the reader of a letter, who needn't sign in. */
export const loader = (args: Route.LoaderArgs) =>
  loadFeedback(args, { secret: args.params.answerSecret });

export const action = (args: Route.ActionArgs) =>
  actFeedback(args, { secret: args.params.answerSecret });

export default function GiveByLetter({ loaderData, actionData }: Route.ComponentProps) {
  return <GivePage page={loaderData} signIn={null} outcome={actionData} />;
}
