import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { DateField, TextField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Hosting } from '../../hosting/read-hosting.ts';
import { PeopleField } from '../agenda/PeopleField.tsx';
import classes from './checklist.module.css';

/** What the host prepares: by when, who answers, what is done. */
export function Checklist({
  eventId,
  duties,
  mayUpdate,
  problems,
}: {
  eventId: string;
  duties: Hosting['duties'];
  mayUpdate: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsHosting');
  const done = duties.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <Panel
      title={t('checklist')}
      action={duties.length > 0 && t('progress', { done, all: duties.length })}
    >
      {duties.length === 0 && (
        <div className={classes.line}>
          <span>{t('none')}</span>
          {mayUpdate && (
            <Form method="post">
              <input type="hidden" name="intent" value="fill" />
              <Button type="submit" variant="default">
                {t('fill')}
              </Button>
            </Form>
          )}
        </div>
      )}
      <ul className={classes.list}>
        {duties.map((duty) => (
          <Duty key={duty.id} duty={duty} mayUpdate={mayUpdate} />
        ))}
      </ul>
      {mayUpdate && (
        <Form method="post" className={classes.add} key={duties.length}>
          <FieldErrors problems={problems}>
            <input type="hidden" name="intent" value="add" />
            <TextField name="title" label={t('title')} required />
            <PeopleField eventId={eventId} name="person" label={t('person')} />
            <DateField name="dueOn" label={t('due')} />
            <Button type="submit" variant="default">
              {t('add')}
            </Button>
          </FieldErrors>
        </Form>
      )}
    </Panel>
  );
}

function Duty({ duty, mayUpdate }: { duty: Hosting['duties'][number]; mayUpdate: boolean }) {
  const { t } = useTranslation('eventsHosting');
  const today = useToday();
  const locale = useLocale();
  const { id, title, dueOn, doneOn, doneBy, person, mayTick, version } = duty;
  const late = doneOn === null && dueOn !== null && dueOn < today;
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="dutyId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <li className={classes.line}>
      <div>
        <span className={doneOn ? classes.done : undefined}>{title}</span>
        <div className={classes.faint}>
          {doneOn
            ? t('doneBy', { name: doneBy, date: sayShortDate(locale, doneOn) })
            : [person?.name].filter(Boolean).join(' ')}{' '}
          {!doneOn && dueOn && <Day date={dueOn} />}
          {late && <StatusBadge tone="late">{t('late')}</StatusBadge>}
        </div>
      </div>
      <div className={classes.acts} data-screen-only>
        {mayTick && (
          <Form method="post">
            {hidden('tick')}
            <Button
              type="submit"
              name="done"
              value={doneOn ? 'no' : 'yes'}
              size="compact-sm"
              variant={doneOn ? 'subtle' : 'default'}
            >
              {t(doneOn ? 'undo' : 'done')}
            </Button>
          </Form>
        )}
        {mayUpdate && (
          <Form method="post">
            {hidden('remove')}
            <ActionIcon
              type="submit"
              variant="subtle"
              aria-label={t('remove', { title })}
              title={t('remove', { title })}
            >
              <Icon of={IconX} />
            </ActionIcon>
          </Form>
        )}
      </div>
    </li>
  );
}
