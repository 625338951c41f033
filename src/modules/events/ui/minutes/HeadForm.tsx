import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import { PeopleField } from '../agenda/PeopleField.tsx';
import { useKeptHead } from './use-kept-head.ts';

/** The form of what stands above the points. What was typed stays while others write: only fields that were changed are sent. */
export function HeadForm({
  eventId,
  minutes: now,
  rule,
  problems,
}: {
  eventId: string;
  minutes: Minutes;
  rule: MinutesPage['rule'];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const { minutes, round, touch, send, was } = useKeptHead(now, problems);
  const { chair, secretary } = minutes;
  const labels = {
    number: t('number'),
    heldOn: t('heldOn'),
    place: t('place'),
    chair: t('chair'),
    secretary: t('secretary'),
    members: t('members'),
    guests: t('guests'),
    membersDue: t('membersDue'),
  };
  return (
    <FormShell
      key={round}
      onChange={touch}
      onSubmit={send}
      problems={problems}
      labels={labels}
      actions={<Button type="submit">{t('save')}</Button>}
    >
      <input type="hidden" name="intent" value="head" />
      <input type="hidden" name="minutesId" value={minutes.id} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
      {[chair, secretary].map(
        (person) =>
          person && (
            <input
              key={person.id}
              type="hidden"
              name="known"
              value={`${person.id} ${person.name}`}
            />
          ),
      )}
      <TextField
        name="number"
        label={labels.number}
        type="number"
        min={1}
        defaultValue={minutes.number}
        required
      />
      <DateField name="heldOn" label={labels.heldOn} defaultValue={minutes.heldOn} required />
      <TextField name="place" label={labels.place} defaultValue={minutes.place} />
      <PeopleField
        eventId={eventId}
        name="chair"
        label={labels.chair}
        defaultValue={chair?.name ?? ''}
      />
      <PeopleField
        eventId={eventId}
        name="secretary"
        label={labels.secretary}
        defaultValue={secretary?.name ?? ''}
      />
      <TextareaField
        name="members"
        label={labels.members}
        description={t('membersHint')}
        defaultValue={minutes.members.join('\n')}
        rows={8}
      />
      <TextareaField
        name="guests"
        label={labels.guests}
        defaultValue={minutes.guests.join('\n')}
        rows={3}
      />
      {rule.quorum !== null && (
        <TextField
          name="membersDue"
          label={labels.membersDue}
          type="number"
          min={0}
          defaultValue={minutes.membersDue ?? ''}
        />
      )}
    </FormShell>
  );
}
