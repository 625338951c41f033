import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role } from '#platform/access/actor.ts';
import { dateFormat } from '#platform/datetime/format.ts';
import { CopyButton } from '#ui/button/CopyButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { QrCode, type QrPicture } from '#ui/qr/QrCode.tsx';
import classes from './invitations.module.css';

/** What has come of an invitation: the letter's address, or a sheet with the link, shown this once. */
export function InvitationSheet({
  made: { link, qr, email, role, expiresAt },
  hasServer,
}: {
  made: {
    link: string | null;
    qr: QrPicture | null;
    email: string | null;
    role: Role | null;
    expiresAt: Date;
  };
  hasServer: boolean;
}) {
  const { t } = useTranslation(['directory', 'shell']);
  const locale = useLocale();
  const another = (
    <Button component={Link} to="/staff/invitations/new" reloadDocument variant="default">
      {t('invitations.another')}
    </Button>
  );
  if (!link || !qr)
    return (
      <>
        <DoneNotice>
          {t('invitations.mailed', { email: email ?? '' })} {!hasServer && t('invitations.kept')}
        </DoneNotice>
        {another}
      </>
    );
  const date = dateFormat(locale, { dateStyle: 'long' }).format(expiresAt);
  return (
    <>
      <div data-screen-only>
        <DoneNotice>{t('invitations.readyText')}</DoneNotice>
      </div>
      <article className={classes.sheet}>
        <h2>{t('invitations.sheetTitle')}</h2>
        {email && <p>{t('invitations.sheetFor', { name: email })}</p>}
        <p>{t('invitations.sheetRole', { role: t(`shell:role.${role ?? 'none'}`) })}</p>
        <div className={classes.link}>
          <QrCode picture={qr} label={t('invitations.qr')} />
          <code>{link}</code>
        </div>
        <p>{t('invitations.sheetHow', { date })}</p>
      </article>
      <div className={classes.actions} data-screen-only>
        <Button leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
          {t('invitations.print')}
        </Button>
        <CopyButton text={link} label={t('invitations.copy')} copied={t('invitations.copied')} />
        {another}
      </div>
    </>
  );
}
