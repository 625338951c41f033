import { HerePage } from '../../ui/attendance/HerePage.tsx';
import type { Route } from './+types/here-by-letter';
import { actHere, loadHere } from './here-page.ts';

/** The same for the reader of a letter, who needn't sign in. */
export const loader = (args: Route.LoaderArgs) =>
  loadHere(args, { secret: args.params.answerSecret });

export const action = (args: Route.ActionArgs) =>
  actHere(args, { secret: args.params.answerSecret });

export default function HereByLetter({ loaderData, actionData }: Route.ComponentProps) {
  return <HerePage {...loaderData} signIn={null} outcome={actionData} />;
}
