import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What can be done with the ticked invitations: letters once more, or sheets with new links. */
export function RenewButtons() {
  const { t } = useTranslation('directoryMembers');
  return (
    <>
      <Button type="submit" form="renew" name="intent" value="renew" size="xs">
        {t('many.renew')}
      </Button>
      <Button
        type="submit"
        form="renew"
        formAction="/staff/invitations/sheets"
        size="xs"
        variant="default"
      >
        {t('many.print')}
      </Button>
    </>
  );
}
