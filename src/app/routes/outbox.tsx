import { Button } from '@mantine/core';
import { IconCloudCheck, IconMessage2Plus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { sendAgain, sendWaiting } from '#ui/offline/send.ts';
import { useOutbox } from '#ui/offline/use-outbox.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useOnline } from '../offline/use-online.ts';
import { WaitingEntry } from '../offline/WaitingEntry.tsx';
import classes from '../offline/waiting-entry.module.css';
import { useViewer } from '../shell/use-root.ts';

/** What waits on this device to be sent; also where a page leads that was never seen and can't be fetched. */
export default function Outbox() {
  const { t } = useTranslation(['offline', 'eventsAttendance', 'eventsConsultations']);
  const { can } = useViewer();
  const entries = useOutbox();
  const online = useOnline();
  const [busy, setBusy] = useState(false);
  const during = (work: () => Promise<void>) => () => {
    setBusy(true);
    work().finally(() => setBusy(false));
  };
  if (entries.length === 0)
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          icon={IconCloudCheck}
          title={t('none')}
          action={
            can['consultation.record'] && (
              <Button
                component={Link}
                to="/consultations/new"
                leftSection={<Icon of={IconMessage2Plus} />}
              >
                {t('newConsultation')}
              </Button>
            )
          }
        >
          {t('noneText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(online ? 'lead' : 'leadOffline')}
        action={
          entries.some(({ problem }) => !problem) && (
            <Button onClick={during(sendWaiting)} loading={busy} disabled={!online}>
              {t('send')}
            </Button>
          )
        }
      />
      <ul className={classes.list} aria-label={t('title')}>
        {entries.map((entry) => (
          <WaitingEntry
            key={entry.id}
            entry={entry}
            busy={busy}
            online={online}
            onSend={during(() => sendAgain(entry.id))}
          />
        ))}
      </ul>
    </>
  );
}
