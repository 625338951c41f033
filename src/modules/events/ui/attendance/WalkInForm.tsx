import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { PeopleField } from '../agenda/PeopleField.tsx';
import classes from './attendance.module.css';

/** Adds those who came unasked: of the register, or by name. */
export function WalkInForm({
  eventId,
  problems,
}: {
  eventId: string;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsAttendance');
  return (
    <Panel title={t('walkIn.title')}>
      <div className={classes.door} data-screen-only>
        <FormShell
          preventScrollReset
          problems={problems}
          labels={{ person: t('walkIn.who') }}
          actions={
            <Button type="submit" variant="default" size="md">
              {t('walkIn.add')}
            </Button>
          }
        >
          <input type="hidden" name="intent" value="walk-in" />
          <PeopleField
            eventId={eventId}
            name="person"
            several
            label={t('walkIn.who')}
            description={t('walkIn.whoHint')}
            required
            size="md"
          />
          <TextField name="organisation" label={t('walkIn.organisation')} size="md" />
        </FormShell>
      </div>
    </Panel>
  );
}
