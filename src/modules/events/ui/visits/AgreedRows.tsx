import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import type { MinutesDecision } from '../../minutes/schema.ts';
import classes from './agreed.module.css';

interface Row {
  /** Tells rows apart; of a decision that is there already it is its id. */
  key: string;
  id: string;
  text: string;
  personIds: readonly string[];
  dueOn: string;
}

const blank = (at: number): Row => ({
  key: `new-${at}`,
  id: '',
  text: '',
  personIds: [],
  dueOn: '',
});

/** What was agreed, a row each: what, who, until when; an empty row waits for the next. Works without scripts. */
export function AgreedRows({
  decisions,
  people,
}: {
  decisions: readonly MinutesDecision[];
  people: readonly { id: string; name: string; post: string }[];
}) {
  const { t } = useTranslation(['eventsVisits', 'eventsMinutes']);
  const [rows, setRows] = useState<Row[]>(() => [
    ...decisions.map(({ id, text, people: who, dueOn }) => ({
      key: id,
      id,
      text,
      personIds: who.map((person) => person.id),
      dueOn: dueOn ?? '',
    })),
    blank(0),
  ]);
  const [made, setMade] = useState(1);
  const options = [
    { value: '', label: t('nobody') },
    ...people.map(({ id, name, post }) => ({
      value: id,
      label: [name, post].filter(Boolean).join(', '),
    })),
  ];
  return (
    <div className={classes.rows}>
      {rows.map((row, at) => (
        <div key={row.key} className={classes.row}>
          <input type="hidden" name={`decisions.${at}.id`} value={row.id} />
          <TextareaField
            name={`decisions.${at}.text`}
            label={t('eventsMinutes:decision', { at: String(at + 1) })}
            defaultValue={row.text}
            rows={2}
          />
          {/* One more than is chosen: several people may be bound. */}
          <div className={classes.people}>
            {[...row.personIds, ''].map((id, place) => (
              <SelectField
                key={id || 'next'}
                name={`decisions.${at}.personIds`}
                id={`decisions.${at}.personIds.${place}`}
                label={t(place === 0 ? 'agreed.who' : 'agreed.alsoWho')}
                defaultValue={id}
                data={options}
              />
            ))}
          </div>
          <DateField
            name={`decisions.${at}.dueOn`}
            label={t('agreed.until')}
            defaultValue={row.dueOn}
          />
          {rows.length > 1 && (
            <ActionIcon
              type="button"
              variant="subtle"
              aria-label={t('eventsMinutes:removeDecision', { at: String(at + 1) })}
              title={t('eventsMinutes:removeDecision', { at: String(at + 1) })}
              onClick={() => setRows(rows.filter((one) => one !== row))}
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
          onClick={() => {
            setRows([...rows, blank(made)]);
            setMade(made + 1);
          }}
        >
          {t('agreed.add')}
        </Button>
      </div>
    </div>
  );
}
