import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, TextareaField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PeopleField } from '../agenda/PeopleField.tsx';
import classes from './minutes.module.css';
import { newId } from './new-id.ts';
import type { DecisionValues } from './point-values.ts';

const blank = (id = ''): DecisionValues => ({ id, text: '', people: '', dueOn: '' });

/**
 * What is decided, a row each, and an empty row for the next. With a script a new row has its id at once, so that saving
 * while it is written makes it once.
 */
export function DecisionRows({
  eventId,
  decisions,
  number,
  onChange,
}: {
  eventId: string;
  decisions: readonly DecisionValues[];
  /** Of the point: decisions count on behind it. */
  number: number;
  onChange: () => void;
}) {
  const { t } = useTranslation('eventsMinutes');
  const [rows, setRows] = useState<DecisionValues[]>(() => [...decisions, blank()]);
  useEffect(() => {
    setRows((now) => now.map((row) => (row.id ? row : { ...row, id: newId() })));
  }, []);
  return (
    <div className={classes.decisions}>
      {rows.map((row, at) => (
        <div key={row.id || `new-${at}`} className={classes.decision}>
          <input type="hidden" name={`decisions.${at}.id`} value={row.id} />
          <TextareaField
            name={`decisions.${at}.text`}
            label={t('decision', { at: `${number}.${at + 1}` })}
            placeholder={t('decisionText')}
            defaultValue={row.text}
            rows={2}
            autosize
            minRows={2}
          />
          <PeopleField
            eventId={eventId}
            several
            name={`decisions.${at}.people`}
            label={t('decisionPeople')}
            placeholder={t('decisionPeopleSample')}
            defaultValue={row.people}
          />
          <DateField
            name={`decisions.${at}.dueOn`}
            label={t('decisionDue')}
            defaultValue={row.dueOn}
            onDay={onChange}
          />
          {rows.length > 1 && row.id && (
            <ActionIcon
              type="button"
              variant="subtle"
              className={classes.removeRow}
              aria-label={t('removeDecision', { at: `${number}.${at + 1}` })}
              title={t('removeDecision', { at: `${number}.${at + 1}` })}
              onClick={() => {
                setRows(rows.filter((one) => one !== row));
                onChange();
              }}
            >
              <Icon of={IconX} />
            </ActionIcon>
          )}
        </div>
      ))}
      <div>
        <Button
          type="button"
          variant="subtle"
          size="compact-sm"
          onClick={() => setRows([...rows, blank(newId())])}
        >
          {t('addDecision')}
        </Button>
      </div>
    </div>
  );
}
