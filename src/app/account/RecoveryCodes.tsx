import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './account.module.css';

/** The codes, to be printed or kept as a file. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('access');
  return (
    <>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.row} data-screen-only>
        <Button
          variant="default"
          leftSection={<Icon of={IconPrinter} size={16} />}
          onClick={() => window.print()}
        >
          {t('twoFactor.print')}
        </Button>
        <Button
          component="a"
          variant="default"
          leftSection={<Icon of={IconDownload} size={16} />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(codes.join('\r\n'))}`}
          download={t('twoFactor.codesFile')}
        >
          {t('twoFactor.download')}
        </Button>
      </div>
    </>
  );
}
