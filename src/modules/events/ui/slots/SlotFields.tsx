import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { type Channel, channels } from '../../consultations/schema.ts';
import classes from './slots.module.css';

/** What is asked of times that are opened. @param methodists whose times may be opened beside one's own */
export function SlotFields({
  methodists,
  personId,
}: {
  methodists: readonly { id: string; name: string }[];
  personId: string | null;
}) {
  const { t } = useTranslation(['eventsSlots', 'eventsConsultations']);
  return (
    <>
      {methodists.length > 0 && (
        <SelectField
          name="methodistId"
          label={t('field.methodistId')}
          defaultValue={personId ?? ''}
          data={methodists.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className={classes.three}>
        <DateField name="day" label={t('field.day')} required />
        <TextField type="time" name="from" label={t('field.from')} defaultValue="14:00" />
        <TextField type="time" name="to" label={t('field.to')} defaultValue="16:00" />
        <TextField
          type="number"
          name="minutes"
          label={t('field.minutes')}
          defaultValue={30}
          min={5}
        />
      </div>
      <DateField
        name="weeklyUntil"
        label={t('field.weeklyUntil')}
        description={t('field.weeklyHint')}
      />
      <SelectField
        name="channel"
        label={t('field.channel')}
        data={channels
          .filter((channel) => channel !== 'message')
          .map((value) => ({ value, label: t(`eventsConsultations:channel.${value}`) }))}
      />
      <TextField name="place" label={t('field.place')} />
      <TextField name="topics" label={t('field.topics')} description={t('field.topicsHint')} />
    </>
  );
}

/** What the form of opened times says; days as they were typed. */
export function slotsFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    methodistId: text('methodistId') || null,
    day: text('day'),
    from: text('from'),
    to: text('to'),
    minutes: Number(text('minutes')) || 0,
    channel: text('channel') as Channel,
    place: text('place'),
    topics: text('topics'),
    weeklyUntil: text('weeklyUntil') || null,
  };
}

/** Names of the fields, for the summary of what is wrong. */
export function useSlotLabels(): Record<string, string> {
  const { t } = useTranslation('eventsSlots');
  const fields = ['day', 'from', 'to', 'minutes', 'weeklyUntil', 'place', 'topics'] as const;
  return Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)]));
}
