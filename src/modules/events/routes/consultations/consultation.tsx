import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { hasRole } from '#platform/access/actor.ts';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { readConsultation } from '../../consultations/list-consultations.ts';
import {
  removeConsultation,
  updateConsultation,
} from '../../operations/consultations/write-consultation.ts';
import { EditConsultation } from '../../ui/consultations/EditConsultation.tsx';
import { consultationFrom } from '../../ui/consultations/form-data.ts';
import type { Route } from './+types/consultation';

export async function loader(args: Route.LoaderArgs) {
  const { consultationId } = args.params;
  const consultation = await read(args, readConsultation, { consultationId });
  const actor = actorOf(args);
  const leads = hasRole(actor, 'administrator', 'director');
  return {
    consultation,
    choices: await read(args, consultationChoices, {}),
    leads,
    mayChange: leads || consultation.methodist.id === actor.personId,
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { consultationId } = args.params;
  const ifMatch = Number(form.get('version')) || undefined;
  const { methodistId, ...changes } = consultationFrom(form);
  const outcome =
    form.get('intent') === 'remove'
      ? await act(args, removeConsultation, { consultationId }, { ifMatch })
      : await act(
          args,
          updateConsultation,
          { consultationId, ...changes, ...(methodistId ? { methodistId } : {}) },
          { ifMatch },
        );
  return outcome.ok ? redirect('/consultations') : outcome;
}

/** One consultation, to be mended or removed by who recorded it. */
export default function Consultation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const { consultation, choices, leads, mayChange } = loaderData;
  const { planItem } = consultation;
  return (
    <>
      <PageHeader
        title={consultation.topic?.name ?? consultation.subject}
        crumbs={[{ title: t('title'), to: '/consultations' }]}
        lead={planItem && t('countsFor', { item: planItem.name })}
      />
      <EditConsultation
        {...{ consultation, choices, leads, mayChange }}
        reply={actionData as Outcome<unknown> | undefined}
      />
    </>
  );
}
