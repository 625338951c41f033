import { redirect } from 'react-router';
import { AppError } from '#platform/errors.ts';
import { act, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { finishVisit } from '../../operations/visits/change-state.ts';
import { answerPoints } from '../../operations/visits/write-points.ts';
import { FillForm } from '../../ui/visits/FillForm.tsx';
import { FillPhotos } from '../../ui/visits/FillPhotos.tsx';
import { answersFrom } from '../../ui/visits/form-data.ts';
import { VisitHead } from '../../ui/visits/VisitHead.tsx';
import { readVisit } from '../../visits/read-visit.ts';
import type { Route } from './+types/fill';

export async function loader(args: Route.LoaderArgs) {
  const visit = await read(args, readVisit, { visitId: args.params.visitId });
  if (!visit.may.write) throw errorPage(new AppError('forbidden'));
  // What somebody reads to sign it is not answered meanwhile.
  if (visit.state === 'cancelled' || (visit.note && visit.note.state !== 'draft'))
    throw redirect(`/visits/${visit.id}`);
  return { visit };
}

/** Where scripts do not run; with them answers go through the device's outbox. */
export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { visitId } = args.params;
  const saved = await act(args, answerPoints, { visitId, ...answersFrom(form) });
  if (!saved.ok || form.get('intent') !== 'finish') return saved;
  const outcome = await act(args, finishVisit, { visitId });
  return outcome.ok ? redirect(`/visits/${visitId}/note`) : outcome;
}

/** What is looked at, answered on a phone; opens without a network once it was opened with one. */
export default function VisitFill({ loaderData, actionData }: Route.ComponentProps) {
  const { visit } = loaderData;
  return (
    <>
      <VisitHead visit={visit} />
      <FillForm visit={visit} reply={actionData as Outcome<unknown> | undefined} />
      <FillPhotos visit={visit} />
    </>
  );
}
