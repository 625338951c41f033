import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { readMinutes } from '../../minutes/read-minutes.ts';
import { readEvent } from '../../planning/read-event.ts';
import { MinutesEditor } from '../../ui/minutes/MinutesEditor.tsx';
import { NoMinutes } from '../../ui/minutes/NoMinutes.tsx';
import type { PointReply } from '../../ui/minutes/point-values.ts';
import type { Route } from './+types/minutes';
import { minutesAct, savePoint } from './minutes-actions.ts';

type Reply = { point: PointReply } | { intent: string; outcome: Outcome<unknown> };

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    page: await read(args, readMinutes, { eventId }),
    event: await read(args, readEvent, { eventId }),
  };
}

export async function action(args: Route.ActionArgs): Promise<Reply | PointReply | Response> {
  const form = await args.request.formData();
  if (form.get('intent') === 'point') return savePoint(args, form);
  const intent = String(form.get('intent'));
  const outcome = await minutesAct(args, form);
  return outcome.ok ? redirect(`/events/${args.params.eventId}/minutes`) : { intent, outcome };
}

/** The minutes of an event: begun with one press, written by two, approved, kept. */
export default function MinutesTab({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsMinutes');
  const { page, event } = loaderData;
  const reply = actionData as { pointId: string } | { outcome: Outcome<unknown> } | undefined;
  const point = reply && 'pointId' in reply ? (reply as PointReply) : null;
  const other = reply && !('pointId' in reply) ? reply.outcome : undefined;
  const problems = useProblems(other);
  return (
    <>
      <title>{`${t('tab')}: ${event.title}`}</title>
      <ProblemNotice problems={problems} />
      {page.minutes ? (
        <MinutesEditor
          eventId={params.eventId}
          event={event}
          page={page}
          minutes={page.minutes}
          reply={point}
          problems={problems}
        />
      ) : (
        <NoMinutes event={event} page={page} />
      )}
    </>
  );
}
