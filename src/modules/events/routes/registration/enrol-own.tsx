import { Button } from '@mantine/core';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { enrolOwnPeople } from '../../operations/registration/enrol-people.ts';
import { readEvent } from '../../planning/read-event.ts';
import { listOwnPeople } from '../../registration/list-own-people.ts';
import { RegistrationState } from '../../ui/registration/RegistrationState.tsx';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/enrol-own';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    event: await read(args, readEvent, { eventId }),
    people: await read(args, listOwnPeople, { eventId }),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const personIds = form.getAll('personId').map(String);
  return act(args, enrolOwnPeople, { eventId: args.params.eventId, personIds });
}

/** An institution's leader registers its teachers. */
export default function EnrolOwn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'events']);
  const { event, people } = loaderData;
  const problems = useProblems(actionData);
  const groups = Map.groupBy(people, ({ organisation }) => organisation);
  return (
    <>
      <PageHeader
        title={t('enrol.own')}
        lead={t('enrol.ownLead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
        ]}
      />
      {actionData?.ok && <DoneNotice>{t('enrol.outcome', actionData.value)}</DoneNotice>}
      <ProblemNotice problems={problems} />
      <Form method="post" key={JSON.stringify(actionData)}>
        {[...groups].map(([organisation, members]) => (
          <fieldset key={organisation} className={classes.part}>
            <legend>{organisation}</legend>
            <div className={clsx(classes.ticks, classes.whole)}>
              {members.map(({ personId, name, post, state }) => {
                const comes = state === 'registered' || state === 'waiting';
                return (
                  <label key={personId}>
                    <input type="checkbox" name="personId" value={personId} disabled={comes} />
                    <span>
                      {name}
                      <span className={classes.faint}>
                        {state ? <RegistrationState state={state} /> : post}
                      </span>
                    </span>
                  </label>
                );
              })}
            </div>
          </fieldset>
        ))}
        <Button type="submit">{t('enrol.send')}</Button>
      </Form>
    </>
  );
}
