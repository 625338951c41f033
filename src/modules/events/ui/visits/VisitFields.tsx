import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { Ticks } from '#ui/form/Ticks.tsx';
import type { EventChoices } from '../../planning/choices.ts';
import classes from './visits.module.css';

export interface VisitStart {
  organisationId?: string;
  visitOn?: string;
  startsTime?: string | null;
  endsTime?: string | null;
  purpose?: string;
  topics?: readonly string[];
  leaderId?: string;
  personIds?: readonly string[];
  guests?: readonly string[];
  eventId?: string | null;
  planItemId?: string | null;
}

/** What is asked of a visit: where, when, what for, who goes; the rest behind a fold. */
export function VisitFields({
  start,
  choices,
  items,
}: {
  start: VisitStart;
  choices: Pick<EventChoices, 'organisations' | 'staff'>;
  items: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation('eventsVisits');
  const options = (list: readonly { id: string; name: string }[]) => [
    { value: '', label: t('nobody') },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const lines = (of: readonly string[] | undefined) => of?.join('\n') ?? '';
  return (
    <>
      {start.eventId && <input type="hidden" name="eventId" value={start.eventId} />}
      <SelectField
        name="organisationId"
        label={t('field.organisationId')}
        defaultValue={start.organisationId ?? ''}
        data={options(choices.organisations)}
        required
      />
      <div className={classes.three}>
        <DateField
          name="visitOn"
          label={t('field.visitOn')}
          defaultValue={start.visitOn ?? ''}
          required
        />
        <TextField
          type="time"
          name="startsTime"
          label={t('field.startsTime')}
          defaultValue={start.startsTime ?? ''}
        />
        <TextField
          type="time"
          name="endsTime"
          label={t('field.endsTime')}
          defaultValue={start.endsTime ?? ''}
        />
      </div>
      <TextField
        name="purpose"
        label={t('field.purpose')}
        defaultValue={start.purpose ?? ''}
        required
      />
      <TextareaField
        name="topics"
        label={t('field.topics')}
        description={t('field.topicsHint')}
        defaultValue={lines(start.topics)}
        rows={3}
      />
      <SelectField
        name="leaderId"
        label={t('field.leaderId')}
        defaultValue={start.leaderId ?? ''}
        data={options(choices.staff)}
        required
      />
      <Ticks
        name="personIds"
        legend={t('field.personIds')}
        options={choices.staff}
        chosen={start.personIds ?? []}
      />
      <details
        className={classes.more}
        open={Boolean(start.guests?.length || start.planItemId) || undefined}
      >
        <summary>{t('more')}</summary>
        <div>
          <TextareaField
            name="guests"
            label={t('field.guests')}
            description={t('field.guestsHint')}
            defaultValue={lines(start.guests)}
            rows={2}
          />
          <SelectField
            name="planItemId"
            label={t('field.planItemId')}
            defaultValue={start.planItemId ?? ''}
            data={options(items)}
          />
        </div>
      </details>
    </>
  );
}
