import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { SelectField } from '#ui/form/fields.tsx';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import type { RequestRow } from '../../consultations/requests/schema.ts';
import classes from './consultations.module.css';

/** Whose question it is, what it is about and from where: who takes it says what the asker need not know. */
export function TakeRequest({
  request,
  choices,
}: {
  request: RequestRow;
  choices: ConsultationChoices;
}) {
  const { t } = useTranslation('eventsConsultations');
  const { topic, organisation, methodist, state, version } = request;
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const answers = state === 'taken' ? methodist?.id : choices.personId;
  return (
    <Form method="post" className={classes.take}>
      <input type="hidden" name="version" value={version} />
      <SelectField
        name="topicId"
        label={t('columns.topic')}
        defaultValue={topic?.id ?? ''}
        data={[{ value: '', label: t('noTopic') }, ...options(choices.topics)]}
      />
      <SelectField
        name="organisationId"
        label={t('columns.organisation')}
        defaultValue={organisation?.id ?? ''}
        data={[{ value: '', label: t('noOrganisation') }, ...options(choices.organisations)]}
      />
      <SelectField
        name="methodistId"
        label={t('request.answers')}
        defaultValue={answers ?? methodist?.id ?? ''}
        data={[
          ...(answers || methodist ? [] : [{ value: '', label: t('nobody') }]),
          ...options(choices.methodists),
        ]}
      />
      <Button type="submit" name="intent" value="take" variant="default">
        {t(state === 'asked' ? 'request.take' : 'request.retake')}
      </Button>
    </Form>
  );
}
