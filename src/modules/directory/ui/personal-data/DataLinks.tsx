import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../people/people.module.css';

/** Downloads of everything about a person. @param base the address before the format */
export function DataLinks({ base }: { base: string }) {
  const { t } = useTranslation('personalData');
  return (
    <p className={classes.actions}>
      <Button component="a" href={`${base}/xlsx`} download>
        {t('data.xlsx')}
      </Button>
      <Button component="a" href={`${base}/json`} download variant="default">
        {t('data.json')}
      </Button>
    </p>
  );
}
