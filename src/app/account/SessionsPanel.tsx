import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';

interface ShownSession {
  id: string;
  current: boolean;
  device: string | null;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Where the person is signed in; each place but this one can be ended. */
export function SessionsPanel({
  sessions,
  outcome,
}: {
  sessions: readonly ShownSession[];
  outcome: Outcome<{ ended: number }> | null;
}) {
  const { t } = useTranslation('access');
  return (
    <Panel title={t('sessions.title')} framed>
      {outcome?.ok && (
        <DoneNotice>{t('sessions.ended', { count: outcome.value.ended })}</DoneNotice>
      )}
      <DataTable
        caption={t('sessions.device')}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            header: t('sessions.device'),
            rowHeader: true,
            cell: (session) => session.device ?? t('sessions.unknown'),
          },
          {
            key: 'address',
            header: t('sessions.address'),
            cell: (session) => session.address ?? '—',
          },
          {
            key: 'began',
            header: t('sessions.began'),
            nowrap: true,
            cell: (session) => <Moment at={session.createdAt} />,
          },
          {
            key: 'seen',
            header: t('sessions.lastSeen'),
            nowrap: true,
            cell: (session) => <Moment at={session.lastSeenAt} />,
          },
          {
            key: 'end',
            header: t('sessions.end'),
            align: 'end',
            cell: (session) =>
              session.current ? (
                <StatusBadge tone="done">{t('sessions.current')}</StatusBadge>
              ) : (
                <Form method="post">
                  <input type="hidden" name="intent" value="end-session" />
                  <input type="hidden" name="id" value={session.id} />
                  <Button type="submit" variant="default" size="xs">
                    {t('sessions.end')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <ConfirmButton
          mt="md"
          label={t('sessions.endOthers')}
          fields={{ intent: 'end-others' }}
          question={t('sessions.endOthersQuestion')}
          confirm={t('sessions.endOthersConfirm')}
        >
          <p>{t('sessions.endOthersText')}</p>
        </ConfirmButton>
      )}
    </Panel>
  );
}
