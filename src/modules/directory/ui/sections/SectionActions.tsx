import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DateField, TextField } from '#ui/form/fields.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Section } from '../../sections/read-section.ts';

/** What can be done with a section as a whole. */
export function SectionActions({ section }: { section: Section }) {
  const { t } = useTranslation('sections');
  const today = useToday();
  const { name } = section;
  return (
    <>
      {section.may.end && (section.until === null || section.until >= today) && (
        <ConfirmButton
          label={t('card.end')}
          fields={{ intent: 'end' }}
          question={t('card.endQuestion', { name })}
          confirm={t('card.endConfirm')}
          danger={false}
        >
          <p>{t('card.endText')}</p>
          <DateField
            name="until"
            label={t('card.lastDay')}
            defaultValue={section.until ?? today}
            mt="sm"
            required
          />
          <TextField name="ground" label={t('card.ground')} mt="sm" />
        </ConfirmButton>
      )}
      {section.may.end && section.until !== null && section.until < today && (
        <Form method="post">
          <input type="hidden" name="intent" value="reopen" />
          <Button type="submit" variant="default">
            {t('card.reopen')}
          </Button>
        </Form>
      )}
      {section.may.end && section.members === 0 && (
        <ConfirmButton
          label={t('card.remove')}
          fields={{ intent: 'remove' }}
          question={t('card.removeQuestion', { name })}
          confirm={t('card.removeConfirm')}
        >
          <p>{t('card.removeText')}</p>
        </ConfirmButton>
      )}
      {section.may.update && (
        <Button component={Link} to={`/settings/audit?objectId=${section.id}`} variant="subtle">
          {t('card.history')}
        </Button>
      )}
      {section.may.update && (
        <Button component={Link} to={`/sections/${section.id}/edit`} variant="default">
          {t('card.edit')}
        </Button>
      )}
    </>
  );
}
