import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { hasRole } from '#platform/access/actor.ts';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { recordConsultation } from '../../operations/consultations/write-consultation.ts';
import classes from '../../ui/consultations/consultations.module.css';
import { consultationFrom } from '../../ui/consultations/form-data.ts';
import { RecordConsultation } from '../../ui/consultations/RecordConsultation.tsx';
import type { Route } from './+types/consultation-new';

export async function loader(args: Route.LoaderArgs) {
  return {
    choices: await read(args, consultationChoices, {}),
    leads: hasRole(actorOf(args), 'administrator', 'director'),
  };
}

/** Where scripts do not run; with them the form goes through the device's outbox. */
export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const outcome = await act(
    args,
    recordConsultation,
    consultationFrom(await args.request.formData()),
  );
  return outcome.ok ? redirect('/consultations') : outcome;
}

/** A consultation is written down in one tap; opens without a network. */
export default function ConsultationNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ title: t('title'), to: '/consultations' }]} />
      <RecordConsultation {...loaderData} reply={actionData as Outcome<unknown> | undefined} />
      <p className={classes.links}>
        <Link to="/outbox">{t('outbox')}</Link>
      </p>
    </>
  );
}
