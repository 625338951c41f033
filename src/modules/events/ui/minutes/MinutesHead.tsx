import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayExactDate } from '#platform/datetime/say-date.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import { PeopleField } from '../agenda/PeopleField.tsx';
import classes from './minutes.module.css';

/** What stands above the points, and its form where it may be changed. */
export function MinutesHead({
  eventId,
  minutes,
  rule,
  mayWrite,
  problems,
}: {
  eventId: string;
  minutes: Minutes;
  rule: MinutesPage['rule'];
  mayWrite: boolean;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  const locale = useLocale();
  const { members, guests, membersDue, chair, secretary } = minutes;
  const lacking =
    rule.quorum !== null && membersDue !== null && members.length * 100 < membersDue * rule.quorum;
  return (
    <Panel title={t('head')} framed>
      <Facts
        facts={[
          { label: t('number'), value: minutes.printed },
          { label: t('heldOn'), value: sayExactDate(locale, minutes.heldOn) },
          { label: t('place'), value: minutes.place },
          { label: t('chair'), value: chair?.name ?? t('nobody') },
          { label: t('secretary'), value: secretary?.name ?? t('nobody') },
          {
            label: t('members'),
            value: membersDue
              ? t('presentCount', { present: members.length, due: membersDue })
              : members.length,
          },
          { label: t('guests'), value: guests.length || null },
        ]}
      />
      {lacking && <p className={classes.late}>{t('noQuorum', { share: rule.quorum })}</p>}
      <details className={classes.extract}>
        <summary>{mayWrite ? t('headEdit') : t('members')}</summary>
        {mayWrite ? (
          <HeadForm eventId={eventId} minutes={minutes} rule={rule} problems={problems} />
        ) : (
          <ol className={classes.people}>
            {[...members, ...guests].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </details>
    </Panel>
  );
}

function HeadForm({
  eventId,
  minutes,
  rule,
  problems,
}: {
  eventId: string;
  minutes: Minutes;
  rule: MinutesPage['rule'];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
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
  const { chair, secretary } = minutes;
  return (
    <>
      <FormShell
        key={minutes.version}
        problems={problems}
        labels={labels}
        actions={<Button type="submit">{t('save')}</Button>}
      >
        <input type="hidden" name="intent" value="head" />
        <input type="hidden" name="minutesId" value={minutes.id} />
        <input type="hidden" name="version" value={minutes.version} />
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
      <Form method="post">
        <input type="hidden" name="intent" value="presentAnew" />
        <input type="hidden" name="minutesId" value={minutes.id} />
        <input type="hidden" name="version" value={minutes.version} />
        <Button type="submit" variant="subtle" mt="sm">
          {t('presentAnew')}
        </Button>
        <p className={classes.faint}>{t('presentAnewHint')}</p>
      </Form>
    </>
  );
}
