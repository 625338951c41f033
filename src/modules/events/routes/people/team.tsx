import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { forbidden } from '#platform/errors.ts';
import { act, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { peopleTyped, rowsTyped, unclear } from '../../agenda/people-typed.ts';
import { setEventPeople } from '../../operations/people/set-people.ts';
import { readEvent } from '../../planning/read-event.ts';
import type { EventRole } from '../../planning/schema.ts';
import { TeamForm } from '../../ui/people/TeamForm.tsx';
import type { Route } from './+types/team';

export async function loader(args: Route.LoaderArgs) {
  const event = await read(args, readEvent, { eventId: args.params.eventId });
  if (!event.may.update) throw errorPage(forbidden('event.people'));
  return { event };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const typed = String(form.get('responsibleId') ?? '').trim();
  const known = form.getAll('known').map(String);
  const responsibleId = typed ? (await peopleTyped(args, [typed], known))(typed) : null;
  const { rows, problems } = await rowsTyped(args, form, 'people');
  if (typed && (responsibleId === null || responsibleId === 'several'))
    problems.unshift(unclear('responsibleId', responsibleId ?? 'unknown'));
  if (problems.length > 0) return { ok: false, code: 'invalid', fields: problems };
  const outcome = await act(
    args,
    setEventPeople,
    {
      eventId,
      responsibleId,
      people: rows.map(({ at, ...one }) => ({
        ...one,
        role: String(form.get(`people.${at}.role`)) as EventRole,
      })),
    },
    { ifMatch: Number(form.get('version')) || undefined },
  );
  return outcome.ok ? redirect(`/events/${eventId}`) : outcome;
}

/** Who answers for an event, organises, leads, writes and helps. */
export default function Team({ loaderData: { event }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['events', 'ui']);
  const outcome = actionData as Outcome<unknown> | undefined;
  const problems = useProblems(outcome);
  return (
    <Panel title={t('card.people')}>
      {outcome && !outcome.ok && outcome.code === 'conflict' && (
        <p role="alert">{t('card.conflict')}</p>
      )}
      <TeamForm
        key={event.version}
        event={event}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('save')}</Button>
            <Button component={Link} to={`/events/${event.id}`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      />
    </Panel>
  );
}
