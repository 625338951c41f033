import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, useRevalidator } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { newKey, submit } from '#ui/offline/send.ts';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import classes from './consultations.module.css';
import { useKeptForm } from './use-kept-form.ts';

/** The last consultations, each a button: a tap records the same once more, today. */
export function RecordAgain({ choices }: { choices: ConsultationChoices }) {
  const { t } = useTranslation('eventsConsultations');
  const { revalidate } = useRevalidator();
  const { busy, onSubmit } = useKeptForm(
    choices,
    ({ input, said, label }) =>
      submit('consultation.record', '/consultations', input, { key: newKey(), label, said }),
    (taken) => {
      if (taken) void revalidate();
    },
  );
  const nameOf = (id: string | null, list: readonly { id: string; name: string }[]) =>
    list.find((one) => one.id === id)?.name;
  const { again } = choices.recent;
  if (again.length === 0) return null;
  return (
    <section className={classes.again} aria-label={t('again')}>
      <h2>{t('again')}</h2>
      {again.map((one) => (
        <Form key={JSON.stringify(one)} method="post" onSubmit={onSubmit}>
          {Object.entries({ ...one, heldOn: choices.today }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value ?? ''} />
          ))}
          <button type="submit" disabled={busy}>
            <Icon of={IconRepeat} />
            <span>
              <strong>{nameOf(one.topicId, choices.topics) ?? one.subject}</strong>
              <span className={classes.faint}>
                {[
                  nameOf(one.organisationId, choices.organisations),
                  t(`channel.${one.channel}`),
                  t('minutes', { count: one.minutes }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </button>
        </Form>
      ))}
    </section>
  );
}
