import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DateField } from '#ui/form/fields.tsx';
import classes from './members.module.css';

/** Changes or ends one grant. */
export function GrantActs({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('directoryMembers');
  return (
    <div className={classes.acts}>
      <Button component={Link} to={`?grant=${id}`} preventScrollReset size="xs" variant="default">
        {t('change')}
      </Button>
      <ConfirmButton
        size="xs"
        label={t('end')}
        fields={{ intent: 'end-grant', grantId: id }}
        question={t('endQuestion', { role: name })}
        confirm={t('end')}
      >
        <p>{t('endText')}</p>
        <DateField name="until" label={t('lastDay')} mt="sm" />
      </ConfirmButton>
    </div>
  );
}
