import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { QrCode, type QrPicture } from '#ui/qr/QrCode.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import classes from '../invitations/invitations.module.css';

/** What has come of giving a link for a new password: the letter's address, or a sheet with the link, shown this once. */
export function ResetSheet({
  made: { link, qr, expiresAt },
  name,
  email,
  hasServer,
  at,
}: {
  made: { link: string | null; qr: QrPicture | null; expiresAt: Date };
  name: string;
  email: string;
  hasServer: boolean;
  at: string;
}) {
  const { t } = useTranslation('access');
  const back = (
    <Button component={Link} to={at} variant="default">
      {t('reset.toMember')}
    </Button>
  );
  if (!link || !qr)
    return (
      <>
        <DoneNotice>
          {t('reset.mailed', { email })} {!hasServer && t('reset.kept')}
        </DoneNotice>
        {back}
      </>
    );
  return (
    <>
      <div data-screen-only>
        <DoneNotice>{t('reset.ready')}</DoneNotice>
      </div>
      <article className={classes.sheet}>
        <h2>{t('reset.title')}</h2>
        <p>{t('reset.sheetFor', { name })}</p>
        <div className={classes.link}>
          <QrCode picture={qr} label={t('reset.qr')} />
          <code>{link}</code>
        </div>
        <p>
          {t('reset.sheetHow')} <Moment at={expiresAt} />
        </p>
      </article>
      <div className={classes.actions} data-screen-only>
        <Button leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
          {t('reset.print')}
        </Button>
        <CopyButton text={link} label={t('reset.copy')} copied={t('reset.copied')} />
        {back}
      </div>
    </>
  );
}
