import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DateField } from '#ui/form/fields.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { PersonCard } from '../../people/card.ts';
import { fullNameOf } from '../../people/short-name.ts';
import classes from './people.module.css';

/** What a leader can do with a card: change it, invite the person, say that they leave or are back. */
export function PersonActions({ person, invite }: { person: PersonCard; invite: boolean }) {
  const { t } = useTranslation('directory');
  const today = useToday();
  const gone = person.activeUntil !== null;
  return (
    <div className={classes.actions}>
      {!person.inCentre ? null : gone ? (
        <Form method="post">
          <input type="hidden" name="intent" value="restore" />
          <Button type="submit" variant="default">
            {t('person.restore')}
          </Button>
        </Form>
      ) : (
        <ConfirmButton
          label={t('person.archive')}
          question={t('person.archiveQuestion', { name: fullNameOf(person) })}
          confirm={t('person.archiveConfirm')}
          danger={false}
        >
          <p>{t('person.archiveText')}</p>
          <DateField
            name="activeUntil"
            label={t('person.lastDay')}
            defaultValue={today}
            mt="sm"
            required
          />
        </ConfirmButton>
      )}
      {invite && !person.access && !gone && (
        <Button
          component={Link}
          to={`/staff/invitations/new?person=${person.id}`}
          variant="default"
        >
          {t('person.invite')}
        </Button>
      )}
      <Button component={Link} to={`/people/${person.id}/edit`}>
        {t('person.edit')}
      </Button>
    </div>
  );
}
