import { Button } from '@mantine/core';
import { IconCloudCheck, IconMessage2Plus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { removeWaiting, type Waiting } from '#ui/offline/outbox.ts';
import { sendAgain, sendWaiting } from '#ui/offline/send.ts';
import { useOutbox } from '#ui/offline/use-outbox.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { useViewer } from '../shell/use-root.ts';

/** What waits on this device to be sent; also where a page leads that was never seen and can't be fetched. */
export default function Outbox() {
  const { t } = useTranslation('offline');
  const { can } = useViewer();
  const entries = useOutbox();
  const [busy, setBusy] = useState(false);
  const during = (work: () => Promise<void>) => () => {
    setBusy(true);
    work().finally(() => setBusy(false));
  };
  const mayRecord = can['consultation.record'];
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          entries.length > 0 && (
            <Button onClick={during(sendWaiting)} loading={busy}>
              {t('send')}
            </Button>
          )
        }
      />
      <DataTable
        caption={t('title')}
        rows={entries}
        rowKey={({ id }) => String(id)}
        rowTone={({ problem }) => (problem ? 'late' : undefined)}
        columns={[
          {
            key: 'what',
            header: t('columns.what'),
            rowHeader: true,
            cell: ({ label }) => label,
          },
          {
            key: 'kept',
            header: t('columns.kept'),
            nowrap: true,
            cell: ({ keptAt }) => <Moment at={new Date(keptAt)} />,
          },
          {
            key: 'state',
            header: t('columns.state'),
            cell: (entry) => <State entry={entry} />,
          },
          {
            key: 'acts',
            header: '',
            cell: ({ id, problem, label }) => (
              <>
                {problem && (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={busy}
                    onClick={during(() => sendAgain(id))}
                  >
                    {t(problem.code === 'conflict' ? 'overwrite' : 'again')}
                  </Button>
                )}{' '}
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  aria-label={`${t('remove')}: ${label}`}
                  disabled={busy}
                  onClick={() => {
                    if (window.confirm(t('removeQuestion', { label }))) void removeWaiting(id);
                  }}
                >
                  {t('remove')}
                </Button>
              </>
            ),
          },
        ]}
        empty={
          <EmptyState
            icon={IconCloudCheck}
            title={t('none')}
            action={
              mayRecord && (
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
        }
      />
    </>
  );
}

function State({ entry: { problem } }: { entry: Waiting }) {
  const { t } = useTranslation('offline');
  if (!problem) return <StatusBadge tone="info">{t('waiting')}</StatusBadge>;
  return (
    <>
      <StatusBadge tone="late">
        {t(problem.code === 'conflict' ? 'conflict' : 'refused')}
      </StatusBadge>
      <p>{problem.text}</p>
      <ul>
        {problem.fields?.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </>
  );
}
