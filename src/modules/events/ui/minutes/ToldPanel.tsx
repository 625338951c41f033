import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import classes from './minutes.module.css';

/** Which institutions have told their staff of the session; who leads one says so here. */
export function ToldPanel({
  minutes,
  mayTell,
}: {
  minutes: Minutes;
  mayTell: MinutesPage['mayTell'];
}) {
  const { t } = useTranslation('eventsMinutes');
  const today = useToday();
  if (minutes.state !== 'approved') return null;
  return (
    <Panel title={t('told.title')} framed>
      <p className={classes.faint}>{minutes.told.length > 0 ? t('told.text') : t('told.none')}</p>
      <ul className={classes.files}>
        {minutes.told.map(({ id, name, on, note, by }) => (
          <li key={id}>
            <span>
              {name} <span className={classes.faint}>{[note, by].filter(Boolean).join(' · ')}</span>
            </span>
            <Day date={on} />
          </li>
        ))}
      </ul>
      {mayTell.length > 0 && (
        <Form method="post" className={classes.fields} key={minutes.told.length}>
          <input type="hidden" name="intent" value="told" />
          <input type="hidden" name="minutesId" value={minutes.id} />
          <SelectField
            name="organisationId"
            label={t('told.organisation')}
            data={mayTell.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField name="toldOn" label={t('told.on')} defaultValue={today} required />
          <TextField name="note" label={t('told.note')} />
          <div>
            <Button type="submit">{t('told.confirm')}</Button>
          </div>
        </Form>
      )}
    </Panel>
  );
}
