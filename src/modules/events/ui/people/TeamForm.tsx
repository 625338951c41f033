import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField } from '#ui/form/fields.tsx';
import { mostPeople } from '../../people/schema.ts';
import type { Event } from '../../planning/read-event.ts';
import { eventRoles } from '../../planning/schema.ts';
import { PeopleField } from '../agenda/PeopleField.tsx';
import { PersonRow } from '../agenda/PersonRow.tsx';
import events from '../planning/events.module.css';

/** Empty rows below those that are there: a form without scripts has to have room. */
const spare = 3;

/** Who answers for an event, and who does what at it; a row whose name is emptied goes. */
export function TeamForm({
  event,
  problems,
  actions,
}: {
  event: Event;
  problems: FormProblems | null;
  actions: ReactNode;
}) {
  const { t } = useTranslation('events');
  const [rows, setRows] = useState(event.people.length + spare);
  const { responsible } = event;
  const labels = { responsibleId: t('columns.responsible') };
  return (
    <FormShell problems={problems} labels={labels} actions={actions}>
      <input type="hidden" name="version" value={event.version} />
      {responsible && (
        <input type="hidden" name="known" value={`${responsible.id} ${responsible.name}`} />
      )}
      <div className={events.pair}>
        <PeopleField
          eventId={event.id}
          name="responsibleId"
          label={t('columns.responsible')}
          defaultValue={responsible?.name ?? ''}
        />
      </div>
      <fieldset className={events.group}>
        <legend>{t('team.others')}</legend>
        <p className={events.faint}>{t('team.hint')}</p>
        {Array.from({ length: rows }, (_, at) => {
          const one = event.people[at];
          return (
            <PersonRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
              key={at}
              eventId={event.id}
              name={`people.${at}`}
              known={one && { ...one, name: one.fullName }}
              last={false}
            >
              <SelectField
                name={`people.${at}.role`}
                label={t('team.role')}
                defaultValue={one?.role ?? 'organiser'}
                data={eventRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
              />
            </PersonRow>
          );
        })}
        {rows < mostPeople && (
          <div>
            <Button type="button" variant="subtle" onClick={() => setRows(rows + 1)}>
              {t('team.add')}
            </Button>
          </div>
        )}
      </fieldset>
    </FormShell>
  );
}
