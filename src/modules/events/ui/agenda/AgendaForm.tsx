import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { type AgendaItem, agendaKinds, speakerStates } from '../../agenda/schema.ts';
import events from '../planning/events.module.css';
import { PersonRow } from './PersonRow.tsx';

/** What is written about an item of an agenda; the same form adds and changes. */
export function AgendaForm({
  eventId,
  item,
  topics,
  problems,
  actions,
}: {
  eventId: string;
  item?: AgendaItem;
  /** Topics to choose from, for the title. */
  topics: readonly string[];
  problems: FormProblems | null;
  actions: ReactNode;
}) {
  const { t } = useTranslation('eventsAgenda');
  const labels = {
    title: t('field.title'),
    minutes: t('field.minutes'),
    startsTime: t('field.startsTime'),
  };
  const known = item?.speakers ?? [];
  const [rows, setRows] = useState(known.length + 1);
  return (
    <FormShell problems={problems} labels={labels} actions={actions}>
      {item && <input type="hidden" name="version" value={item.version} />}
      <TextField
        name="title"
        label={labels.title}
        defaultValue={item?.title}
        list="agenda-topics"
        autoComplete="off"
        required
      />
      <datalist id="agenda-topics">
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <div className={events.pair}>
        <SelectField
          name="kind"
          label={t('field.kind')}
          defaultValue={item?.kind ?? 'talk'}
          data={agendaKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextField
          name="minutes"
          label={labels.minutes}
          type="number"
          min={1}
          max={1440}
          defaultValue={item?.minutes ?? ''}
        />
        <TextField
          name="startsTime"
          label={labels.startsTime}
          description={t('field.startsTimeHint')}
          type="time"
          defaultValue={item?.startsTime ?? ''}
        />
      </div>
      <fieldset className={events.group}>
        <legend>{t('field.speakers')}</legend>
        {Array.from({ length: rows }, (_, at) => {
          const speaker = known[at];
          return (
            <PersonRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
              key={at}
              eventId={eventId}
              name={`speakers.${at}`}
              known={speaker && { ...speaker, id: speaker.personId, guestPost: speaker.post }}
              last={at === rows - 1}
            >
              <SelectField
                name={`speakers.${at}.state`}
                label={t('field.state')}
                defaultValue={speaker?.state ?? 'asked'}
                data={speakerStates.map((value) => ({ value, label: t(`state.${value}`) }))}
              />
            </PersonRow>
          );
        })}
        <div>
          <Button type="button" variant="subtle" onClick={() => setRows(rows + 1)}>
            {t('addSpeaker')}
          </Button>
        </div>
      </fieldset>
      <TextareaField name="note" label={t('field.note')} defaultValue={item?.note} rows={2} />
    </FormShell>
  );
}
