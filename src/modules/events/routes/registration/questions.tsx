import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { setRegistrationFields } from '../../operations/registration/set-registration-fields.ts';
import { readEvent } from '../../planning/read-event.ts';
import { questionsIn } from '../../registration/questions-in.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import { QuestionRows } from '../../ui/registration/QuestionRows.tsx';
import type { Route } from './+types/questions';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    event: await read(args, readEvent, { eventId }),
    registration: await read(args, readRegistration, { eventId }),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { eventId } = args.params;
  const fields = questionsIn(form);
  const ifMatch = Number(form.get('version')) || undefined;
  return act(args, setRegistrationFields, { eventId, fields }, { ifMatch });
}

/** What an event asks of whoever registers. */
export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'events']);
  const { event, registration } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('fields.title')}
        lead={t('fields.lead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
          { title: t('tab'), to: `/events/${event.id}/registrations` },
        ]}
      />
      {actionData?.ok && <DoneNotice>{t('fields.saved')}</DoneNotice>}
      <FormShell
        key={registration.version}
        problems={problems}
        actions={<Button type="submit">{t('fields.save')}</Button>}
      >
        <input type="hidden" name="version" value={registration.version} />
        <QuestionRows questions={registration.fields} />
      </FormShell>
    </>
  );
}
