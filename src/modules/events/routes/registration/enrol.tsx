import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { matchNames } from '#modules/directory/sections/match-names.ts';
import { MatchedNames } from '#modules/directory/ui/sections/MatchedNames.tsx';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { enrolPeople } from '../../operations/registration/enrol-people.ts';
import { readEvent } from '../../planning/read-event.ts';
import { readGuests } from '../../registration/read-guests.ts';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/enrol';
import { chosenPeople } from './audience-in.ts';

export async function loader(args: Route.LoaderArgs) {
  return { event: await read(args, readEvent, { eventId: args.params.eventId }) };
}

/** Names are found first; who is meant by each is confirmed with the second press. */
export async function action(args: Route.ActionArgs) {
  const { eventId } = args.params;
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 100_000);
  const [names, guestLines] = [text('names'), text('guests')];
  const found = names.trim() ? await read(args, matchNames, { text: names }) : [];
  const { guests, unread } = readGuests(guestLines);
  // Where each name means one person there is nothing to ask.
  const plain = found.every(({ candidates }) => candidates.length === 1);
  const confirmed = form.get('named') === names || plain;
  const personIds =
    form.get('named') === names
      ? chosenPeople(form)
      : found.flatMap(({ candidates }) => candidates[0]?.personId ?? []);
  const outcome =
    confirmed && unread.length === 0 && personIds.length + guests.length > 0
      ? await act(args, enrolPeople, { eventId, personIds, guests })
      : null;
  return { names, guestLines, found: outcome?.ok ? [] : found, unread, outcome };
}

/** Registers those who called or wrote. */
export default function Enrol({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'events', 'sections']);
  const { event } = loaderData;
  const { names, guestLines, found = [], unread = [], outcome } = actionData ?? {};
  const problems = useProblems(outcome);
  const done = outcome?.ok ? outcome.value : null;
  return (
    <>
      <PageHeader
        title={t('enrol.title')}
        lead={t('enrol.lead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
          { title: t('tab'), to: `/events/${event.id}/registrations` },
        ]}
      />
      {done && <DoneNotice>{t('enrol.outcome', done)}</DoneNotice>}
      <ProblemNotice problems={problems} />
      <Form method="post" className={classes.form} key={done ? 'done' : 'typing'}>
        <TextareaField
          name="names"
          label={t('invite.people')}
          description={t('invite.person')}
          rows={5}
          mb="sm"
          defaultValue={done ? '' : names}
        />
        {found.length > 0 && (
          <div key={names}>
            <input type="hidden" name="named" value={names} />
            <MatchedNames lines={found} />
          </div>
        )}
        <TextareaField
          name="guests"
          label={t('invite.guests')}
          description={t('invite.guestsHint')}
          rows={4}
          mb="sm"
          defaultValue={done ? '' : guestLines}
        />
        {unread.length > 0 && (
          <p className={classes.problem} role="alert">
            {t('invite.unread', { lines: unread.join('; ') })}
          </p>
        )}
        <Button type="submit">{t('enrol.send')}</Button>
      </Form>
    </>
  );
}
