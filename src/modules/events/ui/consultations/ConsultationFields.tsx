import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import { type ConsultationRow, channels } from '../../consultations/schema.ts';
import { ChipField, Chips } from './ChipField.tsx';
import classes from './consultations.module.css';

const likelyMinutes = [15, 30, 45, 60];

/** What is asked of a consultation, in the order of a thumb: where, what about, how, how long; the rest behind a fold. */
export function ConsultationFields({
  choices,
  consultation,
  leads,
}: {
  choices: ConsultationChoices;
  consultation?: ConsultationRow;
  /** Whether others' consultations may be written too. */
  leads: boolean;
}) {
  const { t } = useTranslation('eventsConsultations');
  const { recent } = choices;
  const first = (own: string | undefined, ids: readonly string[]) =>
    consultation ? (own ? [own] : []) : ids;
  const minutes = consultation?.minutes ?? 15;
  const names = useId();
  // Of an older one, its event is no longer among those that are offered.
  const own = consultation?.event;
  const events =
    own && !choices.events.some(({ id }) => id === own.id)
      ? [own, ...choices.events]
      : choices.events;
  const likely = likelyMinutes.includes(minutes);
  return (
    <>
      <ChipField
        name="organisationId"
        legend={t('field.organisation')}
        none={t('noOrganisation')}
        other={t('otherOrganisation')}
        recent={first(consultation?.organisation?.id, recent.organisationIds)}
        options={choices.organisations}
      />
      <ChipField
        name="topicId"
        legend={t('field.topic')}
        none={t('noTopic')}
        other={t('otherTopic')}
        recent={first(consultation?.topic?.id, recent.topicIds)}
        options={choices.topics}
      />
      <TextField
        name="subject"
        label={t('field.subject')}
        description={t('field.subjectHint')}
        defaultValue={consultation?.subject}
        size="md"
      />
      <Chips
        name="channel"
        legend={t('field.channel')}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        chosen={consultation?.channel ?? recent.channel ?? 'office'}
      />
      <Chips
        name="minutes"
        legend={t('field.minutes')}
        options={likelyMinutes.map((value) => ({
          value: String(value),
          label: t('minutesShort', { count: value }),
        }))}
        chosen={likely ? String(minutes) : undefined}
      />
      <details className={classes.more} open={consultation !== undefined}>
        <summary>{t('more')}</summary>
        <div>
          <div className={classes.pair}>
            <DateField
              name="heldOn"
              label={t('field.heldOn')}
              defaultValue={consultation?.heldOn ?? choices.today}
              max={choices.today}
            />
            <TextField
              type="number"
              name="minutesOther"
              label={t('field.minutesOther')}
              defaultValue={likely ? '' : minutes}
              min={1}
            />
          </div>
          <div className={classes.pair}>
            <TextField
              name="personName"
              label={t('field.person')}
              defaultValue={consultation?.personName}
              list={names}
            />
            <TextField
              type="number"
              name="people"
              label={t('field.people')}
              defaultValue={consultation?.people ?? 1}
              min={1}
            />
          </div>
          <datalist id={names}>
            {recent.names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <TextareaField
            name="result"
            label={t('field.result')}
            defaultValue={consultation?.result}
            rows={3}
          />
          <TextField
            name="guest"
            label={t('field.guest')}
            description={t('field.guestHint')}
            defaultValue={consultation?.guest}
          />
          {events.length > 0 && (
            <SelectField
              name="eventId"
              label={t('field.event')}
              defaultValue={consultation?.event?.id ?? ''}
              data={[
                { value: '', label: t('noEvent') },
                ...events.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          {leads && (
            <SelectField
              name="methodistId"
              label={t('field.methodist')}
              defaultValue={consultation?.methodist.id ?? choices.personId ?? ''}
              data={[
                { value: '', label: t('nobody') },
                ...choices.methodists.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </div>
      </details>
    </>
  );
}
